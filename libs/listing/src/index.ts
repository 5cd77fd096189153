export type * from './card.ts';
export { cardText } from './card-text.ts';
export { cardsOf } from './cards.ts';
export { openOn } from './closing.ts';
export { decideBy, DECIDE_VERSION } from './decide-by.ts';
export { decide } from './decide.ts';
export type * from './decision.ts';
export { disputesLeftOpen, disputesOf, type DisputeOnDay } from './disputes-of.ts';
export { erasableOn, protectionErasableOn } from './erasable-on.ts';
export { fold } from './fold.ts';
export { lastDayProtected } from './life-days.ts';
export type * from './listing.ts';
export {
  accusesBarred,
  conductBarredThrough,
  mayComeAgain,
  partiesBarred,
  type NewConduct,
} from './may-come-again.ts';
export { bringsBack } from './may-decide.ts';
export { closedTo, mayFollow } from './may-follow.ts';
export { deadlinesOf, nextDeadline, type Deadline } from './next-deadline.ts';
export type * from './report-life.ts';
export { samplePolicy } from './sample-policy.ts';
export type * from './segment.ts';
export { shownFrom } from './shown-from.ts';
export { statusOn } from './status.ts';
export { validatePolicy } from './validate-policy.ts';
export { customerRights, disclaimer } from './words/answer-notices.ts';
export { answeredReason } from './words/words-of-reason.ts';
