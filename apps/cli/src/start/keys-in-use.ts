import type { Configuration } from '#platform';
import { onForeignServer } from '../world/database-urls.ts';
import { serviceKeys, type ServiceKeys } from '../world/service-keys.ts';
import type { World } from '../world/world.ts';

const KEYS = ['TOKEN_KEY_FILE', 'RECEIPT_KEY_FILE', 'INDEX_ROOT_FILE', 'SEALING_KEY_FILE'] as const;
/** What another server's service cannot do without; its keys were made by `lianfang-admin init`. */
const FOREIGN = ['DATABASE_URL_GATEWAY', 'DATABASE_URL_MATCHER', ...KEYS] as const;

/**
 * On another server nothing of the sandbox is used, above all not its keys: under another index root nobody is found
 * again. On the embedded one all four keys are told or none: half of them would mix two services'.
 *
 * @returns what is missing, each setting by its name
 */
export const faultsOfSet = (configuration: Configuration): string[] => {
  const unset = (names: readonly (keyof Configuration)[], why: string) =>
    names.filter(name => configuration[name] === undefined).map(name => `${name} is not set, though ${why}`);
  const toldSome = KEYS.some(name => configuration[name] !== undefined);
  if (onForeignServer(configuration)) return unset(FOREIGN, 'another server is used');
  return toldSome ? unset(KEYS, 'other keys are') : [];
};

/** The keys of this start: as set, or those of the world on the embedded server, made where they are missing. */
export const keysInUse = (configuration: Configuration, world: World): Omit<ServiceKeys, 'opening'> => {
  const { TOKEN_KEY_FILE, RECEIPT_KEY_FILE, INDEX_ROOT_FILE, SEALING_KEY_FILE } = configuration;
  if (TOKEN_KEY_FILE && RECEIPT_KEY_FILE && INDEX_ROOT_FILE && SEALING_KEY_FILE)
    return {
      token: TOKEN_KEY_FILE,
      receipt: RECEIPT_KEY_FILE,
      indexRoot: INDEX_ROOT_FILE,
      sealing: SEALING_KEY_FILE,
    };
  return serviceKeys(world.keys);
};
