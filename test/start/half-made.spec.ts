import { expect, test } from '@jest/globals';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder, freePort, ready, startService } from './started.ts';

test('a sandbox whose first start was ended too early says what to do', async () => {
  const data = dataFolder();
  const env = { DATA_DIR: data, PORT: String(await freePort()), PG_PORT: String(await freePort()) };
  const first = startService(env);
  await ready(first);
  first.child.kill('SIGINT');
  expect((await first.ended).code).toBe(0);
  rmSync(join(data, 'sandbox/ASK.json'));
  const second = startService(env);
  expect((await second.ended).code).toBe(1);
  expect(second.err()).toBe(
    'lianfang: the sandbox is half made: delete its data folder (DATA_DIR) and start again\n',
  );
  rmSync(data, { recursive: true, force: true });
});
