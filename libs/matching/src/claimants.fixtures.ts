import type { PartyKind } from '#contracts';
import type { ClaimedType } from '#identity';
import type { Claimant, ClaimedIdentifier, NameDigests } from './claimant.ts';

/** A number by its type's letter and a mark: `R1` is one RESIDENT_ID, `R2` another. */
const TYPES: Record<string, [ClaimedType, 'C' | 'P']> = {
  R: ['RESIDENT_ID', 'C'],
  T: ['RESIDENCE_HMT', 'C'],
  V: ['HM_PERMIT', 'P'],
  W: ['TW_PERMIT', 'P'],
  B: ['TW_PERMIT_OLDER', 'P'],
  Q: ['RESIDENT_ID_15', 'P'],
  H: ['HK_ID', 'C'],
  M: ['MO_ID', 'P'],
  F: ['FOREIGN_PR', 'C'],
  P: ['PASSPORT', 'P'],
  U: ['USCC', 'C'],
  O: ['ORG_CODE', 'C'],
  G: ['REG_NO', 'P'],
  L: ['LOAN_CARD', 'C'],
};

export const number = (index: string): ClaimedIdentifier => {
  const [type, strength] = TYPES[index.charAt(0)] ?? ['OTHER', 'P'];
  return { index, type, class: strength };
};

/** A Chinese name and its reading, or a Latin one that is its own reading. */
export const NAMES: Record<string, NameDigests> = {
  王: { canonical: '王', reading: 'WANG', latin: false },
  WANG: { canonical: 'WANG', reading: 'WANG', latin: true },
  汪: { canonical: '汪', reading: 'WANG', latin: false },
  李: { canonical: '李', reading: 'LI', latin: false },
  LI: { canonical: 'LI', reading: 'LI', latin: true },
  吉: { canonical: '吉', reading: null, latin: false },
  /** No name is made so: that two have no reading must never be an agreement. */
  JI: { canonical: 'JI', reading: null, latin: true },
};

export interface Said {
  kind?: PartyKind;
  /** Names, present one first; by default 王. A name that is not in `NAMES` has no reading. */
  names?: string[];
  birth?: string | null;
  sex?: string | null;
  on?: string;
  /** By default its own. */
  loan?: string;
  gone?: boolean;
}

/** A claimant: its id, its numbers ('R1 P2'), and what else was said. */
export const claimant = (party: string, numbers: string, said: Said = {}): Claimant => ({
  party,
  kind: said.kind ?? 'PERSON',
  receivedOn: said.on ?? '2026-03-01',
  loan: said.loan ?? `loan of ${party}`,
  identifiers: numbers.split(' ').filter(Boolean).map(number),
  names: (said.names ?? ['王']).map(name => NAMES[name] ?? { canonical: name, reading: null, latin: false }),
  birth: said.birth ?? null,
  sex: said.sex ?? null,
  gone: said.gone ?? false,
});
