import { counted } from '#platform';
import { canonicalJson } from '../canonical-json.ts';
import type { Transaction } from '../database.ts';
import { keyOf, type TableDifference } from '../standing/compare-standing.ts';
import type { Loaded } from '../standing/compute-standing.ts';
import type { Row, Standing } from '../standing/derived-tables.ts';
import { largeComponents } from './large-components.ts';

interface Event {
  kind: 'LISTING_CHANGED' | 'LISTING_GONE' | 'COMPONENT_LARGE';
  subject: unknown;
  body: unknown;
}

/** What a refresh changed, and what it read. */
export interface Change {
  loaded: Loaded;
  before: Standing;
  after: Standing;
  difference: TableDifference[];
}

const periodOf = ({ subject: _subject, criterion: _criterion, ...period }: Row): Row => period;

/** What each listing became. Alerts and correction notices are read from it. */
const eventsOfListings = ({ before, difference }: Change): Event[] => {
  const listings = difference.find(d => d.table.name === 'listing');
  if (!listings) return [];
  const old = new Map((before['listing'] ?? []).map(row => [keyOf(listings.table, row), periodOf(row)]));
  const changed = (row: Row): Event => ({
    kind: 'LISTING_CHANGED',
    subject: row['subject'],
    body: {
      criterion: row['criterion'],
      before: old.get(keyOf(listings.table, row)) ?? null,
      after: periodOf(row),
    },
  });
  const gone = (row: Row): Event => ({
    kind: 'LISTING_GONE',
    subject: row['subject'],
    body: { criterion: row['criterion'], before: periodOf(row), after: null },
  });
  return [...listings.remove.map(gone), ...listings.upsert.map(changed)];
};

/** A refresh that is done again counts again: what is counted calls somebody, the event is the record. */
const alarmed = counted(
  {
    name: 'lianfang_alarms_total',
    help: 'Refreshes that met something that a person should see, by kind.',
    label: 'kind',
  },
  ['COMPONENT_LARGE'],
);

/** In the refresh's own transaction: no change without its event, no event without its change. */
export const storeEvents = async (tx: Transaction, change: Change): Promise<void> => {
  const alarms = largeComponents(change.loaded, change).map(
    ({ subject, subjects }): Event & { kind: 'COMPONENT_LARGE' } => ({
      kind: 'COMPONENT_LARGE',
      subject,
      body: { subjects },
    }),
  );
  for (const { kind } of alarms) alarmed.add(kind);
  const events = [...eventsOfListings(change), ...alarms];
  if (events.length === 0) return;
  await tx.rows(
    `INSERT INTO event (at, kind, subject, body)
     SELECT cell.moment(), kind, subject, body FROM jsonb_to_recordset($1::jsonb) AS e(kind text, subject uuid, body jsonb)`,
    [canonicalJson(events)],
  );
};
