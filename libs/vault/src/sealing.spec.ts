import { createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { StoredDataKey } from './data-key.ts';
import { newOfficerKeys } from './officer-keys.ts';
import { openOpener } from './opener.ts';
import { partsOf, SealBroken } from './sealed-blob.ts';
import { DATA_KEY_LIFE_MS, openSealer, type Sealer } from './sealer.ts';

const officers = newOfficerKeys();
const place = { table: 'statement', row: '01979000-0000-7000-8000-000000000001', column: 'sealed' };
const secret = Buffer.from('王小丫 11010519491231002X');
const MINUTE = 60_000;

let nowMs = 0;
let stored: Map<string, Buffer>;
let sealer: Sealer;
const store = (key: StoredDataKey) => Promise.resolve(void stored.set(key.id, key.wrapped));
const wrappedOf = (id: string) => stored.get(id);
const seal = async (plaintext = secret, at = place) => (await sealer.ready(store)).seal(plaintext, at);
const open = (blob: Buffer, at = place) => openOpener(officers.privatePem).open(blob, at, wrappedOf);

beforeEach(() => {
  nowMs = 5_000;
  stored = new Map();
  sealer = openSealer(officers.publicPem, { now: () => nowMs });
});

describe('a sealed blob', () => {
  test('opens with the officers’ key, whatever it holds', () => {
    const opener = openOpener(officers.privatePem);
    return fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 3000 }),
        fc.record({ table: fc.string(), row: fc.string(), column: fc.string() }),
        async (bytes, at) => {
          const blob = await seal(Buffer.from(bytes), at);
          expect(opener.open(blob, at, wrappedOf)).toEqual(Buffer.from(bytes));
        },
      ),
      { numRuns: 100 },
    );
  });

  test.each([
    ['table', { ...place, table: 'check_record' }],
    ['row', { ...place, row: '01979000-0000-7000-8000-000000000002' }],
    ['column', { ...place, column: 'question' }],
    ['split of the names', { ...place, table: 'statemen', row: `t${place.row}` }],
  ])('moved to another %s is refused', async (_what, elsewhere) => {
    const blob = await seal();
    expect(() => open(blob, elsewhere)).toThrow(SealBroken);
  });

  test('with any one byte changed is refused', async () => {
    const blob = await seal();
    const opener = openOpener(officers.privatePem);
    for (let at = 0; at < blob.length; at += 1) {
      const changed = Buffer.from(blob);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(() => opener.open(changed, place, id => wrappedOf(id) ?? stored.values().next().value)).toThrow(
        SealBroken,
      );
    }
  });

  test('cut anywhere is refused', async () => {
    const blob = await seal();
    const opener = openOpener(officers.privatePem);
    for (let length = 0; length < blob.length; length += 1) {
      expect(() => opener.open(blob.subarray(0, length), place, wrappedOf)).toThrow(SealBroken);
    }
  });

  test('shows nothing of its content, and is another one each time', async () => {
    const [one, two] = [await seal(), await seal()];
    expect(one.includes(secret.subarray(0, 9))).toBe(false);
    expect(one.equals(two)).toBe(false);
    expect(one.subarray(17, 29).equals(two.subarray(17, 29))).toBe(false);
  });

  test('names its data key to whoever has no key', async () => {
    const blob = await seal();
    expect([...stored.keys()]).toEqual([partsOf(blob).keyId]);
    expect(partsOf(blob).keyId).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });

  test('does not open with other officers’ keys, nor without its data key', async () => {
    const blob = await seal();
    expect(() => openOpener(newOfficerKeys().privatePem).open(blob, place, wrappedOf)).toThrow(SealBroken);
    expect(() => openOpener(officers.privatePem).open(blob, place, () => undefined)).toThrow('not stored');
  });
});

describe('a data key stays an hour in the process that made it', () => {
  test('it seals all that comes meanwhile, and is stored once', async () => {
    let times = 0;
    const counting = (key: StoredDataKey) => ((times += 1), store(key));
    await Promise.all([sealer.ready(counting), sealer.ready(counting)]);
    nowMs += 54 * MINUTE;
    await sealer.ready(counting);
    expect([times, stored.size]).toEqual([1, 1]);
  });

  test('after it another one is used, and the old one seals no more', async () => {
    const first = await sealer.ready(store);
    const before = first.seal(secret, place);
    nowMs += DATA_KEY_LIFE_MS;
    const second = await sealer.ready(store);
    expect(second.id).not.toBe(first.id);
    expect(() => first.seal(secret, place)).toThrow('is gone');
    expect([open(before), open(second.seal(secret, place))]).toEqual([secret, secret]);
  });

  test('a batch begun in its last minutes can finish under the old one', async () => {
    const first = await sealer.ready(store);
    nowMs += 55 * MINUTE;
    expect((await sealer.ready(store)).id).not.toBe(first.id);
    expect(open(first.seal(secret, place))).toEqual(secret);
    nowMs += 5 * MINUTE;
    sealer.expire();
    expect(() => first.seal(secret, place)).toThrow('is gone');
  });

  test('an idle process forgets it by its timer, and a closing one at once', async () => {
    const idle = await sealer.ready(store);
    nowMs += DATA_KEY_LIFE_MS - 1;
    sealer.expire();
    expect(() => idle.seal(secret, place)).not.toThrow();
    nowMs += 1;
    sealer.expire();
    expect(() => idle.seal(secret, place)).toThrow('is gone');
    const closing = await sealer.ready(store);
    sealer.close();
    expect(() => closing.seal(secret, place)).toThrow('is gone');
  });

  test('its secret is wiped: no byte of it is left in what the process drew', async () => {
    const drawn: Buffer[] = [];
    const random = (bytes: number) => {
      const block = randomBytes(bytes);
      drawn.push(block);
      return block;
    };
    sealer = openSealer(officers.publicPem, { now: () => nowMs, random });
    await seal();
    // The first block: 16 bytes of the key's id, then the 32 of its secret.
    expect(drawn[0]?.subarray(16, 48)).toEqual(Buffer.alloc(32));
    expect(drawn[0]?.subarray(48, 60)).not.toEqual(Buffer.alloc(12));
  });
});

test('no blob is sealed under a key that could not be stored', async () => {
  await expect(sealer.ready(() => Promise.reject(new Error('no database')))).rejects.toThrow('no database');
  expect(open(await seal())).toEqual(secret);
});

describe('keys of the wrong sort are refused at start', () => {
  test('a sealing process that is handed the opening key does not start', () => {
    expect(() => openSealer(officers.privatePem, { now: () => 0 })).toThrow('this one is private');
  });

  test('a short RSA key, or none of RSA', () => {
    const short = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pem = short.publicKey.export({ type: 'spki', format: 'pem' }).toString();
    expect(() => openSealer(pem, { now: () => 0 })).toThrow('3072');
    const curve = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
    expect(() => openOpener(curve.export({ type: 'pkcs8', format: 'pem' }).toString())).toThrow('3072');
  });

  test('new officers’ keys are RSA-3072', () => {
    expect(createPublicKey(officers.publicPem).asymmetricKeyDetails?.modulusLength).toBe(3072);
  });
});
