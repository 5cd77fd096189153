import type { CheckQuestion, Lang, Refusal } from '#contracts';
import { ruleSetsByDay } from '../administer/rule-sets.ts';
import type { Caller } from '../caller.ts';
import { policyInForce } from '../decide/policy-in-force.ts';
import { unitInForce } from '../read/read-members.ts';
import type { Registry } from '../registry.ts';
import { authorisationFaults, readQuestion, type ReadQuestion } from './read-question.ts';

export interface Asked {
  caller: Caller;
  question: CheckQuestion;
  lang: Lang;
}

/** A check that was read, on this day, and waits to be recorded. */
export interface PreparedCheck {
  asked: Asked;
  day: string;
  question: ReadQuestion;
}

/**
 * Reads one check; or refuses it for what needs no card: its number, unit, authorisation.
 *
 * @throws where the member's policy is at fault
 */
export type ReadCheck = (asked: Asked) => PreparedCheck | { refused: Refusal[] };

/**
 * What is administered is looked up once for all checks of a moment, so that reading one waits for nothing. Not to be
 * kept for longer than that: the key that seals is one of a batch.
 */
export const checkReader = async (registry: Registry): Promise<ReadCheck> => {
  const [day, policies, members, ruleSets, sealing] = await Promise.all([
    registry.today(),
    registry.policies(),
    registry.members(),
    registry.ruleSets(),
    registry.sealingKey(),
  ]);
  const { version: ruleSet } = ruleSetsByDay(ruleSets)(day);
  return asked => {
    const { caller, question } = asked;
    const { id } = caller.member;
    const policy = policyInForce(policies, id, day);
    const read = readQuestion(registry, question, { member: id, day, policy, ruleSet, sealing });
    const member = members.find(one => one.id === id);
    if (member && unitInForce(member, question.unit, day))
      return 'refused' in read ? read : { asked, day, question: read };
    const unit: Refusal = { code: 'UNIT_UNKNOWN', pointer: '/unit' };
    return { refused: [...('refused' in read ? read.refused : authorisationFaults(question, day)), unit] };
  };
};
