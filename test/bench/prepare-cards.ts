import { type CardListing, cardText } from '#listing';
import { parse, NORMALISER_VERSION } from '#identity';
import { nameForms, NAMES_VERSION } from '#matching';
import { newId } from '#platform';
import type { Database } from '#registry';
import { blindIndex, nameDigest, openIndexKeys, type IndexKeys } from '#vault';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LISTED, NAME, numberOf } from './people.ts';
import { openWorld, serve, withDatabase } from './world.ts';

export const CARDS = 1_000_000;
/** What `newId` gives once: replaced by an id of each card's own. */
const SUBJECT = newId();
const STAMP = '.data/bench/prepared';

/** A card as an ordinary DEFAULT leaves it: ACTIVE, then SETTLED for five years. */
const cardOf = (keys: IndexKeys): string => {
  const { canonical, reading, latin } = nameForms('PERSON', NAME);
  const digest = nameDigest(keys, { kind: 'PERSON', canonical }, NAMES_VERSION).toString('hex');
  const name = { canonical: digest, reading: reading === null ? null : digest, latin };
  const listing: CardListing = {
    criterion: 'DEFAULT',
    state: 'ACTIVE',
    roles: ['BORROWER'],
    grounds: ['arrears-long/3'],
    members: [newId()],
    since: '2026-01',
    amountBand: 'FROM_10K_TO_50K_YUAN',
    doubts: [],
    words: [],
    inDoubt: false,
    endedOn: null,
    how: null,
  };
  const entries = [{ subject: SUBJECT, names: [name], apart: [], listings: [listing] }];
  const period = {
    from: '2026-01-05',
    until: null,
    entries,
    full: false,
    contested: false,
    protected: false,
  };
  return cardText({ periods: [period], reach: null });
};

const listedIndexes = (keys: IndexKeys, day: string): Buffer[] =>
  Array.from({ length: LISTED }, (_, n) => {
    const parsed = parse('RESIDENT_ID', numberOf(n), { day, samples: true });
    if ('refused' in parsed) throw new Error('a made-up number is refused');
    return blindIndex(keys, parsed, NORMALISER_VERSION);
  });

/** Sets of rows, and the key made after them: a million cards in seconds. Only asked numbers need true indexes. */
const fill = (db: Database, body: string, listed: Buffer[]): Promise<void> =>
  db.transaction(async tx => {
    await tx.rows('TRUNCATE cell.card');
    await tx.rows('ALTER TABLE cell.card DROP CONSTRAINT card_pkey');
    await tx.rows(
      `INSERT INTO cell.card
       SELECT i.ix, replace($3, $4, gen_random_uuid()::text)
         FROM (SELECT '\\x0101'::bytea || sha256(n::text::bytea) FROM generate_series(1, $2::int) n
               UNION ALL SELECT unnest($1::bytea[])) i(ix)`,
      [listed, CARDS - listed.length, body, SUBJECT],
    );
    await tx.rows('ALTER TABLE cell.card ADD CONSTRAINT card_pkey PRIMARY KEY (blind_index)');
  });

/** Of all that the cards depend on: another schema or other cards are another folder's. */
const wanted = (): string =>
  createHash('sha256')
    .update(readFileSync('docs/schema.txt'))
    .update(readFileSync(new URL(import.meta.url)))
    .digest('hex');

/** The sandbox with a million cards; one that an earlier run prepared is used again. */
export const prepareCards = async (): Promise<void> => {
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted()) return;
  // Where a table is made anew its rows need no log: only here, never while anything is measured.
  const server = await serve({ wal_level: 'minimal', max_wal_senders: '0', max_wal_size: '4GB' });
  try {
    const { world, today, urlOf } = await openWorld(server, 'sandbox', true);
    // The keys are made with the sandbox.
    const keys = openIndexKeys(readFileSync(join(world.keys, 'index-root.key')));
    await withDatabase(urlOf('postgres'), async db => {
      await fill(db, cardOf(keys), listedIndexes(keys, today));
      await db.rows('VACUUM ANALYZE cell.card');
      await db.rows('CHECKPOINT');
    });
    writeFileSync(STAMP, wanted());
  } finally {
    await server.postgres.stop();
  }
};
