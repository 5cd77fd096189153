import { Id, Instant, LocalDate, MemberCode, Name, UnitCode } from '#contracts';
import { InvalidArgumentError } from 'commander';
import { readFileSync } from 'node:fs';

/** An argument as a shape of the API's reads it; what does not fit it is a fault of usage. */
const shaped =
  (shape: { safeParse(text: string): { data?: string | undefined } }, words: string) =>
  (text: string): string => {
    const { data } = shape.safeParse(text);
    if (data !== undefined) return data;
    throw new InvalidArgumentError(words);
  };

export const memberCode = shaped(MemberCode, 'A code is a capital letter, then 1 to 7 capitals or digits.');
export const unitCode = shaped(UnitCode, 'A unit is 1 to 20 letters, digits and hyphens.');
export const plainName = shaped(Name, 'A name has 1 to 100 characters, none of them a control character.');
export const idText = shaped(Id, 'No id: copy it as it was printed.');
export const dayText = shaped(LocalDate, 'Write the day as 2026-01-31.');

const instantText = shaped(Instant, 'Write the instant in UTC, as 2031-03-01T01:00:00Z.');
/** RFC 3339 in UTC, whole: a clock moved too far, by a zone or a year guessed, never comes back. */
export const instantOf = (text: string): Date => new Date(instantText(text));

/** A statement's place in order (`seq`), from 1 on. */
export const statementSeq = (text: string): number => {
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("No statement's number.");
};

/** A file that cannot be read is a fault of usage. */
export const textOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? error.message : String(error));
  }
};

/** The value in a file of JSON, not yet judged; the parser's words quote the content and are left out. */
export const jsonIn = (file: string): unknown => {
  const text = textOf(file);
  try {
    // Windows editors put a byte order mark first.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new InvalidArgumentError('The file is no JSON.');
  }
};
