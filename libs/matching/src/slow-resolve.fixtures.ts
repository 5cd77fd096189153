import type { Claimant } from './claimant.ts';
import type { IdentityDecision } from './identity-decision.ts';
import { namesAgree } from './names-agree.ts';
import { slowDecisions } from './slow-decisions.fixtures.ts';

const SINGLE = [
  'RESIDENT_ID',
  'RESIDENT_ID_15',
  'RESIDENCE_HMT',
  'HM_PERMIT',
  'TW_PERMIT',
  'USCC',
  'ORG_CODE',
];

interface Slow {
  parties: Claimant[];
  /** The eldest of each group that it stands apart from; null for what holds its numbers. */
  beside: string[] | null;
}

/** What is asked of officers' decisions on the way. */
interface Officers {
  apartFrom: (party: Claimant) => Claimant[];
  isPlaceholder: (index: string) => boolean;
}

const eldest = (group: Slow) => group.parties[0]?.party ?? '';
const stated = (values: (string | null)[]) => values.filter(value => value !== null);
const contradicts = <T>(known: T[], said: T[]) => known.length > 0 && said.some(one => !known.includes(one));

/** Numbers that can join; the values of all of them contradict. */
const joining = (parties: Claimant[], { isPlaceholder }: Officers) =>
  parties.flatMap(({ identifiers }) => identifiers).filter(({ index }) => !isPlaceholder(index));
const valuesOf = (parties: Claimant[], type: string) =>
  parties
    .flatMap(({ identifiers }) => identifiers)
    .filter(one => one.type === type)
    .map(one => one.index);

const sharedWith = (turn: Claimant[], group: Slow, officers: Officers) =>
  joining(turn, officers).filter(one =>
    joining(group.parties, officers).some(({ index }) => index === one.index),
  );

const joins = (turn: Claimant[], group: Slow, officers: Officers): boolean => {
  const all = group.parties;
  const [births, said] = [stated(all.map(one => one.birth)), stated(turn.map(one => one.birth))];
  const isApart = (one: Claimant) =>
    officers.apartFrom(one).some(other => all.some(({ party }) => party === other.party));
  if (turn.some(isApart)) return false;
  if (
    contradicts(
      all.map(one => one.kind),
      turn.map(one => one.kind),
    )
  )
    return false;
  if (contradicts(births, said)) return false;
  if (contradicts(stated(all.map(one => one.sex)), stated(turn.map(one => one.sex)))) return false;
  if (SINGLE.some(type => contradicts(valuesOf(all, type), valuesOf(turn, type)))) return false;
  const [known, names] = [all.flatMap(one => one.names), turn.flatMap(one => one.names)];
  return sharedWith(turn, group, officers).some(one => {
    const latin = ['PASSPORT', 'FOREIGN_PR'].includes(one.type);
    const named = known.some(a => names.some(b => namesAgree(a, b, latin)));
    return named && (one.type !== 'PASSPORT' || said.some(birth => births.includes(birth)));
  });
};

/** Whether a group has all that the party shares with the others. */
const hasAll = (turn: Claimant[], group: Slow, others: Slow[], officers: Officers) =>
  others.every(other => {
    const held = joining(group.parties, officers).map(({ index }) => index);
    return sharedWith(turn, other, officers).every(({ index }) => held.includes(index));
  });

const place = (groups: Slow[], turn: Claimant[], officers: Officers): void => {
  const met = groups.filter(group => group.beside === null && sharedWith(turn, group, officers).length > 0);
  const open = met.filter(group => joins(turn, group, officers));
  const [first] = open;
  if (met.length === 0) groups.push({ parties: turn, beside: null });
  else if (first && hasAll(turn, first, open, officers)) first.parties.push(...turn);
  else {
    const beside = met.map(eldest);
    const alike = groups.filter(
      group => group.beside?.join() === beside.join() && joins(turn, group, officers),
    );
    const like = alike.find(group => hasAll(turn, group, alike, officers));
    if (like) like.parties.push(...turn);
    else groups.push({ parties: turn, beside });
  }
};

export interface SlowSubject {
  /** Ids, eldest first. */
  parties: string[];
  /** The eldest of each group that it stands apart from; null for what holds its numbers. */
  beside: string[] | null;
  /** Blind indexes, sorted. */
  identifiers: string[];
  /** Ids of parties that officers set apart from it, eldest first. */
  apartFrom: string[];
}

/** Who is who as 7-identifiers words it, each question asked of the parties themselves: slow, and easy to believe. */
export const slowly = (parties: Claimant[], decisions: IdentityDecision[] = []): SlowSubject[] => {
  const { turns, apartFrom, isVoided, isPlaceholder, inOrder } = slowDecisions(parties, decisions);
  const original = (one: Claimant) => parties.find(({ party }) => party === one.party) ?? one;
  const officers = { isPlaceholder, apartFrom: (one: Claimant) => apartFrom(original(one)) };
  const left = (one: Claimant) => ({
    ...one,
    identifiers: one.identifiers.filter(({ index }) => !isVoided(one, index)),
  });
  const groups: Slow[] = [];
  for (const turn of turns) place(groups, turn.map(left), officers);
  return groups.map(group => ({
    parties: inOrder(group.parties.map(original)).map(one => one.party),
    beside: group.beside,
    identifiers: [...new Set(joining(group.parties, officers).map(({ index }) => index))].sort(),
    apartFrom: inOrder(group.parties.flatMap(officers.apartFrom)).map(one => one.party),
  }));
};
