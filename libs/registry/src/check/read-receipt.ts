import type { CheckReceipt, Lang } from '#contracts';
import type { Caller } from '../caller.ts';
import type { Registry } from '../registry.ts';
import type { PlainCheck } from './read-question.ts';
import { readChecks } from './read-check.ts';

/** What of a row's plain copy the bank itself asked. */
const asked = ({
  names: _digests,
  latinTypes: _flag,
  policy: _inTheAnswer,
  ruleSet: _inTheAnswerToo,
  decide: _version,
  release: _alsoOne,
  ...question
}: PlainCheck): CheckReceipt['asked'] => question;

/**
 * What the receipt of one of the caller's own checks says; undefined for any other. Recomputed from the check's row like
 * the answer itself, so that a receipt can be had for as long as the row is kept.
 *
 * @param issuer the service's public address
 */
export const readReceipt = async (
  registry: Registry,
  caller: Caller,
  { check, lang, issuer }: { check: string; lang: Lang; issuer: string },
): Promise<CheckReceipt | undefined> => {
  const found = (await readChecks(registry, caller, { checks: [check], lang })).get(check);
  if (!found) return undefined;
  const { plain, answer, readAt } = found;
  const { release, decide } = plain;
  return {
    iss: issuer,
    jti: answer.id,
    member: caller.member.code,
    asked: asked(plain),
    answer,
    release,
    decide,
    issuedAt: readAt.toISOString(),
  };
};
