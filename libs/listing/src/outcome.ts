import { Criterion, type Outcome, ReasonCode } from '#contracts';
import type { ReasonFound } from './decision.ts';
import { strengthOf, strongest } from './effect.ts';

/** Strongest effect first, then in the product's order of reasons and of criteria. */
export const strongestFirst = (a: ReasonFound, b: ReasonFound): number =>
  strengthOf(b.effect) - strengthOf(a.effect) ||
  ReasonCode.options.indexOf(a.reason) - ReasonCode.options.indexOf(b.reason) ||
  placeOf(a) - placeOf(b);

/** Reasons of one code have a criterion all, or none. */
const placeOf = ({ criterion }: ReasonFound): number => Criterion.options.findIndex(one => one === criterion);

/** @param incomplete not everything that stands here was shown: then it is never CLEAR, whatever the policy */
export const outcomeOf = (reasons: readonly ReasonFound[], incomplete: boolean): Outcome => {
  const effect = strongest([...reasons.map(reason => reason.effect), incomplete ? 'REVIEW' : 'INFORM']);
  return effect === 'INFORM' ? 'CLEAR' : effect;
};
