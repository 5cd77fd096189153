import { describe, expect, test } from '@jest/globals';
import { blindIndex, bucketOf } from './blind-index.ts';
import { bodyDigest, factDigest, loanDigest, nameDigest, readingDigest } from './digests.ts';
import { newIndexRoot, openIndexKeys } from './index-keys.ts';
import { sameDigest } from './stamped-hmac.ts';

/** Bytes 0 to 31: a root that is no secret, for vectors computed outside this program. */
const root = Buffer.from(Array.from({ length: 32 }, (_, i) => i));
const keys = openIndexKeys(root);
const resident = { type: 'RESIDENT_ID', canonical: '11010519491231002X' } as const;
const loan = { member: 'RCA', loanReference: 'JK-2023-000123', criterion: 'DEFAULT' } as const;
const name = '王小丫';

describe('derivation is fixed: stored indexes and digests must be found again', () => {
  // By Python's hmac and hashlib: HKDF with no salt, info "lianfang/v1/" + purpose, then HMAC of the message.
  test.each([
    [
      'a number',
      blindIndex(keys, resident, 1),
      'aad85e61656203097f5154a84b1bccaf855e9304fa0ca5e69976fb46c6c551f9',
    ],
    [
      'a USCC',
      blindIndex(keys, { type: 'USCC', canonical: '91350100M000100Y43' }, 1),
      '6b8a1cbf350a985af1f2d323b8e45c2736793493c8c5997214654f00bc64e302',
    ],
    [
      'a person’s name',
      nameDigest(keys, { kind: 'PERSON', canonical: name }, 1),
      '854fff79e99a10899b457620d6467a69e075044acbeff6253e6116c1818aac34',
    ],
    [
      'an organisation’s name',
      nameDigest(keys, { kind: 'ORGANISATION', canonical: name }, 1),
      'af12d585b91cfa349fba93dcf7f076d615156c1d0b7ccdfc65e14e56d393aad7',
    ],
    [
      'a reading',
      readingDigest(keys, 'wang xiao ya', 1),
      'd8788084b4104f08153924912a2c8b28f56c58cf393967115702b1c350e35197',
    ],
    [
      'a birth date',
      factDigest(keys, 'birth', '1949-12-31'),
      '5838fc4369d1881526b7e1ed9f15f75f270865747445f0f2b8ba5f90b23fb89a',
    ],
    [
      'a sex',
      factDigest(keys, 'sex', 'FEMALE'),
      'feaafee97e5483501323894a1c1fc626b918e2a53a00b289831b453700123b3a',
    ],
    [
      'a body',
      bodyDigest(keys, Buffer.from('{}')),
      'aabad4dbbf606d243c2555643cba0ba85666bf7d6cc1858da3ae4deaaffd2809',
    ],
    ['a loan', loanDigest(keys, loan), '1534223564d8b042e0d82d6be5b8b236e25d5df2f713070ead3eb80629631e93'],
  ])('of %s', (_of, made, mac) => expect(made.toString('hex')).toBe(`0101${mac}`));

  test('another opening of the same root finds the same', () => {
    expect(blindIndex(openIndexKeys(Buffer.from(root)), resident, 1)).toEqual(blindIndex(keys, resident, 1));
  });
});

describe('values that must not be comparable are not', () => {
  const canonical = 'A1234563';
  const values: [what: string, mac: Buffer][] = [
    ['one type', blindIndex(keys, { type: 'HK_ID', canonical }, 1)],
    ['another type', blindIndex(keys, { type: 'OTHER', canonical }, 1)],
    ['another root', blindIndex(openIndexKeys(newIndexRoot()), { type: 'HK_ID', canonical }, 1)],
    ['a person', nameDigest(keys, { kind: 'PERSON', canonical }, 1)],
    ['an organisation', nameDigest(keys, { kind: 'ORGANISATION', canonical }, 1)],
    ['a reading', readingDigest(keys, canonical, 1)],
    ['a birth date', factDigest(keys, 'birth', canonical)],
    ['a sex', factDigest(keys, 'sex', canonical)],
    ['a body', bodyDigest(keys, Buffer.from(canonical))],
    ['a body that spells an index’s message', bodyDigest(keys, Buffer.from(`HK_ID:${canonical}`))],
  ];

  test('the same text under each purpose and type gives unrelated values', () => {
    expect(new Set(values.map(([, value]) => value.subarray(2).toString('hex'))).size).toBe(values.length);
  });

  test('what is moved from one part of a loan to the next is another loan', () => {
    const moved = { member: 'RCAJ', loanReference: 'K-2023-000123', criterion: 'DEFAULT' } as const;
    expect(sameDigest(loanDigest(keys, loan), loanDigest(keys, moved))).toBe(false);
  });
});

describe('each value names what it was made with', () => {
  test('key number and version stand in front and change nothing behind them', () => {
    const index = blindIndex(openIndexKeys(root, 7), resident, 3);
    expect([...index.subarray(0, 2)]).toEqual([7, 3]);
    expect(index.subarray(2)).toEqual(blindIndex(keys, resident, 1).subarray(2));
    expect(index).toHaveLength(34);
  });

  test.each([0, 256, 1.5])('a key number or version of %d does not fit its byte', wrong => {
    expect(() => openIndexKeys(root, wrong)).toThrow('1 to 255');
    expect(() => blindIndex(keys, resident, wrong)).toThrow('1 to 255');
  });

  test('a root of another length is none', () => {
    expect(() => openIndexKeys(root.subarray(1))).toThrow('32 bytes');
    expect(newIndexRoot()).toHaveLength(32);
    expect(newIndexRoot()).not.toEqual(newIndexRoot());
  });

  test('keys that are printed by mistake show nothing of the root', () => {
    expect(JSON.stringify(keys)).toBe('{"number":1}');
  });
});

test('the bucket is read from the HMAC, not from what stands in front of it', () => {
  const index = blindIndex(keys, resident, 1);
  expect(bucketOf(index)).toBe(0xaad8);
  expect(bucketOf(index.toString('hex'))).toBe(0xaad8);
  expect(bucketOf(`\\x${index.toString('hex')}`)).toBe(0xaad8);
});

test('digests of unequal length or content are not the same', () => {
  const digest = factDigest(keys, 'sex', 'MALE');
  expect(sameDigest(digest, Buffer.from(digest))).toBe(true);
  expect(sameDigest(digest, factDigest(keys, 'sex', 'FEMALE'))).toBe(false);
  expect(sameDigest(digest, digest.subarray(1))).toBe(false);
});
