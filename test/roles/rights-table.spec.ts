import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';

const TABLE = 'test/roles/rights.txt';

describe('what each role may do to everything in the database, read from the catalogue', () => {
  let world: TestWorld;
  let lines: string[];
  beforeAll(async () => {
    world = await openTestWorld();
    const sql = readFileSync('test/roles/rights-table.sql', 'utf8');
    const rows = await world.database('postgres').rows<{ line: string }>(sql);
    lines = [...new Set(rows.map(({ line }) => line.trimEnd()))];
  });
  afterAll(() => world.close());

  test(`is ${TABLE}, line by line: a new thing without a line fails (WRITE=1 writes it, to be read)`, () => {
    const text = `${lines.join('\n')}\n`;
    if (process.env['WRITE']) writeFileSync(TABLE, text);
    expect(text).toBe(readFileSync(TABLE, 'utf8'));
  });

  const may = (pattern: RegExp): string[] => lines.filter(line => pattern.test(line));

  test('whatever the table says, some things it must never say', () => {
    expect(lines.length).toBeGreaterThan(100);
    const rightsOf = (roles: string, verbs: string) => new RegExp(`: (?:${roles}) .*\\b(?:${verbs})\\b`);
    // What was said or asked is changed by nobody but owner, and erased through the role that never logs in; nobody but owner empties a table or adds a trigger.
    expect(
      may(/^(?:public\.statement|cell\.check_record\w*): (?!owner|eraser)\w+ .*\b(?:update|delete)\b/),
    ).toEqual([]);
    // Of its own two views recorder has an owner's rights; it cannot log in.
    const owned = /^public\.(?:said_on_report|protected_part): recorder /;
    const more = rightsOf('gateway|matcher|console|auditor|recorder', 'truncate|trigger|maintain|references');
    expect(may(more).filter(line => !owned.test(line))).toEqual([]);
    expect(may(/^cell\.card: gateway/)).toEqual([]);
    expect(may(/^public\.data_key: (?:gateway|matcher|recorder) .*select/)).toEqual([]);
    expect(may(/^(?:schema|database).*: (?!owner)\w+ .*create/)).toEqual([]);
    expect(may(/^role \w+.*(?:createrole|createdb|bypassrls|replication)/)).toEqual([]);
    expect(may(/^member of |^large object|^foreign server/)).toEqual([
      'member of eraser: owner',
      'member of recorder: owner',
    ]);
    expect(may(/^function .* as recorder: /)).toEqual([
      expect.stringMatching(/^function cell\.record_checks\(.*: gateway recorder$/),
      'function own_dispute_decided(uuid) as recorder: gateway recorder',
      'function refuse_taking_back_decided() as recorder: recorder',
      'function reporting_member(uuid) as recorder: console gateway recorder',
    ]);
  });
});
