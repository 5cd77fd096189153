import type { CheckAnswer, Lang } from '#contracts';
import type { Caller } from '../caller.ts';
import { answerOf, type Recorded } from '../decide/answer-of.ts';
import { policyOfVersion } from '../decide/policy-in-force.ts';
import type { Registry } from '../registry.ts';
import { sqlFile } from '../sql-file.ts';
import type { PlainCheck } from './read-question.ts';

interface Row extends Recorded {
  plain: PlainCheck;
  readAt: Date;
}

/** A past check: what was asked, as far as it stands in plain, and its answer. */
export interface PastCheck {
  plain: PlainCheck;
  answer: CheckAnswer;
  /** When it was read, by the one clock. */
  readAt: Date;
}

const READ = sqlFile('check/read-checks');

/**
 * The caller's own checks among these, by id, each as answered: recomputed from its row. Any other is left out. By the
 * policy and the version of `decide` of then, which never change; the words may come in the other language.
 */
export const readChecks = async (
  registry: Registry,
  caller: Caller,
  { checks, lang }: { checks: readonly string[]; lang: Lang },
): Promise<Map<string, PastCheck>> => {
  const { id: member } = caller.member;
  const rows = await registry.db.transactionOf(member, tx => tx.rows<Row>(READ, [checks]));
  const policies = rows.length > 0 ? await registry.policies() : [];
  return new Map(
    rows.map(({ plain, readAt, ...row }) => {
      const policy = policyOfVersion(policies, member, plain.policy);
      return [row.id, { plain, readAt, answer: answerOf(row, plain, { member, lang, policy }) }];
    }),
  );
};

/** One of the caller's own checks, as answered; undefined for any other. */
export const readCheck = async (
  registry: Registry,
  caller: Caller,
  { check, lang }: { check: string; lang: Lang },
): Promise<CheckAnswer | undefined> =>
  (await readChecks(registry, caller, { checks: [check], lang })).get(check)?.answer;
