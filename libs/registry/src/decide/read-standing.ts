import type { IdentifierType, Refusal } from '#contracts';
import { NORMALISER_VERSION, parse } from '#identity';
import { newId } from '#platform';
import { blindIndex } from '#vault';
import { readClock } from '../administer/clock.ts';
import type { Transaction } from '../database.ts';
import type { Desk } from './desk.ts';
import { digestOfDecision, officerWhoSigned, type ToSign } from './signatures.ts';
import { standingAsKnown, type StandingKnown } from './standing-as-known.ts';

/** A question about what is known of a number: by whom is told by the signature. */
export interface StandingAsked {
  type: IdentifierType;
  number: string;
  /** Why it is opened: kept, sealed, in the event. */
  reason: string;
  /** The standing as it was known at the end of this Shanghai day; today's where there is none. */
  asKnownOn?: string;
}

interface Read {
  id: string;
  /** Blind indexes, hex: of the number, and of what follows from it. */
  indexes: string[];
  asked: StandingAsked;
  officer: string;
  signature: string;
}

const WRITE_DOWN = `INSERT INTO event (at, kind, subject, body) VALUES (cell.moment(), 'STANDING_READ', NULL, $1)`;

/** Committed before anything is read, so that no fault and no kill leaves a look without its event. */
const writeDown = async (desk: Desk, { id, indexes, asked, officer, signature }: Read): Promise<void> => {
  const key = await desk.sealingKey();
  const place = { table: 'event', row: id, column: 'reason' };
  const reason = key.seal(Buffer.from(JSON.stringify(asked.reason)), place).toString('hex');
  const body = { id, officer, signature, index: indexes[0], reason, asKnownOn: asked.asKnownOn ?? null };
  await desk.db.rows(WRITE_DOWN, [JSON.stringify(body)]);
};

/** Every statement read, every rule set and every claim is of one moment. */
const ONE_MOMENT = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';

const refusedDay = (asked: StandingAsked, day: string): Refusal[] =>
  asked.asKnownOn !== undefined && asked.asKnownOn > day
    ? [{ code: 'FACTS_FUTURE', pointer: '/asKnownOn' }]
    : [];

/**
 * What is known of a number, as an officer may see it: the event first, then everything computed in memory from the
 * statements received, and the rule sets published, before the end of the day. Nothing that is stored of the standing is read.
 *
 * @param sign with the officer's own key: the question as it is asked, and this reading's id
 */
export const readStanding = async (
  desk: Desk,
  asked: StandingAsked,
  sign: (on: ToSign) => Promise<string>,
): Promise<StandingKnown | { refused: Refusal[] }> => {
  const { day: today } = await readClock(desk.db);
  const parsed = parse(asked.type, asked.number, { day: today, samples: desk.sandbox });
  if ('refused' in parsed) return { refused: [{ ...parsed.refused, pointer: '/number' }] };
  const future = refusedDay(asked, today);
  if (future.length > 0) return { refused: future };
  const indexes = [parsed, ...parsed.also].map(one =>
    blindIndex(desk.indexKeys, one, NORMALISER_VERSION).toString('hex'),
  );
  const id = newId();
  const toSign = { digest: digestOfDecision({ ...asked, number: indexes[0] }), proposal: id };
  const signature = await sign(toSign);
  const by = await officerWhoSigned(desk.db, toSign, signature);
  if ('refused' in by) return by;
  await writeDown(desk, { id, indexes, asked, officer: by.officer, signature });
  return desk.db.transaction(
    (tx: Transaction) => standingAsKnown(tx, { indexes, day: asked.asKnownOn ?? today }),
    ONE_MOMENT,
  );
};
