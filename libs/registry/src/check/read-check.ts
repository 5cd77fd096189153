import type { CheckAnswer, Lang } from '#contracts';
import type { Caller } from '../caller.ts';
import { answerOf, type Recorded } from '../decide/answer-of.ts';
import { policyOfVersion } from '../decide/policy-in-force.ts';
import type { Registry } from '../registry.ts';
import type { PlainCheck } from './read-question.ts';

interface Row extends Recorded {
  plain: PlainCheck;
}

const READ = {
  name: 'read-check',
  text: `SELECT id, asked_at AS "askedAt", cell.day(asked_at)::text AS day, cards, stale, up_to AS "upTo", plain
           FROM cell.check_record WHERE id = $1`,
};

/**
 * One of the caller's own checks, as answered: recomputed from its row. Undefined for any other. By the
 * policy of then, whose versions never change; its words may come in the other language.
 */
export const readCheck = async (
  registry: Registry,
  caller: Caller,
  { check, lang }: { check: string; lang: Lang },
): Promise<CheckAnswer | undefined> => {
  const { id: member } = caller.member;
  const row = await registry.db.transaction(async tx => {
    await tx.as(member);
    return (await tx.rows<Row>(READ, [check]))[0];
  });
  if (!row) return undefined;
  const policy = policyOfVersion(await registry.policies(), member, row.plain.policy);
  return answerOf(row, row.plain, { member, lang, policy });
};
