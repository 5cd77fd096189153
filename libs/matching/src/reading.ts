import type { PartyKind } from '#contracts';
import { pinyin } from 'pinyin-pro';
import { surnameLength } from './compound-surnames.ts';
import { latinLetters, latinTokens } from './latin-tokens.ts';
import { simplifiedCharacter } from './simplified.ts';
import { asRead, hasHan, SEPARATORS } from './written.ts';

/** How a name sounds, as a passport prints it; `latin` says that the name itself was written so. */
export interface Reading {
  reading: string;
  latin: boolean;
}

/** Simplified only in their other meaning, with another sound: 乾 QIAN is not 干 GAN, 著 ZHU is not 着 ZHE. */
const OWN_SOUND = new Set('乾著瞭藉');

/** The text to be read: surnames have their own sounds only in simplified form (單 is not known as one). */
const soundWritten = (part: string): string =>
  Array.from(part, one => (OWN_SOUND.has(one) ? one : simplifiedCharacter(one))).join('');

/**
 * Syllables, one a character, the surname read as a surname (单 SHAN) where it stands first; a character whose sound
 * is not known stays. Tones are marks, which go off.
 */
const syllables = (part: string): string[] =>
  pinyin(soundWritten(part), { type: 'array', surname: 'head' }).map(latinLetters);

/**
 * One part: its surname and given name are two tokens, as the machine-readable line of a passport has them
 * (ICAO Doc 9303, part 3: WANG<<XIAOYA).
 */
const unseparated = (part: string): string[] => {
  const read = syllables(part);
  const surname = surnameLength(Array.from(part, simplifiedCharacter));
  return [read.slice(0, surname).join(''), read.slice(surname).join('')].filter(token => token !== '');
};

/**
 * The tokens of a Chinese name. Parts with a separator between them are the tokens: 买买提·艾力 is MAIMAITI AILI.
 * Spaces say nothing: forms pad short names with them.
 */
const chinese = (read: string): string[] => {
  const parts = read
    .replace(/\s/gu, '')
    .split(SEPARATORS)
    .filter(part => part !== '');
  return parts.length > 1 ? parts.map(part => syllables(part).join('')) : parts.flatMap(unseparated);
};

/**
 * The reading of a name: its tokens sorted, as Latin names are, so that either order of the two agrees.
 *
 * @returns null for an organisation, for a script that is neither, and where a character has no known sound.
 */
export const readingOf = (kind: PartyKind, name: string): Reading | null => {
  if (kind === 'ORGANISATION') return null;
  const read = asRead(name);
  if (!hasHan(read)) {
    const reading = latinTokens(read).join(' ');
    return /\p{Script=Latin}/u.test(reading) ? { reading, latin: true } : null;
  }
  const tokens = chinese(read);
  const isKnown = tokens.every(token => /^[A-Z]+$/.test(token));
  return isKnown ? { reading: tokens.sort().join(' '), latin: false } : null;
};
