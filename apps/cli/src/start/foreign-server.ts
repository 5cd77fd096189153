import { ConfigurationError, type Configuration } from '#platform';
import { onForeignServer } from '../world/database-urls.ts';

/** What another server's service cannot do without; its keys were made by `lianfang-admin init`. */
const NEED = [
  'DATABASE_URL_GATEWAY',
  'DATABASE_URL_MATCHER',
  'TOKEN_KEY_FILE',
  'RECEIPT_KEY_FILE',
  'INDEX_ROOT_FILE',
  'SEALING_KEY_FILE',
] as const;

/**
 * On another server nothing of the sandbox is used, above all not its keys: under another index root nobody is found again.
 *
 * @throws ConfigurationError naming all that is missing
 */
export const assertComplete = (configuration: Configuration): void => {
  if (!onForeignServer(configuration)) return;
  const missing = NEED.filter(name => configuration[name] === undefined);
  if (missing.length > 0)
    throw new ConfigurationError(missing.map(name => `${name} is not set, though another server is used`));
};
