import createClient from 'openapi-fetch';
import { type Connection, tokenSource } from './access-token.ts';
import { authorised } from './authorised.ts';
import { addressSegment, type ReportAddress } from './report-address.ts';
import { resultOf, tokenResult } from './result.ts';
import { type Fetch, PATIENCE, type Patience, retrying } from './retries.ts';
import type { components, paths } from './schema.ts';

/** Shapes of the API by name, from the OpenAPI document. */
export type Shapes = components['schemas'];
export type ReportQuery = NonNullable<paths['/v1/reports']['get']['parameters']['query']>;

export interface ClientOptions extends Connection {
  /** Language of the words in answers; Chinese if left out. */
  lang?: 'zh' | 'en';
  patience?: Partial<Patience>;
  /** For tests: how requests are sent, waits waited and time read. */
  fetch?: Fetch;
  wait?: (millis: number) => Promise<unknown>;
  nowMillis?: () => number;
}

export interface Sending {
  /** Idempotency-Key; a new one if left out. Give your own to be able to send again after a crash. */
  key?: string;
  /** The report's number that you have seen (If-Match); any if left out. */
  number?: number;
}

const sleep = (millis: number) => new Promise(resolve => setTimeout(resolve, millis));

/** Requests go: token, then retries, then the wire; so a token too is asked for again. */
const connect = ({ lang = 'zh', patience, ...options }: ClientOptions) => {
  const { fetch = request => globalThis.fetch(request), wait = sleep, nowMillis = Date.now } = options;
  const send = retrying({ fetch, patience: { ...PATIENCE, ...patience }, wait, nowMillis });
  const tokens = tokenSource({ connection: options, lang, fetch: send, nowMillis });
  const api = createClient<paths>({
    baseUrl: options.url,
    fetch: authorised(tokens, send),
    headers: { 'Accept-Language': lang },
    // Segments come encoded: see addressSegment.
    pathSerializer: (path, segments) =>
      path.replace(/\{(\w+)\}/g, (_all, name: string) => String(segments[name])),
  });
  return { api, tokens };
};

/** RFC 9110, section 13.1.1: the number is an entity tag, so it is quoted. */
const headersOf = ({ key, number }: Sending) => ({
  'Idempotency-Key': key ?? crypto.randomUUID(),
  ...(number !== undefined && { 'If-Match': `"${number}"` }),
});

const at = (address: ReportAddress, sending: Sending) => ({
  params: { path: { id: addressSegment(address) }, header: headersOf(sending) },
});

type Api = ReturnType<typeof connect>['api'];

/** Statements: 202 once they are durable, judged afterwards. */
const statements = (api: Api) => ({
  report: (body: Shapes['ReportBody'], sending: Sending = {}) =>
    resultOf(api.POST('/v1/reports', { body, params: { header: headersOf(sending) } })),
  readReport: (address: ReportAddress) =>
    resultOf(api.GET('/v1/reports/{id}', { params: { path: { id: addressSegment(address) } } })),
  listReports: (query: ReportQuery = {}) => resultOf(api.GET('/v1/reports', { params: { query } })),
  correct: (address: ReportAddress, body: Shapes['CorrectionBody'], sending: Sending = {}) =>
    resultOf(api.POST('/v1/reports/{id}/correction', { ...at(address, sending), body })),
  renew: (address: ReportAddress, body: Shapes['RenewalBody'], sending: Sending = {}) =>
    resultOf(api.POST('/v1/reports/{id}/renewal', { ...at(address, sending), body })),
  settle: (address: ReportAddress, body: Shapes['SettlementBody'], sending: Sending = {}) =>
    resultOf(api.POST('/v1/reports/{id}/settlement', { ...at(address, sending), body })),
  withdraw: (address: ReportAddress, body: Shapes['WithdrawalBody'], sending: Sending = {}) =>
    resultOf(api.POST('/v1/reports/{id}/withdrawal', { ...at(address, sending), body })),
  reply: (address: ReportAddress, body: Shapes['ReplyBody'], sending: Sending = {}) =>
    resultOf(api.POST('/v1/reports/{id}/reply', { ...at(address, sending), body })),

  // A dispute is taken at any member's counter; of another member's report its receipt tells nothing.
  dispute: (body: Shapes['DisputeBody'], sending: Omit<Sending, 'number'> = {}) =>
    resultOf(api.POST('/v1/disputes', { body, params: { header: headersOf(sending) } })),
  withdrawDispute: (
    id: string,
    body: Shapes['DisputeWithdrawalBody'],
    sending: Omit<Sending, 'number'> = {},
  ) => {
    const params = { path: { id: encodeURIComponent(id) }, header: headersOf(sending) };
    return resultOf(api.POST('/v1/disputes/{id}/withdrawal', { params, body }));
  },
});

/**
 * A client of one member's connection.
 *
 * Every call gives `{ answer }` or `{ problem }`; it throws `Unreachable` where the service cannot be reached.
 */
export const createLianfang = (options: ClientOptions) => {
  const { api, tokens } = connect(options);
  const check = (id: string) => ({ params: { path: { id: encodeURIComponent(id) } } });
  return {
    // A check is recorded before it is answered; there is no asking without a trace.
    check: (body: Shapes['CheckQuestion']) => resultOf(api.POST('/v1/checks', { body })),
    checkBatch: (body: Shapes['CheckBatch']) => resultOf(api.POST('/v1/checks/batch', { body })),
    readCheck: (id: string) => resultOf(api.GET('/v1/checks/{id}', check(id))),
    /** The signed receipt of an answer: a compact JWS, for the loan file. */
    checkReceipt: (id: string) =>
      resultOf<string>(api.GET('/v1/checks/{id}/receipt', { ...check(id), parseAs: 'text' })),
    recordCreditDecision: (id: string, body: Shapes['CreditDecision']) =>
      resultOf(api.POST('/v1/checks/{id}/credit-decision', { ...check(id), body })),

    ...statements(api),

    readRuleSet: () => resultOf(api.GET('/v1/rule-set')),
    readPolicy: () => resultOf(api.GET('/v1/policy')),

    /** For a program of another make, `curl` for one; this client needs no asking. */
    accessToken: () => tokenResult(tokens),
  };
};
export type Lianfang = ReturnType<typeof createLianfang>;
