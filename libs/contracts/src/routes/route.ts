import type * as z from 'zod';
import type { RefusalCode } from '../refusals.ts';
import { accessRefusals } from '../refusals/access.ts';
import { bodyRefusals } from '../refusals/body.ts';
import { identityRefusals } from '../refusals/identity.ts';
import type { Words } from '../refusals/refusal.ts';

export type Tag = 'access' | 'reports' | 'disputes' | 'checks' | 'rules' | 'service';
type Shapes = z.ZodObject;

/** An answer that is no problem: its status, its body and the headers that come with it. */
export interface RouteAnswer {
  words: Words;
  type: string;
  shape?: z.ZodType;
  headers?: Readonly<Record<string, string>>;
}

/** One line of the route table: it makes the OpenAPI document and the walk of the tests. */
export interface Route {
  method: 'GET' | 'POST';
  /** An OpenAPI path template. */
  path: string;
  tag: Tag;
  summary: Words;
  /** Without a token; everything else asks for one. */
  public: boolean;
  params?: Shapes;
  query?: Shapes;
  headers?: Shapes;
  body?: { type: string; shape: z.ZodType };
  answers: Readonly<Record<number, RouteAnswer>>;
  refusals: readonly RefusalCode[];
}

export const JSON_TYPE = 'application/json';
export const FORM_TYPE = 'application/x-www-form-urlencoded';
/** A compact JWS (RFC 7515, section 9.2.1). */
export const JOSE_TYPE = 'application/jose';
export const HTML_TYPE = 'text/html';
export const PROBLEM_TYPE = 'application/problem+json';

/** The codes of one area of the catalogue. */
export const codesOf = <C extends string>(area: Record<C, unknown>) => Object.keys(area) as C[];

/** What a route that needs the database may answer. */
export const FAILURES: readonly RefusalCode[] = ['OVERLOADED', 'INTERNAL'];

/** What every route that asks for a token may answer. */
const TOKEN_REFUSALS: readonly RefusalCode[] = [
  ...codesOf(accessRefusals).filter(code => code.startsWith('TOKEN_') && !/GRANT|ASSERTION/.test(code)),
  'MEMBER_NOT_YOURS',
  'MEMBER_SUSPENDED',
];
export const BODY_REFUSALS: readonly RefusalCode[] = codesOf(bodyRefusals).filter(code =>
  code.startsWith('BODY_'),
);
export const ID_REFUSALS: readonly RefusalCode[] = codesOf(identityRefusals);
/** What every statement may be refused with, whoever says it. */
export const STATEMENT_REFUSALS: readonly RefusalCode[] = [
  ...BODY_REFUSALS,
  'UNIT_UNKNOWN',
  'KEY_MISSING',
  'KEY_INVALID',
  'KEY_REUSED',
];

/** A route that asks for a token, with what every such route may answer: the gate itself reads the database. */
export const guarded = (route: Omit<Route, 'public'>): Route => ({
  ...route,
  public: false,
  refusals: [...TOKEN_REFUSALS, ...route.refusals, ...FAILURES],
});

export const open = (route: Omit<Route, 'public'>): Route => ({ ...route, public: true });

/** A route without parameters or body: it is only read. */
interface Reading {
  path: string;
  summary: Words;
  /** What is answered, in words. */
  words: Words;
  /** Of JSON; a page has none. */
  shape?: z.ZodType;
}

/** What any such route has in common; `guarded` or `open` makes a route of it. */
export const reading = (
  tag: Tag,
  { path, summary, words, shape }: Reading,
  type = JSON_TYPE,
): Omit<Route, 'public'> => ({
  method: 'GET',
  path,
  tag,
  summary,
  answers: { 200: { words, type, ...(shape && { shape }) } },
  refusals: [],
});
