import { acceptOnReport, acceptReport, askChecks, type Caller } from '#registry';
import { openOpener, SealBroken } from '#vault';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { defaultReport, person, question } from '../world/bodies.ts';
import { residentId, twinOf } from '../world/numbers.ts';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';

/** Marks that stand nowhere else: found again, they have leaked. */
const NAME = '欧阳翠翠';
const FORMER = '司马灵灵';
const ADDRESS = '蓬莱路七百七十七号';
const TELEPHONE = '13987654321';
const WORDS = '此人已还清写错了人';
const NUMBER = residentId(123, '19631107');
const PASSPORT = 'CHN:G98765432';
const ASKED = '诸葛钢铁';
const OTHER = residentId(321, '19580228');

interface Blob {
  id: string;
  sealed: Buffer;
  /** Of a version, who its parties are. */
  identity?: Buffer | null;
}

describe('what the gateway seals', () => {
  let world: TestWorld;
  let caller: Caller;
  let statements: Blob[];
  let checks: Blob[];
  let keys: Map<string, Buffer>;
  beforeAll(async () => {
    world = await openTestWorld();
    caller = world.callers.RCA;
    const today = await world.today();
    const party = person(NUMBER, NAME, today, {
      formerNames: [FORMER],
      address: ADDRESS,
      telephone: TELEPHONE,
      identifiers: [
        { type: 'RESIDENT_ID', number: NUMBER },
        { type: 'PASSPORT', number: PASSPORT },
      ],
    });
    const body = defaultReport(today, { parties: [party] });
    const accepted = await acceptReport(world.registry, caller, { key: 'k1', body });
    expect(accepted).toHaveProperty('receipt');
    await world.drain();
    const asked = [question(today, NUMBER, ASKED), question(today, OTHER, ASKED)].map(each => ({
      caller: world.callers.POST,
      question: each,
      lang: 'zh' as const,
    }));
    await askChecks(world.registry, asked);
    const withdrawn = await acceptOnReport(world.registry, caller, {
      kind: 'WITHDRAWAL',
      address: { criterion: 'DEFAULT', loanReference: 'JK-1' },
      ifMatch: null,
      key: 'k2',
      body: { reason: 'BANK_ERROR', words: WORDS, unit: '0012', staff: '1' },
    });
    expect(withdrawn).toHaveProperty('receipt');
    await world.drain();
    const all = world.database('postgres');
    statements = await all.rows<Blob>('SELECT id, sealed, identity FROM statement ORDER BY seq');
    checks = await all.rows<Blob>('SELECT id, sealed FROM cell.check_record ORDER BY asked_at, id');
    const stored = await world
      .database('console')
      .rows<{ id: string; wrapped: Buffer }>('SELECT id, wrapped FROM data_key');
    keys = new Map(stored.map(k => [k.id, k.wrapped]));
  });
  afterAll(() => world.close());

  const open = (
    blob: Blob,
    table: string,
    row = blob.id,
    column: 'sealed' | 'identity' = 'sealed',
  ): unknown => {
    const opened = openOpener(world.officers.privatePem).open(blob[column]!, { table, row, column }, id =>
      keys.get(id),
    );
    return JSON.parse(opened.toString());
  };

  test("opens with the officers' key: who was reported, with all that a report says of persons", () => {
    expect(statements.length).toBe(2);
    const [report, withdrawal] = statements.map(blob => open(blob, 'statement'));
    expect(open(statements[0]!, 'statement', statements[0]!.id, 'identity')).toMatchObject({
      parties: [
        {
          name: NAME,
          formerNames: [FORMER],
          identifiers: [
            { type: 'RESIDENT_ID', number: NUMBER },
            { type: 'PASSPORT', number: PASSPORT },
          ],
        },
      ],
    });
    // Apart, since it goes with the report; a blob does not open in the place of the other.
    expect(report).toMatchObject({ parties: [{ address: ADDRESS, telephone: TELEPHONE }] });
    expect(JSON.stringify(report)).not.toContain(NUMBER);
    const [first] = statements as [Blob];
    expect(() => open({ ...first, identity: first.sealed }, 'statement', first.id, 'identity')).toThrow(
      SealBroken,
    );
    expect(withdrawal).toEqual({ words: WORDS });
  });

  test("opens with the officers' key: who was asked about", () => {
    expect(checks.map(blob => open(blob, 'check_record'))).toEqual(
      expect.arrayContaining([
        { identifier: { type: 'RESIDENT_ID', number: NUMBER }, name: ASKED },
        { identifier: { type: 'RESIDENT_ID', number: OTHER }, name: ASKED },
      ]),
    );
  });

  test('a blob that was moved to another row or table, or changed, is refused', () => {
    const [one, two] = checks as [Blob, Blob];
    expect(() => open(one, 'check_record', two.id)).toThrow(SealBroken);
    expect(() => open(one, 'statement')).toThrow(SealBroken);
    const changed = Buffer.from(one.sealed);
    changed[40] = (changed[40] ?? 0) ^ 1;
    expect(() => open({ ...one, sealed: changed }, 'check_record')).toThrow(SealBroken);
  });

  test('with another private key, or without its data key, nothing opens', async () => {
    const other = await openTestWorld();
    const place = { table: 'statement', row: statements[0]!.id, column: 'sealed' };
    expect(() =>
      openOpener(other.officers.privatePem).open(statements[0]!.sealed, place, id => keys.get(id)),
    ).toThrow();
    await other.close();
    expect(() =>
      openOpener(world.officers.privatePem).open(statements[0]!.sealed, place, () => undefined),
    ).toThrow(SealBroken);
  });

  test('names, numbers and words stand in plain in no table, in no encoding', async () => {
    const all = world.database('postgres');
    const tables = await all.rows<{ name: string }>(
      `SELECT format('%I.%I', nspname, relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
        WHERE nspname IN ('public', 'cell', 'bullmq') AND relkind = 'r'`,
    );
    const secrets = [NAME, FORMER, ADDRESS, TELEPHONE, WORDS, ASKED];
    const numbers = [NUMBER, OTHER].flatMap(n => [n, twinOf(n), n.slice(0, 9), n.slice(9)]);
    const passport = ['G98765432'];
    const wanted = [...secrets, ...numbers, ...passport].flatMap(secret => {
      const bytes = Buffer.from(secret);
      // Base64 of a text inside another one begins at one of three places; its ends are blurred by the neighbours.
      const inside = [0, 1, 2].map(at =>
        Buffer.concat([Buffer.alloc(at), bytes])
          .toString('base64')
          .slice(at === 0 ? 0 : at + 1)
          .replace(/.?=*$/, '')
          .slice(0, -1),
      );
      const utf16 = Buffer.from(secret, 'utf16le').toString('hex');
      // Nothing here is so short that random bytes could hold it by chance.
      return [secret, [...secret].reverse().join(''), bytes.toString('hex'), utf16, ...inside];
    });
    let read = 0;
    for (const { name } of tables) {
      const rows = await all.rows<{ row: string }>(`SELECT t::text AS row FROM ${name} t`);
      read += rows.length;
      const text = rows.map(r => r.row).join('\n');
      for (const secret of wanted)
        expect([name, secret, text.includes(secret)]).toEqual([name, secret, false]);
    }
    expect(read).toBeGreaterThan(40);
  });
});
