import type { DisputeBody, Refusal, StatementKind } from '#contracts';
import { mayFollow } from '#listing';
import { newId } from '#platform';
import type { Registry } from '../registry.ts';
import { followingSaid, type LifeFound } from '../standing/life-of-report.ts';
import type { StoredDispute } from '../standing/stored-facts.ts';
import type { Prepared } from './accept-statement.ts';
import { sealText } from './seal-persons.ts';
import { statusAtReceipt } from './status-at-receipt.ts';

/** A report as what is said about it needs it: its life, and the blind indexes of its parties. */
export interface OnLife {
  found: LifeFound;
  marks: string[];
  day: string;
}

/** What of a dispute tells who somebody is, or is their own words. */
const sealedDispute = ({ words, identitySeen, evidence, newEvidence, about }: DisputeBody) => ({
  words,
  identitySeen,
  evidence,
  newEvidence,
  ...('identifier' in about ? { identifier: about.identifier } : {}),
});

/** The party who disputes, by its place in the last version; left out where the report names one alone. */
const partyOf = ({ versions }: LifeFound, at: number | undefined): string | undefined => {
  const parties = versions.at(-1)?.statement.facts.parties ?? [];
  return at === undefined && parties.length > 1 ? undefined : parties[at ?? 0]?.party;
};

const row = (id: string, kind: StatementKind, on: { report: string | null; number: number | null }) => ({
  ...{ id, kind, ...on, version: null, criterion: null, loanReference: null, turn: null },
});

/** A dispute of a report takes its next number; the marks make its cards say so. */
export const prepareDispute = async (
  registry: Registry,
  body: DisputeBody,
  { found, marks, day }: OnLife,
): Promise<Prepared> => {
  const { life, versions } = found;
  const party = partyOf(found, body.party);
  if (party === undefined) return { refused: [{ code: 'DISPUTE_PARTY', pointer: '/party' }] };
  const id = newId();
  const facts: StoredDispute = {
    ...{ party, ground: body.ground, newEvidence: body.newEvidence !== undefined },
    ...{ hasWords: body.words !== undefined, unit: body.unit, staff: body.staff },
  };
  const number = life.said.length + 1;
  const said = followingSaid({ kind: 'DISPUTE', facts }, { id, number, receivedOn: day });
  const refused = mayFollow(life, said, day);
  if (refused.length > 0) return { refused };
  const sealed = sealText(await registry.sealingKey(), id, sealedDispute(body));
  const statement = { ...row(id, 'DISPUTE', { report: life.report, number }), facts, sealed };
  const version = versions.length;
  return {
    writing: {
      statement: { ...statement, version },
      claims: [],
      marks,
      partiesLeave: false,
      aboutMember: life.member,
    },
    status: statusAtReceipt({ ...life, said: [...life.said, said] }),
    version,
  };
};

/** Where what is disputed is no report that could be found, an officer reads it: nothing is marked by it. */
export const prepareUnmatched = async (
  registry: Registry,
  body: DisputeBody,
  about: Record<string, unknown>,
): Promise<Prepared> => {
  const id = newId();
  const facts = {
    ...{ about, ground: body.ground, newEvidence: body.newEvidence !== undefined },
    ...{ hasWords: body.words !== undefined, unit: body.unit, staff: body.staff },
  };
  const sealed = sealText(await registry.sealingKey(), id, sealedDispute(body));
  const statement = { ...row(id, 'DISPUTE', { report: null, number: null }), facts, sealed };
  return { writing: { statement, claims: [], marks: [], partiesLeave: false }, status: null, version: null };
};

/** The party takes its dispute back: on the report where it stands now, or by itself where it matched none. */
export const prepareDisputeWithdrawal = (
  dispute: string,
  by: { unit: string; staff: string },
  on: OnLife | null,
): Prepared => {
  const id = newId();
  const facts: StoredDispute = { withdraws: dispute, ...by };
  if (on === null) {
    const statement = { ...row(id, 'DISPUTE', { report: null, number: null }), facts, sealed: null };
    return {
      writing: { statement, claims: [], marks: [], partiesLeave: false },
      status: null,
      version: null,
    };
  }
  const { life, versions } = on.found;
  const number = life.said.length + 1;
  const said = followingSaid({ kind: 'DISPUTE', facts }, { id, number, receivedOn: on.day });
  const refused: Refusal[] = mayFollow(life, said, on.day);
  if (refused.length > 0) return { refused };
  const version = versions.length;
  const statement = { ...row(id, 'DISPUTE', { report: life.report, number }), version, facts, sealed: null };
  return {
    writing: { statement, claims: [], marks: on.marks, partiesLeave: false, aboutMember: life.member },
    status: statusAtReceipt({ ...life, said: [...life.said, said] }),
    version,
  };
};
