import { PartyKind, type Refusal } from '#contracts';
import type { ReportLife } from '#listing';
import { canonicalName } from '#matching';
import type { Asks } from '../database.ts';
import type { Desk } from './desk.ts';

/** A run of so many digits, Chinese ones too, is a number of somebody's: an account, a telephone, a document. */
const NUMBER = /(?:[\d零〇一二三四五六七八九幺壹贰叁肆伍陆柒捌玖][\s\p{P}]*){5,}/u;

interface SealedParty {
  kind?: 'PERSON' | 'ORGANISATION';
  name: string;
  formerNames?: string[];
}

/** As names are compared, of a person or of an organisation: so that no space or older character hides one. */
const written = (text: string): string[] =>
  PartyKind.options.map(kind => canonicalName(kind, text).replaceAll(' ', ''));

/** A name in any of its forms within the words in the same form. */
const holdsName = (words: string[], name: string): boolean =>
  written(name).some((form, at) => form !== '' && (words[at] ?? '').includes(form));

/** Names that are known here: of everybody whom the report names, and of the members. */
const knownNames = async (desk: Desk, from: Asks, report: string): Promise<string[]> => {
  const rows = await from.rows<{ id: string; sealed: Buffer }>(
    `SELECT id, identity AS sealed FROM statement WHERE report = $1 AND identity IS NOT NULL`,
    [report],
  );
  const told = await Promise.all(
    rows.map(row => desk.open(from, row.sealed, { table: 'statement', row: row.id, column: 'identity' })),
  );
  const parties = told.flatMap(said => (said as { parties: SealedParty[] }).parties);
  const members = await from.rows<{ name: string }>('SELECT name FROM member');
  return [
    ...parties.flatMap(({ name, formerNames = [] }) => [name, ...formerNames]),
    ...members.map(m => m.name),
  ];
};

/** The dispute's own words, opened; refused where they hold a number or a known name, since everybody will read them. */
export const releasedWords = async (
  desk: Desk,
  from: Asks,
  { dispute, life }: { dispute: string; life: ReportLife },
): Promise<{ words: string } | { refused: Refusal[] }> => {
  const [row] = await from.rows<{ sealed: Buffer | null }>(
    `SELECT sealed FROM statement WHERE id = $1 AND kind = 'DISPUTE'`,
    [dispute],
  );
  if (!row?.sealed) return { refused: [{ code: 'DISPUTE_NOT_FOUND', pointer: '/dispute' }] };
  const place = { table: 'statement', row: dispute, column: 'sealed' };
  const { words = '' } = (await desk.open(from, row.sealed, place)) as { words?: string };
  // Of a dispute that was taken along the report's life does not know.
  if (words === '') return { refused: [{ code: 'DECISION_NOT_FITTING' }] };
  const text = written(words);
  const names = await knownNames(desk, from, life.report);
  const tells = NUMBER.test(words.normalize('NFKC')) || names.some(name => holdsName(text, name));
  return tells ? { refused: [{ code: 'DISPUTE_WORDS', pointer: '/dispute' }] } : { words };
};
