import type { PartyKind } from '#contracts';
import { organisationName } from './organisation-name.ts';
import { personName } from './person-name.ts';
import { readingOf } from './reading.ts';

/** What is derived of a name before it is sealed; `NameDigests` are the HMACs of these. */
export interface NameForms {
  /** Empty where nothing legible is left: refused at the door (NAME_EMPTY). */
  canonical: string;
  reading: string | null;
  latin: boolean;
}

/** The canonical form alone, for whom no Latin name can agree. Empty where nothing legible is left. */
export const canonicalName = (kind: PartyKind, name: string): string =>
  kind === 'PERSON' ? personName(name) : organisationName(name);

/** The forms of a name, by whether a person or an organisation bears it. */
export const nameForms = (kind: PartyKind, name: string): NameForms => {
  const read = readingOf(kind, name);
  return {
    canonical: canonicalName(kind, name),
    reading: read?.reading ?? null,
    latin: read?.latin ?? false,
  };
};
