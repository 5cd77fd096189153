import { openRegistry } from '#registry';
import { newOfficerKeys } from '#vault';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

const sealingTo = (sealingKey: string) => openRegistry({ ...world.registry.options, sealingKey });

test('with another key than its officers’ nothing starts: what would be sealed to it nobody could open', async () => {
  await expect(sealingTo(newOfficerKeys().publicPem)).rejects.toThrow(
    "configuration: SEALING_KEY_FILE is not the public key of this service's officers",
  );
  await (await sealingTo(world.officers.publicPem)).close();
});

test.each([
  ['the private half', () => world.officers.privatePem, 'SEALING_KEY_FILE is wrong: .* this one is private'],
  ['another file', () => 'no key', 'SEALING_KEY_FILE is wrong: .* cannot be read'],
])('%s is refused by the name of the setting', async (_what, pem, words) => {
  await expect(sealingTo(pem())).rejects.toThrow(new RegExp(words));
});
