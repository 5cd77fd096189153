import type { MemberCode } from '../../gateway/gateway-world.ts';
import type { Sent } from './sent.ts';

/** What an answer told us of, so that later requests speak of things that are there. */
export interface Known {
  id: string;
  as: MemberCode;
  /** The body of a report as it was first told. */
  body?: { criterion: string; loan: { reference: string } };
}

const UUID = /^[0-9a-f-]{36}$/;

interface Told {
  id?: string;
  report?: string;
  answers?: { answer?: { id: string } }[];
}

/** By the collection's name in the path: reports, checks, and whatever is added. */
export class KnownThings {
  readonly #by = new Map<string, Known[]>();

  /** Of any member, where none is told. */
  in(collection: string, as?: MemberCode): Known[] {
    return (this.#by.get(collection) ?? []).filter(known => as === undefined || known.as === as);
  }

  ids(): string[] {
    return [...this.#by.values()].flat().map(({ id }) => id);
  }

  /** An answer with success to a POST on a collection is a new thing of it. */
  learn({ operation: { path, method, isGuarded }, as, json }: Sent, answer: unknown): void {
    const [, collection] = /^\/v1\/([^/]+)(?:\/batch)?$/.exec(path) ?? [];
    if (method !== 'POST' || !isGuarded || collection === undefined || as === undefined) return;
    const { id, report, answers = [] } = answer as Told;
    const isReport = collection === 'reports';
    const ids = [isReport ? report : id, ...answers.map(one => one.answer?.id)].filter(
      one => one !== undefined,
    );
    const list = this.#by.get(collection) ?? [];
    for (const each of ids.filter(one => UUID.test(one)))
      list.push({ id: each, as, ...(isReport && { body: json as NonNullable<Known['body']> }) });
    this.#by.set(collection, list);
  }
}
