import type { IdentityDecision } from '#matching';

/** A row of a decision on who is who: one party on a side, one party, or one number. */
export interface DecidedRow {
  seq: number;
  id: string;
  kind: 'LINK' | 'APART' | 'VOID_IDENTIFIER' | 'PLACEHOLDER' | 'PROTECT';
  receivedOn: string;
  side: number | null;
  party: string | null;
  /** Blind index, hex. */
  index: string | null;
  /** Shanghai day of its REVOKE; null while it is in force. */
  revokedOn: string | null;
}

const present = <T>(values: readonly (T | null)[]): T[] =>
  values.filter((value): value is T => value !== null);

const decisionOf = (rows: readonly DecidedRow[]): IdentityDecision[] => {
  const [first] = rows;
  if (!first) return [];
  const { id, kind, receivedOn, revokedOn } = first;
  const on = { id, receivedOn, revoked: revokedOn !== null };
  const side = (at: number) => present(rows.filter(row => row.side === at).map(({ party }) => party));
  const indexes = present(rows.map(({ index }) => index));
  switch (kind) {
    case 'LINK':
    case 'APART':
      return [{ ...on, kind, sides: [side(0), side(1)] }];
    case 'VOID_IDENTIFIER': {
      const [party] = present(rows.map(row => row.party));
      return party === undefined ? [] : [{ ...on, kind, party, indexes }];
    }
    case 'PLACEHOLDER':
      return [{ ...on, kind, indexes }];
    case 'PROTECT':
      // It claims like a party; what it ends are parts of reports.
      return [];
  }
};

/** The decisions that resolve reads, by seq; rows come in order. */
export const decisionsOf = (rows: readonly DecidedRow[]): IdentityDecision[] => {
  const bySeq = new Map<number, DecidedRow[]>();
  for (const row of rows) bySeq.set(row.seq, [...(bySeq.get(row.seq) ?? []), row]);
  return [...bySeq.values()].flatMap(decisionOf);
};
