import type { Claimant } from './claimant.ts';
import { namesAgree } from './names-agree.ts';

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
  apartFrom: string[] | null;
}

const eldest = (group: Slow) => group.parties[0]?.party ?? '';
const claims = (parties: Claimant[]) => parties.flatMap(({ identifiers }) => identifiers);
const sharedWith = (party: Claimant, group: Slow) =>
  party.identifiers.filter(one => claims(group.parties).some(({ index }) => index === one.index));
const holds = (group: Slow, index: string) => claims(group.parties).some(one => one.index === index);

const contradicts = <T>(known: T[], said: T[]) => known.length > 0 && said.some(one => !known.includes(one));
const stated = (values: (string | null)[]) => values.filter(value => value !== null);

const joins = (party: Claimant, group: Slow): boolean => {
  const all = group.parties;
  const type = (parties: Claimant[], name: string) =>
    claims(parties)
      .filter(one => one.type === name)
      .map(one => one.index);
  const births = stated(all.map(one => one.birth));
  if (all.some(one => one.kind !== party.kind)) return false;
  if (contradicts(births, stated([party.birth]))) return false;
  if (contradicts(stated(all.map(one => one.sex)), stated([party.sex]))) return false;
  if (SINGLE.some(name => contradicts(type(all, name), type([party], name)))) return false;
  return sharedWith(party, group).some(one => {
    const latin = ['PASSPORT', 'FOREIGN_PR'].includes(one.type);
    const named = all.some(({ names }) => names.some(a => party.names.some(b => namesAgree(a, b, latin))));
    return named && (one.type !== 'PASSPORT' || (party.birth !== null && births.includes(party.birth)));
  });
};

/** Whether a group has all that the party shares with the others. */
const hasAll = (party: Claimant, group: Slow, others: Slow[]) =>
  others.every(other => sharedWith(party, other).every(({ index }) => holds(group, index)));

const place = (groups: Slow[], party: Claimant): void => {
  const met = groups.filter(group => group.apartFrom === null && sharedWith(party, group).length > 0);
  const open = met.filter(group => joins(party, group));
  const [first] = open;
  if (met.length === 0) groups.push({ parties: [party], apartFrom: null });
  else if (first && hasAll(party, first, open)) first.parties.push(party);
  else {
    const from = met.map(eldest);
    const alike = groups.filter(group => group.apartFrom?.join() === from.join() && joins(party, group));
    const like = alike.find(group => hasAll(party, group, alike));
    if (like) like.parties.push(party);
    else groups.push({ parties: [party], apartFrom: from });
  }
};

/** Who is who as 7-identifiers words it, each question asked of the parties themselves: slow, and easy to believe. */
export const slowly = (parties: Claimant[]): { parties: string[]; apartFrom: string[] | null }[] => {
  const groups: Slow[] = [];
  for (const party of parties) place(groups, party);
  return groups.map(group => ({ parties: group.parties.map(one => one.party), apartFrom: group.apartFrom }));
};
