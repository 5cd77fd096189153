import type { CheckAnswer, Refusal, RefusalCode } from '#contracts';
import { failpoint } from '#platform';
import { answerOf, type Recorded } from '../decide/answer-of.ts';
import { policyInForce } from '../decide/policy-in-force.ts';
import { ruleSetOn } from '../read/rule-set-on.ts';
import type { Registry } from '../registry.ts';
import { sqlFile } from '../sql-file.ts';
import { binaryArray } from './binary-array.ts';
import { checkReader, type Asked, type PreparedCheck } from './check-reader.ts';
import { decoyCard } from './decoy.ts';
import { refusalOfAuthorisation, type ReadQuestion } from './read-question.ts';

export type Answered = { answer: CheckAnswer } | { refused: Refusal[] };

const RECORD = sqlFile('check/record-checks');

interface Row extends Recorded {
  refused: RefusalCode | null;
}

/** A row as it comes: its cards, JSON a line each. Read as an array, a card would cost more than the rest of its check. */
type Told = Omit<Row, 'cards'> & { cards: string | null };
const rowOf = (told: Told): Row => ({ ...told, cards: told.cards ? told.cards.split('\n') : [] });

/** Rows come back by id and in no order: a database of several shards keeps none. */
const record = async (registry: Registry, questions: ReadQuestion[]): Promise<Map<string, Row>> => {
  const column = <T>(of: (q: ReadQuestion) => T) => questions.map(of);
  await failpoint('gateway.check.before-commit');
  const rows = await registry.db.rows<Told>(RECORD, [
    column(q => q.id),
    column(q => q.member),
    binaryArray(
      'bytea',
      column(q => q.index),
    ),
    binaryArray(
      'bytea',
      column(q => q.also),
    ),
    column(q => q.signedOn),
    column(q => q.validUntil),
    binaryArray(
      'bytea',
      column(q => q.sealed),
    ),
    binaryArray(
      'text',
      column(q => JSON.stringify(q.plain)),
    ),
    `${String(registry.options.staleAfterSeconds)} seconds`,
  ]);
  await failpoint('gateway.check.after-commit');
  return new Map(rows.map(row => [row.id, rowOf(row)]));
};

/** Policy and rule set of the row's own day, where a midnight passed since the question was read: then it is asked again. */
const isOverrun = async (registry: Registry, q: ReadQuestion, day: string): Promise<boolean> =>
  policyInForce(await registry.policies(), q.member, day).version !== q.plain.policy ||
  (await ruleSetOn(registry, day)).version !== q.plain.ruleSet;

/** Answered as it was read; or, where the row is of another day by whose rules it was not read, asked again. */
const answered = async (
  registry: Registry,
  { asked, day, question }: PreparedCheck,
  row: Row,
): Promise<Answered> => {
  if (row.refused) return { refused: [refusalOfAuthorisation(asked.question, row.refused)] };
  const { member, plain, policy } = question;
  if (row.day !== day && (await isOverrun(registry, question, row.day))) {
    registry.today.forget();
    return (await askChecks(registry, [asked]))[0] ?? { refused: [{ code: 'OVERLOADED' }] };
  }
  const of = { member, lang: asked.lang, policy };
  // Dropped: it only takes its time.
  if (row.cards.length === 0) answerOf({ ...row, cards: [decoyCard(plain.names)] }, plain, of);
  return { answer: answerOf(row, plain, of) };
};

/**
 * Answers checks in order, each recorded before it is given and each refused on its own: one database call for all.
 *
 * @throws where the database cannot record: no answer is ever guessed
 */
export const recordChecks = async (
  registry: Registry,
  checks: readonly PreparedCheck[],
): Promise<Answered[]> => {
  const rows = await record(
    registry,
    checks.map(({ question }) => question),
  );
  return Promise.all(
    checks.map(check => {
      const row = rows.get(check.question.id);
      if (!row) throw new Error('a check came back without its row');
      return answered(registry, check, row);
    }),
  );
};

/** Both at once, for whoever asks a few. An invalid number is refused, not answered. */
export const askChecks = async (registry: Registry, asked: readonly Asked[]): Promise<Answered[]> => {
  const readCheck = await checkReader(registry);
  const read = asked.map(readCheck);
  const ready = read.flatMap(one => ('refused' in one ? [] : [one]));
  const answers = ready.length > 0 ? await recordChecks(registry, ready) : [];
  // As many answers as were ready, in their order.
  return read.flatMap(one => ('refused' in one ? [one] : answers.splice(0, 1)));
};
