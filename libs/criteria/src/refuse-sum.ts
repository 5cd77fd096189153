import type { Refusal } from '#contracts';

/**
 * Amounts of one list that add up to more than 2^53 - 1 fen, at the first that takes them there: a sum beyond it would be
 * rounded, and no loan has one. What judging adds up is never more than the whole list.
 */
export const refusalsOfSum = (amounts: readonly { amountFen: number }[], list: string): Refusal[] => {
  let sumFen = 0;
  const at = amounts.findIndex(({ amountFen }) => (sumFen += amountFen) > Number.MAX_SAFE_INTEGER);
  return at < 0 ? [] : [{ code: 'BODY_FIELD_VALUE', pointer: `${list}/${at}/amountFen` }];
};
