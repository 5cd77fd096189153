import { connected } from '#matching';
import type { TableDifference } from '../standing/compare-standing.ts';
import { partiesOf } from '../standing/claim-row.ts';
import type { Loaded } from '../standing/compute-standing.ts';
import { decisionsOf } from '../standing/decided-row.ts';
import type { Row, Standing } from '../standing/derived-tables.ts';

/** More subjects than this in one component is an alarm (7-identifiers, Bounds); nothing stops. */
const SUBJECTS_MOST = 50;

export interface LargeComponent {
  /** The component's eldest subject. */
  subject: string;
  subjects: number;
}

const subjectsOf = (standing: Standing): Map<unknown, unknown> =>
  new Map((standing['subject_party'] ?? []).map((row: Row) => [row['party'], row['subject']]));

/**
 * Components that grew beyond the bound in this refresh: somebody uses one number for too many people. One that officers
 * found to be nobody's (PLACEHOLDER) connects none of them, and needs no alarm any more.
 */
export const largeComponents = (
  { claims, decided }: Pick<Loaded, 'claims' | 'decided'>,
  { after, difference }: { after: Standing; difference: TableDifference[] },
): LargeComponent[] => {
  // A subject begins where its eldest party is of itself, and was of another or of none.
  const moved = difference.find(d => d.table.name === 'subject_party')?.upsert ?? [];
  const added = new Set(moved.flatMap(row => (row['party'] === row['subject'] ? [row['party']] : [])));
  if (added.size === 0) return [];
  const subjectOf = subjectsOf(after);
  const parties = partiesOf(claims).filter(party => !party.gone);
  return connected(parties, decisionsOf(decided)).flatMap(component => {
    const subjects = new Set(component.map(({ party }) => subjectOf.get(party)));
    const [eldest] = subjects;
    const grew = [...subjects].some(subject => added.has(subject));
    return subjects.size > SUBJECTS_MOST && grew
      ? [{ subject: String(eldest), subjects: subjects.size }]
      : [];
  });
};
