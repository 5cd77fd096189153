import type { PartyKind } from '#contracts';
import { pinyin } from 'pinyin-pro';
import { surnameLength } from './compound-surnames.ts';
import { latinTokens } from './latin-tokens.ts';
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

/** Toneless syllables, one a character, the surname read as a surname (单 SHAN); null where one is not known. */
const syllables = (part: string): string[] | null => {
  const read = pinyin(soundWritten(part), { toneType: 'none', type: 'array', surname: 'head' });
  const latin = read.map(one => latinTokens(one).join(''));
  return latin.every(one => /^[A-Z]+$/.test(one)) ? latin : null;
};

/**
 * One part: its surname and given name are two tokens, as the machine-readable line of a passport has them
 * (ICAO Doc 9303, part 3: WANG<<XIAOYA).
 */
const unseparated = (part: string): string[] | null => {
  const read = syllables(part);
  if (read === null) return null;
  const surname = surnameLength(Array.from(part, simplifiedCharacter));
  return [read.slice(0, surname).join(''), read.slice(surname).join('')];
};

/** Parts with a separator between them are the tokens: 买买提·艾力 is MAIMAITI AILI. */
const separated = (parts: string[]): string[] | null => {
  const read = parts.map(part => syllables(part)?.join('') ?? null);
  return read.every(one => one !== null) ? read : null;
};

/** The tokens of a Chinese name. Spaces say nothing: forms pad short names with them. */
const chinese = (read: string): string[] | null => {
  const parts = read
    .replace(/\s/gu, '')
    .split(SEPARATORS)
    .filter(part => part !== '');
  return parts.length > 1 ? separated(parts) : unseparated(parts.join(''));
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
  return (
    tokens && {
      reading: tokens
        .filter(token => token !== '')
        .sort()
        .join(' '),
      latin: false,
    }
  );
};
