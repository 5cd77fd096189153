/** 0..9 for digits, 10 for A to 35 for Z: how standards of several countries count letters. */
export const letterValue = (character: string): number => Number.parseInt(character, 36);

/** The weighted sum of a text whose first character takes the first weight. */
export const weightedSum = (text: string, weights: readonly number[]): number =>
  weights.reduce((total, weight, i) => total + weight * letterValue(text.charAt(i)), 0);
