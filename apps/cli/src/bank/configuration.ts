import { dirname, resolve } from 'node:path';
import { readJsonObject } from './read-json.ts';
import { UsageError } from './usage-error.ts';

/** Who calls, for whom, and whose unit and staff number go along where a body names none. */
export interface Configuration {
  /** Where the service is, without a path. */
  url: string;
  /** The connection's id, as the operator gave it. */
  connection: string;
  /** May be left out where the connection acts for one member only. */
  member?: string;
  unit: string;
  staff: string;
  /** The connection's private key: a JWK or PEM (PKCS #8), P-256. Absolute once read. */
  keyFile: string;
}

/** An unknown field is a typing error that would be found only in production. */
const NEEDED = ['url', 'connection', 'unit', 'staff', 'keyFile'] as const;
const KNOWN: ReadonlySet<string> = new Set([...NEEDED, 'member']);

type Given = Record<(typeof NEEDED)[number], string>;

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const lacking = (read: Record<string, unknown>) => NEEDED.filter(name => !isText(read[name]));
const isComplete = (read: Record<string, unknown>): read is Record<string, unknown> & Given =>
  lacking(read).length === 0;

/**
 * Reads `--config`. `keyFile` is relative to the configuration file.
 *
 * @throws UsageError naming the field at fault
 */
export const readConfiguration = (file: string): Configuration => {
  const read = readJsonObject(file);
  if (!isComplete(read))
    throw new UsageError(`配置缺少 the configuration lacks: ${lacking(read).join(', ')}`);
  const unknown = Object.keys(read).filter(name => !KNOWN.has(name));
  if (unknown.length > 0)
    throw new UsageError(`配置含未知字段 the configuration has unknown fields: ${unknown.join(', ')}`);
  const { member, ...given } = read;
  if (!URL.canParse(given.url)) throw new UsageError(`配置的 url 无效 url is no URL: ${given.url}`);
  if (member !== undefined && !isText(member)) throw new UsageError('配置的 member 无效 member is no code');
  return {
    ...given,
    ...(member !== undefined && { member }),
    keyFile: resolve(dirname(file), given.keyFile),
  };
};
