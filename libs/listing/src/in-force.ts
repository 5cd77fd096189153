import type { ReportLife, SaidDecision, WhatDecided } from './report-life.ts';

const decisionsOf = ({ said }: ReportLife): SaidDecision[] => said.filter(one => one.kind === 'DECISION');

/** What each REVOKE takes back, by its id. */
const revoked = (life: ReportLife): Map<string, SaidDecision> =>
  new Map(
    decisionsOf(life).flatMap(decision =>
      decision.what.decision === 'REVOKE' ? [[decision.what.of, decision] as const] : [],
    ),
  );

type Kind = WhatDecided['decision'];
type OfKind<K extends Kind, W = WhatDecided> = W extends { readonly decision: infer D extends Kind }
  ? Extract<D, K> extends never
    ? never
    : W & { readonly decision: Extract<D, K> }
  : never;

/** A decision that stands, of the kinds asked for. */
export type InForce<K extends Kind> = SaidDecision & { readonly what: OfKind<K> };

/** Decisions of some kinds that stand: one that was revoked counts as never said, and so does its REVOKE. */
export const inForce = <K extends Exclude<Kind, 'REVOKE'>>(
  life: ReportLife,
  ...kinds: readonly K[]
): InForce<K>[] => {
  const gone = revoked(life);
  return decisionsOf(life).filter(
    (one): one is InForce<K> => kinds.some(kind => kind === one.what.decision) && !gone.has(one.id),
  );
};

/** The decision of that id, whether it stands, and nothing where this report has none such. */
export const decisionOf = (life: ReportLife, id: string): { what: WhatDecided; stands: boolean } | null => {
  const found = decisionsOf(life).find(one => one.id === id);
  return found ? { what: found.what, stands: !revoked(life).has(id) } : null;
};

/** The last day on which a CONFIRM or its refusal was revoked: from then the term to confirm runs anew. '' where none. */
export const confirmAnewFrom = (life: ReportLife): string => {
  const gone = revoked(life);
  const days = decisionsOf(life)
    .filter(({ what }) => what.decision === 'CONFIRM' || what.decision === 'REFUSE_CONFIRM')
    .map(({ id }) => gone.get(id)?.receivedOn ?? '');
  return days.sort().at(-1) ?? '';
};
