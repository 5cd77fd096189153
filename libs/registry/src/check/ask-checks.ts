import type { CheckAnswer, CheckQuestion, Lang, Refusal, RefusalCode } from '#contracts';
import { failpoint } from '#platform';
import type { Caller } from '../caller.ts';
import { answerOf, type Recorded } from '../decide/answer-of.ts';
import { policyInForce } from '../decide/policy-in-force.ts';
import { unitInForce } from '../read/read-members.ts';
import { ruleSetOn } from '../read/rule-set-on.ts';
import type { Registry } from '../registry.ts';
import { sqlFile } from '../sql-file.ts';
import { binaryArray } from './binary-array.ts';
import {
  authorisationFaults,
  readQuestion,
  refusalOfAuthorisation,
  type ReadQuestion,
} from './read-question.ts';

export interface Asked {
  caller: Caller;
  question: CheckQuestion;
  lang: Lang;
}

export type Answered = { answer: CheckAnswer } | { refused: Refusal[] };

const RECORD = sqlFile('check/record-checks');

interface Row extends Recorded {
  refused: RefusalCode | null;
}

/** A row as it comes: its cards, JSON a line each. Read as an array, a card would cost more than the rest of its check. */
type Told = Omit<Row, 'cards'> & { cards: string | null };
const rowOf = (told: Told): Row => ({ ...told, cards: told.cards ? told.cards.split('\n') : [] });

/** A question with the row that it became. */
interface Found {
  one: Asked;
  q: ReadQuestion;
  row: Row;
}

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

/** Refusals of the question that need no card: its number, unit, authorisation. */
const read = async (
  registry: Registry,
  { caller, question }: Asked,
  day: string,
): Promise<ReadQuestion | { refused: Refusal[] }> => {
  const policy = policyInForce(await registry.policies(), caller.member.id, day);
  const { version: ruleSet } = await ruleSetOn(registry, day);
  const result = await readQuestion(registry, question, { member: caller.member.id, day, policy, ruleSet });
  const member = (await registry.members()).find(m => m.id === caller.member.id);
  if (member && unitInForce(member, question.unit, day)) return result;
  const unit: Refusal = { code: 'UNIT_UNKNOWN', pointer: '/unit' };
  return { refused: [...('refused' in result ? result.refused : authorisationFaults(question, day)), unit] };
};

/** Policy and rule set of the row's own day, where a midnight passed since the question was read: then it is asked again. */
const isOverrun = async (registry: Registry, q: ReadQuestion, day: string): Promise<boolean> =>
  policyInForce(await registry.policies(), q.member, day).version !== q.plain.policy ||
  (await ruleSetOn(registry, day)).version !== q.plain.ruleSet;

/** @param day on which the questions were read */
const answered = async (registry: Registry, { one, q, row }: Found, day: string): Promise<Answered> => {
  if (row.refused) return { refused: [refusalOfAuthorisation(one.question, row.refused)] };
  if (row.day !== day && (await isOverrun(registry, q, row.day))) {
    registry.today.forget();
    return (await askChecks(registry, [one]))[0] ?? { refused: [{ code: 'OVERLOADED' }] };
  }
  return { answer: answerOf(row, q.plain, { member: q.member, lang: one.lang, policy: q.policy }) };
};

/**
 * Answers checks, each recorded before it is given and each refused on its own: one database call for all.
 * An invalid number is refused, not answered. If the database cannot record, this throws: no answer is ever guessed.
 */
export const askChecks = async (registry: Registry, asked: Asked[]): Promise<Answered[]> => {
  const day = await registry.today();
  const questions = await Promise.all(asked.map(one => read(registry, one, day)));
  const ready = questions.flatMap(q => ('refused' in q ? [] : [q]));
  const rows = ready.length > 0 ? await record(registry, ready) : new Map<string, Row>();
  return Promise.all(
    questions.map(async (q, at) => {
      if ('refused' in q) return q;
      const row = rows.get(q.id);
      const one = asked[at];
      if (!row || !one) throw new Error('a check came back without its row');
      return answered(registry, { one, q, row }, day);
    }),
  );
};
