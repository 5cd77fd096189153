import { describe, expect, test } from '@jest/globals';
import { dataFolder, freePort, startService } from './started.ts';

describe('a start that cannot be', () => {
  test('on another server every missing address and key is named at once: the sandbox lends it none', async () => {
    const refused = startService({
      DATA_DIR: dataFolder(),
      DATABASE_URL_OWNER: 'postgres://owner:secret@127.0.0.1:1/lianfang',
      TOKEN_KEY_FILE: '/nowhere/token.pem',
    });
    expect((await refused.ended).code).toBe(2);
    expect(refused.err()).toMatch(/^lianfang: configuration: .*\n$/);
    const named = refused.err().match(/[A-Z_]{5,}/g);
    expect(named).toEqual([
      'DATABASE_URL_GATEWAY',
      'DATABASE_URL_MATCHER',
      'RECEIPT_KEY_FILE',
      'INDEX_ROOT_FILE',
      'SEALING_KEY_FILE',
    ]);
    expect(refused.err()).not.toContain('secret');
  });

  test('on the embedded server some keys of another service and not all', async () => {
    const refused = startService({ DATA_DIR: dataFolder(), INDEX_ROOT_FILE: '/nowhere/index-root.key' });
    expect((await refused.ended).code).toBe(2);
    expect(refused.err().match(/[A-Z_]{5,}/g)).toEqual([
      'TOKEN_KEY_FILE',
      'RECEIPT_KEY_FILE',
      'SEALING_KEY_FILE',
    ]);
  });

  const refusal = async (env: Record<string, string>) => {
    const refused = startService({ DATA_DIR: dataFolder(), ...env });
    return { code: (await refused.ended).code, said: refused.err() };
  };

  test('an address that is none is named beside what else is wrong', async () => {
    const url = 'postgres://gateway:secret@127.0.0.1:999999/x';
    const { code, said } = await refusal({ DATABASE_URL_GATEWAY: url, STALE_AFTER_SECONDS: '0' });
    expect(code).toBe(2);
    expect(said).toMatch(
      /^lianfang: configuration: DATABASE_URL_GATEWAY must be a postgres:\/\/ URL; STALE_AFTER_SECONDS .*\n$/,
    );
    expect(said).not.toContain('secret');
  });

  // 192.0.2.0/24 is for documentation (RFC 5737), and no name ends in `.invalid` (RFC 6761).
  test.each(['192.0.2.1', 'lianfang.invalid'])('HOST=%s, which is not of this machine', async HOST => {
    const { code, said } = await refusal({ HOST, PORT: String(await freePort()) });
    expect(code).toBe(2);
    expect(said).toMatch(/^lianfang: configuration: HOST is no address of this machine \([A-Z_]+\)\n$/);
  });

  test('one port for two that are listened on, beside what else is wrong', async () => {
    const same = { PORT: '7132', PG_PORT: '7132', MATCHER_METRICS_PORT: '7132', STALE_AFTER_SECONDS: '0' };
    expect(await refusal(same)).toEqual({
      code: 2,
      said:
        'lianfang: configuration: STALE_AFTER_SECONDS must be at least 1; PORT and PG_PORT are the same port; ' +
        'PORT and MATCHER_METRICS_PORT are the same port; PG_PORT and MATCHER_METRICS_PORT are the same port\n',
    });
  });

  test('in a place where no folder can be made, by root neither', async () => {
    const refused = startService({ DATA_DIR: '/proc/lianfang/data', PORT: String(await freePort()) });
    expect((await refused.ended).code).toBe(1);
    expect(refused.err()).toMatch(
      /^lianfang: the data folder cannot be used \([A-Z]+\): set DATA_DIR to a folder that can be written\n$/,
    );
  });
});
