import { describe, expect, test } from '@jest/globals';
import { configurationPage } from './configuration-page.ts';
import { type Configuration, ConfigurationError, publicUrlOf, readConfiguration } from './configuration.ts';
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

  test('what has a default is never missing', () => {
    expect(faultsOf({}, ['PORT'])).toEqual([]);
  });

  test.each([
    [{}, 'http://127.0.0.1:7100'],
    [{ HOST: '10.0.0.1', PORT: '80' }, 'http://10.0.0.1:80'],
    [{ PUBLIC_URL: 'https://lianfang.example/' }, 'https://lianfang.example'],
  ])('tokens of %j are issued by %s', (env, url) => {
    expect(publicUrlOf(readConfiguration(env))).toBe(url);
  });

  test('the page has a row for every setting', () => {
    for (const name of Object.keys(settings)) expect(configurationPage()).toContain(`| \`${name}\` |`);
  });
});
