import { describe, expect, test } from '@jest/globals';
import { configurationPage } from './configuration-page.ts';
import {
  type Configuration,
  ConfigurationError,
  faultsOfPorts,
  publicUrlOf,
  readConfiguration,
} from './configuration.ts';
import { settings } from './settings.ts';

const SECRET = 'hunter2';

const faultsOf = (
  env: Record<string, string>,
  need: ('TOKEN_KEY_FILE' | 'PORT')[] = [],
): readonly string[] => {
  try {
    readConfiguration(env, need);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.faults;
    throw error;
  }
  return [];
};

describe('settings are read once, all faults at once', () => {
  test('nothing set gives the defaults', () => {
    expect(readConfiguration({})).toEqual({
      PORT: 7100,
      HOST: '127.0.0.1',
      DATA_DIR: '.data',
      PG_PORT: 7132,
      STALE_AFTER_SECONDS: 60,
      METRICS_HOST: '127.0.0.1',
      LOG_LEVEL: 'warn',
      FAILPOINTS: [],
    });
  });

  test('an empty variable counts as not set', () => {
    expect(readConfiguration({ PORT: '', REDIS_URL: '' })).toEqual(readConfiguration({}));
  });

  test('numbers, lists and URLs are typed', () => {
    const read = readConfiguration({
      PORT: '8080',
      FAILPOINTS: 'matcher.loaded=kill',
      REDIS_URL: 'redis://r:6379',
    });
    expect(read).toMatchObject({
      PORT: 8080,
      FAILPOINTS: [{ name: 'matcher.loaded', do: 'kill', time: 1 }],
      REDIS_URL: 'redis://r:6379',
    });
  });

  test('what only its reader can judge is told beside the rest, of what can be read', () => {
    const judge = (readable: Configuration) =>
      Object.entries(readable)
        .filter(([name]) => name.endsWith('_FILE'))
        .map(([name, file]) => `${name} names ${JSON.stringify(file)}`);
    const env = { PORT: SECRET, INDEX_ROOT_FILE: 'b' };
    expect(() => readConfiguration(env, ['TOKEN_KEY_FILE'], judge)).toThrow(
      'configuration: TOKEN_KEY_FILE is not set; PORT must be a whole number; INDEX_ROOT_FILE names "b"',
    );
    expect(() => readConfiguration({ INDEX_ROOT_FILE: 'b' }, [], judge)).toThrow('INDEX_ROOT_FILE names "b"');
    expect(readConfiguration({}, [], judge)).toEqual(readConfiguration({}));
  });

  test('every wrong variable is named, no value of any is repeated', () => {
    const wrong = Object.fromEntries(
      Object.keys(settings)
        .filter(name => !['HOST', 'METRICS_HOST', 'DATA_DIR'].includes(name) && !name.endsWith('_FILE'))
        .map(name => [name, `${SECRET} ${name}`]),
    );
    const faults = faultsOf(wrong);
    for (const name of Object.keys(wrong))
      expect(faults.filter(fault => fault.startsWith(`${name} `))).toHaveLength(1);
    expect(faults.join(' ')).not.toContain(SECRET);
  });

  test('what a process needs and has not is named beside what is wrong', () => {
    expect(faultsOf({ PORT: '0' }, ['TOKEN_KEY_FILE', 'PORT'])).toEqual([
      'TOKEN_KEY_FILE is not set',
      'PORT must be at least 1',
    ]);
  });

  test.each([
    ['DATABASE_URL_GATEWAY', 'postgres', 'postgres://gateway:pw@127.0.0.1:999999/x'],
    // `#` and `/` of a password, unwritten, end the address before its host.
    ['DATABASE_URL_MATCHER', 'postgres', 'postgres://matcher:p#w@db/x'],
    ['DATABASE_URL_OWNER', 'postgres', 'postgres://owner:p/w@db/x'],
    ['DATABASE_URL_CONSOLE', 'postgres', 'postgres://console:%ff@db/x'],
    ['REDIS_URL', 'redis', 'redis://127.0.0.1:999999'],
    ['REDIS_URL', 'redis', 'redis://[bad/0'],
    ['REDIS_URL', 'redis', 'redis://:p%w@queue:6379/0'],
  ])('%s is an address of %s, and %s is none', (name, scheme, address) => {
    expect(faultsOf({ [name]: address, PORT: '0' })).toEqual([
      'PORT must be at least 1',
      `${name} must be a ${scheme}:// URL`,
    ]);
  });

  test.each([
    ['DATABASE_URL_OWNER', 'postgresql://owner:secret%23%25@db.example/lianfang?sslmode=verify-full'],
    ['DATABASE_URL_GATEWAY', 'postgres://gateway:pw@%2Fvar%2Frun%2Fpostgresql/lianfang'],
    ['DATABASE_URL_MATCHER', 'postgres://matcher@[::1]:5432/lianfang'],
    ['REDIS_URL', 'rediss://user:secret%2F@queue:6380/3'],
  ])('%s may be %s', (name, address) => {
    expect(readConfiguration({ [name]: address })).toMatchObject({ [name]: address });
  });

  test('two ports that are listened on and are the same are named together; one that is not set is none', () => {
    const judge = faultsOfPorts('PORT', 'GATEWAY_METRICS_PORT', 'MATCHER_METRICS_PORT');
    const read = (env: Record<string, string>) => readConfiguration(env, [], judge);
    expect(() => read({ GATEWAY_METRICS_PORT: '7100' })).toThrow(
      /^configuration: PORT and GATEWAY_METRICS_PORT are the same port$/,
    );
    expect(() => read({ PORT: '9', GATEWAY_METRICS_PORT: '8', MATCHER_METRICS_PORT: '8' })).toThrow(
      /^configuration: GATEWAY_METRICS_PORT and MATCHER_METRICS_PORT are the same port$/,
    );
    // Not listened on by whoever asks.
    expect(read({ PORT: '7132' })).toMatchObject({ PORT: 7132, PG_PORT: 7132 });
  });

  test('what has a default is never missing', () => {
    expect(faultsOf({}, ['PORT'])).toEqual([]);
  });

  test.each([
    [{}, 'http://127.0.0.1:7100'],
    [{ HOST: '10.0.0.1', PORT: '80' }, 'http://10.0.0.1:80'],
    [{ HOST: '::1' }, 'http://[::1]:7100'],
    [{ PUBLIC_URL: 'https://lianfang.example/' }, 'https://lianfang.example'],
  ])('tokens of %j are issued by %s', (env, url) => {
    expect(publicUrlOf(readConfiguration(env))).toBe(url);
  });

  test('the page has a row for every setting', () => {
    for (const name of Object.keys(settings)) expect(configurationPage()).toContain(`| \`${name}\` |`);
  });
});
