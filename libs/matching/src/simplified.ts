import { Converter } from 'opencc-js/t2cn';

const convert = Converter({ from: 't', to: 'cn' });

/** Characters remembered, since names use a few thousand and each check asks for some. A bound, not a need. */
const MOST_REMEMBERED = 20_000;
const remembered = new Map<string, string>();

/**
 * One character, traditional to simplified. Alone, so that what stands beside it does not matter.
 * Twice, since 薴 becomes 苧, which is itself a traditional form (of 苎): the result must be stable.
 */
export const simplifiedCharacter = (character: string): string => {
  const known = remembered.get(character);
  if (known !== undefined) return known;
  const converted = convert(convert(character));
  if (remembered.size < MOST_REMEMBERED) remembered.set(character, converted);
  return converted;
};

/** A text, character by character: 張偉 to 张伟. Distinct surnames may fall together (於 and 于, 後 and 后). */
export const simplified = (text: string): string => Array.from(text, simplifiedCharacter).join('');
