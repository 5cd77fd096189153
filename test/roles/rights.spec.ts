import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';
import { asRole, type AsRole } from './as-role.ts';

/**
 * All that each role may do to tables, tried with raw SQL against each table and column; whatever is not listed is
 * refused. `update` names columns. A partition is reached through its table alone.
 */
const ADMINISTERED = [
  'connection',
  'connection_key',
  'connection_member',
  'member',
  'operator',
  'policy',
  'rule_set',
  'unit',
];
/** What officers decide of who is who, and who they are. */
const OFFICERS = ['decided', 'staff', 'staff_key'];
const STANDING = ['cell.card', 'ending', 'finding', 'listing', 'match_case', 'subject_party'];
const READ_STANDING = ['erasure', 'event', ...STANDING.filter(t => t !== 'cell.card')];
const ALLOWED = {
  gateway: {
    select: [
      ...ADMINISTERED,
      'assertion_seen',
      'cell.check_record',
      'cell.clock',
      'cell.head',
      'claim',
      'credit_decision',
      'finding',
      'index_root',
      'statement',
    ],
    insert: [
      'assertion_seen',
      'cell.pending',
      'claim',
      'credit_decision',
      'data_key',
      'index_root',
      'statement',
    ],
    update: ['cell.head.seq', 'claim.left_by'],
    delete: ['assertion_seen'],
  },
  matcher: {
    select: [
      'cell.clock',
      'cell.head',
      'cell.pending',
      'claim',
      'decided',
      'erasure',
      'member',
      'operator',
      'rule_set',
      'statement',
      'event',
      ...STANDING,
    ],
    insert: ['event', ...STANDING],
    update: ['cell.head.floor', 'cell.pending', ...STANDING],
    delete: ['cell.pending', ...STANDING],
  },
  console: {
    select: [
      ...ADMINISTERED,
      ...OFFICERS,
      ...READ_STANDING,
      'approval',
      'cell.check_record',
      'cell.clock',
      'cell.head',
      'cell.pending',
      'claim',
      'data_key',
      'index_root',
      'statement',
    ],
    insert: [
      ...ADMINISTERED,
      ...OFFICERS,
      'approval',
      'cell.pending',
      'claim',
      'data_key',
      'event',
      'index_root',
      'statement',
    ],
    update: [
      'approval.approved_at',
      'approval.approved_by',
      'cell.head.floor',
      'cell.head.seq',
      'claim.left_by',
      'connection.suspended_at',
      'connection_key.revoked_at',
      'decided.revoked_by',
      'decided.revoked_on',
      'decided.turn',
      'member.suspended_at',
      'staff.left_at',
      'staff_key.revoked_at',
      'unit.in_force_until',
    ],
    delete: [],
  },
  auditor: {
    select: [
      ...ADMINISTERED,
      ...OFFICERS,
      ...READ_STANDING,
      'cell.card',
      'cell.check_record',
      'cell.clock',
      'cell.head',
      'cell.pending',
      'claim',
      'credit_decision',
      'statement',
    ],
    insert: [],
    update: [],
    delete: [],
  },
} as const;
type Role = keyof typeof ALLOWED;
const ROLES = Object.keys(ALLOWED) as Role[];

interface Table {
  name: string;
  columns: string[];
}

describe('what each role may do to each table', () => {
  let world: TestWorld;
  let tables: Table[];
  beforeAll(async () => {
    world = await openTestWorld();
    tables = await world.database('postgres').rows<Table>(
      `SELECT CASE nspname WHEN 'public' THEN '' ELSE nspname || '.' END || relname AS name,
              array_agg(attname::text ORDER BY attnum) FILTER (WHERE attidentity = '') AS columns
         FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace JOIN pg_attribute a ON attrelid = c.oid
        WHERE nspname IN ('public', 'cell', 'bullmq') AND relkind IN ('r', 'p') AND attnum > 0 AND NOT attisdropped
        GROUP BY 1 ORDER BY 1`,
    );
  });
  afterAll(() => world.close());

  /** Row security is no lack of the right; what a row must hold is looked at after it. */
  const allows = async (on: AsRole, sql: string): Promise<boolean> => {
    await on.rows('BEGIN');
    const answer = await on.tried(sql);
    await on.rows('ROLLBACK');
    return !answer.includes('permission denied');
  };
  const filtered = async <T>(from: T[], keep: (one: T) => Promise<boolean>): Promise<T[]> => {
    const kept: T[] = [];
    for (const one of from) if (await keep(one)) kept.push(one);
    return kept;
  };

  test.each(ROLES)('%s', async role => {
    const on = await asRole(world, role);
    const ours = tables.filter(t => !t.name.startsWith('bullmq.'));
    const named = (verb: string, of: (t: Table) => string) =>
      filtered(ours, t => allows(on, of(t))).then(found => found.map(t => `${verb} ${t.name}`));
    const updated = await filtered(
      ours.flatMap(t => t.columns.map(column => ({ t, column }))),
      ({ t, column }) => allows(on, `UPDATE ${t.name} SET "${column}" = NULL WHERE false`),
    );
    const whole = (t: Table) => t.columns.every(c => updated.some(u => u.t === t && u.column === c));
    const found = [
      ...(await named('select', t => `SELECT FROM ${t.name} LIMIT 1`)),
      ...(await named('insert', t => `INSERT INTO ${t.name} DEFAULT VALUES`)),
      ...(await named('delete', t => `DELETE FROM ${t.name} WHERE false`)),
      ...(await named('truncate', t => `TRUNCATE ${t.name}`)),
      ...new Set(updated.map(({ t, column }) => `update ${t.name}${whole(t) ? '' : `.${column}`}`)),
    ];
    await on.close();
    const expected = Object.entries<readonly string[]>(ALLOWED[role]).flatMap(([verb, names]) =>
      names.map(n => `${verb} ${n}`),
    );
    expect(found.sort()).toEqual(expected.sort());
  });

  test.each(ROLES.filter(role => role !== 'matcher'))('%s has nothing of the queue', async role => {
    const on = await asRole(world, role);
    const queue = tables.filter(t => t.name.startsWith('bullmq.'));
    expect(queue.length).toBeGreaterThan(5);
    expect(await filtered(queue, t => allows(on, `SELECT FROM ${t.name} LIMIT 1`))).toEqual([]);
    await on.close();
  });
});
