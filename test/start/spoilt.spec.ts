import { newOfficerKeys } from '#vault';
import { expect, test } from '@jest/globals';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ready, sandboxForAll, startService } from './started.ts';

const sandbox = sandboxForAll();
const inData = (path: string) => join(sandbox.data, path);
const startedAgain = async () => {
  const again = startService(sandbox.env);
  return { ...(await again.ended), err: again.err() };
};

test("with another service's key of the officers nothing is sealed: it does not start, and says why once", async () => {
  sandbox.service.child.kill('SIGINT');
  expect((await sandbox.service.ended).code).toBe(0);
  const own = readFileSync(inData('keys/officers.pub.pem'));
  writeFileSync(inData('keys/officers.pub.pem'), newOfficerKeys().publicPem);
  expect(await startedAgain()).toMatchObject({
    code: 2,
    err:
      "gateway: configuration: SEALING_KEY_FILE is not the public key of this service's officers: nobody could open what is sealed to it\n" +
      'lianfang: configuration: gateway does not start as it is set\n',
  });
  writeFileSync(inData('keys/officers.pub.pem'), own);
});

test("it starts without the officers' private key, which is to be taken away", async () => {
  rmSync(inData('keys/officers.pem'));
  const again = startService(sandbox.env);
  await ready(again);
  again.child.kill('SIGINT');
  expect((await again.ended).code).toBe(0);
});

test('a sandbox whose first start was ended too early says what to do', async () => {
  rmSync(inData('sandbox/ASK.json'));
  expect(await startedAgain()).toMatchObject({
    code: 1,
    err: 'lianfang: the sandbox is half made: delete its data folder (DATA_DIR) and start again\n',
  });
});
