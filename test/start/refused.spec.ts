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

  test('in a place where no folder can be made, by root neither', async () => {
    const refused = startService({ DATA_DIR: '/proc/lianfang/data', PORT: String(await freePort()) });
    expect((await refused.ended).code).toBe(1);
    expect(refused.err()).toMatch(
      /^lianfang: the data folder cannot be used \([A-Z]+\): set DATA_DIR to a folder that can be written\n$/,
    );
  });
});
