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

/** A check that was read, on this day, and waits to be recorded. */
export interface PreparedCheck {
  asked: Asked;
  day: string;
  question: ReadQuestion;
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

/** Reads one check; or refuses it for what needs no card: its number, unit, authorisation. */
export const prepareCheck = async (
  registry: Registry,
  asked: Asked,
): Promise<PreparedCheck | { refused: Refusal[] }> => {
  const { caller, question } = asked;
  const day = await registry.today();
  const policy = policyInForce(await registry.policies(), caller.member.id, day);
  const { version: ruleSet } = await ruleSetOn(registry, day);
  const read = await readQuestion(registry, question, { member: caller.member.id, day, policy, ruleSet });
  const member = (await registry.members()).find(m => m.id === caller.member.id);
  if (member && unitInForce(member, question.unit, day))
    return 'refused' in read ? read : { asked, day, question: read };
  const unit: Refusal = { code: 'UNIT_UNKNOWN', pointer: '/unit' };
  return { refused: [...('refused' in read ? read.refused : authorisationFaults(question, day)), unit] };
};

/** Policy and rule set of the row's own day, where a midnight passed since the question was read: then it is asked again. */
const isOverrun = async (registry: Registry, q: ReadQuestion, day: string): Promise<boolean> =>
  policyInForce(await registry.policies(), q.member, day).version !== q.plain.policy ||
  (await ruleSetOn(registry, day)).version !== q.plain.ruleSet;

const answered = async (registry: Registry, check: PreparedCheck, row: Row): Promise<Answered> => {
  const { asked, question } = check;
  if (row.refused) return { refused: [refusalOfAuthorisation(asked.question, row.refused)] };
  if (row.day !== check.day && (await isOverrun(registry, question, row.day))) {
    registry.today.forget();
    return (await askChecks(registry, [asked]))[0] ?? { refused: [{ code: 'OVERLOADED' }] };
  }
  const { member, plain, policy } = question;
  return { answer: answerOf(row, plain, { member, lang: asked.lang, policy }) };
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
  const read = await Promise.all(asked.map(one => prepareCheck(registry, one)));
  const ready = read.flatMap(one => ('refused' in one ? [] : [one]));
  const answers = ready.length > 0 ? await recordChecks(registry, ready) : [];
  // As many answers as were ready, in their order.
  return read.flatMap(one => ('refused' in one ? [one] : answers.splice(0, 1)));
};
