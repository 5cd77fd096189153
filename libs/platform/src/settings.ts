import * as z from 'zod';
import { readFailpoints } from './failpoints.ts';

/** Which of our processes reads a setting. */
export type Reader = 'start' | 'gateway' | 'matcher' | 'admin';

/** Description and readers go with the shape, so that nothing about a setting stands in a second place. */
const setting = <T extends z.ZodType>(shape: T, description: string, readBy: Reader[]): T =>
  shape.meta({ description, readBy });

// Variables are text: numbers are read from it.
const port = z.coerce.number().int().min(1).max(65_535);
const path = z.string();

/** What the drivers can take apart and decode: within a password `#`, `/` or `%` is written as %XX (RFC 3986, 2.1). */
const isWhole = (address: string): boolean => {
  try {
    return URL.canParse(address) && decodeURIComponent(address) !== '';
  } catch {
    return false;
  }
};
const address = (form: RegExp, words: string) =>
  z.string().refine(text => form.test(text) && isWhole(text), words);
/** Never a superuser's; a role each, with a password of its own. */
const databaseUrl = address(/^postgres(ql)?:\/\/\S+$/, 'must be a postgres:// URL');

/** Where the failpoints' own reader refuses, the setting is wrong too. */
const failpoints = z.string().transform((text, context) => {
  const read = readFailpoints(text);
  if ('wrong' in read) context.addIssue({ code: 'custom', message: read.wrong });
  return 'armed' in read ? read.armed : [];
});

/** Every setting there is: an environment variable each. The page docs/configuration.md is made from this table. */
export const settings = {
  PORT: setting(port.default(7100), 'Port of the gateway.', ['start', 'gateway']),
  HOST: setting(z.string().default('127.0.0.1'), 'Address that the gateway listens on.', [
    'start',
    'gateway',
  ]),
  PUBLIC_URL: setting(
    z.url({ protocol: /^https?$/ }).optional(),
    'Address under which members reach the gateway; issuer and audience of its tokens. Without it `http://HOST:PORT`.',
    ['start', 'gateway'],
  ),
  DATA_DIR: setting(path.default('.data'), 'Folder of the embedded database and of the sandbox.', [
    'start',
    'admin',
  ]),
  PG_PORT: setting(port.default(7132), 'Port of the embedded database, on 127.0.0.1 only.', [
    'start',
    'admin',
  ]),
  DATABASE_URL_OWNER: setting(
    databaseUrl.optional(),
    'Another server: role `owner`, for migrations and the clock.',
    ['start', 'admin'],
  ),
  DATABASE_URL_GATEWAY: setting(databaseUrl.optional(), 'Role `gateway`.', ['start', 'gateway']),
  DATABASE_URL_MATCHER: setting(databaseUrl.optional(), 'Role `matcher`.', ['start', 'matcher', 'admin']),
  DATABASE_URL_CONSOLE: setting(databaseUrl.optional(), 'Role `console`, for what is administered.', [
    'start',
    'admin',
  ]),
  REDIS_URL: setting(
    address(/^rediss?:\/\/\S+$/, 'must be a redis:// URL').optional(),
    'With it the queue runs over Redis, without it over PostgreSQL.',
    ['start', 'matcher', 'admin'],
  ),
  TOKEN_KEY_FILE: setting(path.optional(), 'ES256 private key (PKCS #8 PEM) that signs access tokens.', [
    'start',
    'gateway',
  ]),
  RECEIPT_KEY_FILE: setting(
    path.optional(),
    'ES256 private key (PKCS #8 PEM) that signs receipts of answers.',
    ['start', 'gateway'],
  ),
  INDEX_ROOT_FILE: setting(path.optional(), 'Root of the keys of blind indexes and digests: 32 bytes.', [
    'start',
    'gateway',
    'admin',
  ]),
  OPENING_KEY_FILE: setting(
    path.optional(),
    "The officers' private key (RSA, PEM), which opens what the gateway sealed.",
    ['admin'],
  ),
  SEALING_KEY_FILE: setting(
    path.optional(),
    "The officers' public key (RSA, PEM), to which data keys are wrapped.",
    ['start', 'gateway', 'admin'],
  ),
  STALE_AFTER_SECONDS: setting(
    z.coerce.number().int().min(1).max(86_400).default(60),
    'A statement on a number that waits longer makes its checks STANDING_STALE, in seconds.',
    ['start', 'gateway', 'admin'],
  ),
  GATEWAY_METRICS_PORT: setting(
    port.optional(),
    'Port on which the gateway serves `/metrics` to Prometheus; unset, it serves none.',
    ['start', 'gateway'],
  ),
  MATCHER_METRICS_PORT: setting(
    port.optional(),
    'Port on which the matcher serves `/metrics` to Prometheus; unset, it serves none.',
    ['start', 'matcher'],
  ),
  METRICS_HOST: setting(
    z.string().default('127.0.0.1'),
    'Address of the metrics ports. They ask for no token: only Prometheus may reach them.',
    ['start', 'gateway', 'matcher'],
  ),
  LOG_LEVEL: setting(
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('warn'),
    'Least level that is logged.',
    ['start', 'gateway', 'matcher'],
  ),
  FAILPOINTS: setting(
    failpoints.default([]),
    'Tests only: `name=kill`, `name=kill:TIME`, `name=throw` or `name=delay:MILLISECONDS`, separated by commas.',
    ['gateway', 'matcher'],
  ),
} satisfies Record<string, z.ZodType>;
