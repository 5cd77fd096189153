import { newId } from '#platform';
import type { Database } from '#registry';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { interleaved, median } from '../middle.ts';
import type { Row } from '../table.ts';
import { withDatabase } from '../world.ts';

/** As the gateway asks, whichever the form. */
const call = (schema: 'cell' | 'bench') => ({
  name: `record-${schema}`,
  text: `SELECT id, asked_at, cell.day(asked_at)::text AS day, cards, stale, up_to, refused
           FROM ${schema}.record_checks($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
});
const FORMS = { two: call('cell'), one: call('bench') };

const CALLS = { 1: 200, 64: 40 };
/** Of the asked numbers so many in a hundred stand on a card. */
const LISTED_PERCENT = 20;

/** What a real row holds, and numbers: some on cards, most on none. */
interface Samples {
  member: string;
  sealed: Buffer;
  plain: string;
  listed: Buffer[];
  today: string;
}

const samplesOf = async (db: Database): Promise<Samples> => {
  const [row] = await db.rows<Omit<Samples, 'listed'>>(
    'SELECT member, sealed, plain::text, cell.day(cell.moment())::text AS today FROM cell.check_record LIMIT 1',
  );
  const cards = await db.rows<{ ix: Buffer }>(
    'SELECT blind_index AS ix FROM cell.card TABLESAMPLE system (1) LIMIT 5000',
  );
  return { ...row!, listed: cards.map(({ ix }) => ix) };
};

const asked = ({ member, sealed, plain, listed, today }: Samples, many: number): unknown[] => {
  const each = <T>(of: () => T): T[] => Array.from({ length: many }, of);
  const index = () =>
    Math.random() * 100 < LISTED_PERCENT
      ? listed[Math.floor(Math.random() * listed.length)]!
      : Buffer.concat([Buffer.of(1, 1), randomBytes(32)]);
  const days = each(() => today);
  return [
    each(newId),
    each(() => member),
    each(index),
    each(() => null),
    days,
    days,
    each(() => sealed),
    each(() => plain),
    '60 seconds',
  ];
};

/** Microseconds a call. */
const timed = async (
  db: Database,
  form: keyof typeof FORMS,
  of: { samples: Samples; size: 1 | 64 },
): Promise<number> => {
  const calls = Array.from({ length: CALLS[of.size] }, () => asked(of.samples, of.size));
  const startedAt = performance.now();
  for (const values of calls) await db.rows(FORMS[form], values);
  return ((performance.now() - startedAt) * 1000) / calls.length;
};

const compared = async (db: Database, size: 1 | 64, rounds: number): Promise<Row> => {
  const samples = await samplesOf(db);
  const legs = await interleaved(rounds, {
    two: () => timed(db, 'two', { samples, size }),
    one: () => timed(db, 'one', { samples, size }),
  });
  return {
    what: `record_checks of ${size} in plpgsql, two statements`,
    against: 'in SQL, one statement',
    figure: median(legs.one.map((micros, round) => micros / legs.two[round]!)),
    unit: 'x',
    of: `${Math.round(median(legs.two))} : ${Math.round(median(legs.one))} µs a call`,
  };
};

/** Both forms in the very database, one connection, no gateway. Its rows come after the count of the answers. */
export const recordFormRows = (url: string, rounds: number): Promise<Row[]> =>
  withDatabase(url, async db => {
    await db.rows('CREATE SCHEMA IF NOT EXISTS bench');
    await db.rows(readFileSync('test/bench/rows/one-statement.sql', 'utf8'));
    await db.rows('ALTER FUNCTION bench.record_checks OWNER TO recorder');
    // Each form's first calls plan; they are nobody's figure.
    await compared(db, 1, 1);
    return [await compared(db, 1, rounds), await compared(db, 64, rounds)];
  });
