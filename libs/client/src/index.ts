export type { Connection, SigningKey } from './access-token.ts';
export {
  type ClientOptions,
  createLianfang,
  type Lianfang,
  type ReportQuery,
  type Sending,
  type Shapes,
} from './client.ts';
export type { ReportAddress } from './report-address.ts';
export type { Result } from './result.ts';
export { type Patience, Unreachable } from './retries.ts';
