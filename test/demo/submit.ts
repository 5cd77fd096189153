import { atOnce } from './at-once.ts';
import type { Answered, Banks } from './bank.ts';
import { differs, type Disagreement } from './disagreement.ts';
import type { Known } from './known.ts';
import { reportName, type Saying, type Story } from './plan.ts';

/** Statements in flight at once. */
const AT_ONCE = 32;

export interface Said {
  readonly story: Story;
  readonly saying: Saying;
}

export interface Submitted {
  readonly disagreements: readonly Disagreement[];
  /** Refusals by code, as the service gave them. */
  readonly refusals: ReadonlyMap<string, number>;
  readonly tookMs: number;
  /** Place of the last statement accepted; 0 where none was. */
  readonly lastSeq: number;
}

const ROUTES = {
  CORRECTION: 'correction',
  RENEWAL: 'renewal',
  SETTLEMENT: 'settlement',
  WITHDRAWAL: 'withdrawal',
  REPLY: 'reply',
} as const;

/** Later statements go by the member's own loan reference: it keeps no foreign ids. */
const pathOf = ({ kind, criterion, loan, of }: Saying, known: Known): string => {
  if (kind === 'REPORT') return '/v1/reports';
  if (kind === 'DISPUTE') return '/v1/disputes';
  if (kind === 'DISPUTE_WITHDRAWAL') return `/v1/disputes/${known.id(of ?? '')}/withdrawal`;
  return `/v1/reports/by-loan/${criterion}/${encodeURIComponent(loan)}/${ROUTES[kind]}`;
};

interface Fault {
  readonly code: string;
  readonly pointer: string;
}

/** Every fault of a problem document (RFC 9457). */
const faultsOf = ({ body }: Answered): Fault[] => {
  const errors = Array.isArray(body['errors']) ? body['errors'] : [];
  const named = errors.map((one: { code?: string; pointer?: string }) => ({
    code: String(one.code),
    pointer: String(one.pointer),
  }));
  return [{ code: String(body['code']), pointer: named[0]?.pointer ?? '' }, ...named];
};

const receiptOf = ({ body: { status, number, version } }: Answered): unknown => ({ status, number, version });

const disagreementOf = ({ story, saying }: Said, answered: Answered): Disagreement | null => {
  const faults = answered.status === 202 ? [] : faultsOf(answered);
  const { refused, receipt } = saying;
  const right = refused
    ? faults[0]?.code === refused.code &&
      (refused.pointer === undefined || faults.some(({ pointer }) => pointer === refused.pointer))
    : answered.status === 202 && !differs(receipt ?? {}, answered.body);
  if (right) return null;
  return {
    story: story.title,
    where: `${saying.day} ${saying.member} ${saying.kind} ${saying.criterion} ${saying.loan}`,
    expected: refused ?? receipt ?? 'accepted',
    found: answered.status === 202 ? receiptOf(answered) : { status: answered.status, faults },
  };
};

/** What was said is kept by its name, and a report by its loan, so that more can be said of it. */
const keep = ({ saying }: Said, { body }: Answered, known: Known): void => {
  if (saying.name !== undefined) known.keep(saying.name, body['id']);
  if (saying.kind === 'REPORT') known.keep(reportName(saying.loan, saying.criterion), body['report']);
};

/** Says everything of one day, wave after wave, through the real API. */
export const submit = async (
  banks: Banks,
  said: readonly Said[],
  { known, tick }: { known: Known; tick: () => void },
): Promise<Submitted> => {
  const disagreements: Disagreement[] = [];
  const refusals = new Map<string, number>();
  let lastSeq = 0;
  const began = performance.now();
  const one = async (what: Said): Promise<void> => {
    const { saying } = what;
    const bank = banks[saying.member];
    const answered = await bank.send({
      path: pathOf(saying, known),
      body: bank.signed(known.filled(saying.body)),
      ...(saying.ifMatch === undefined ? {} : { ifMatch: saying.ifMatch }),
    });
    if (answered.status !== 202) {
      const code = String(answered.body['code']);
      refusals.set(code, (refusals.get(code) ?? 0) + 1);
    }
    if (answered.status === 202) keep(what, answered, known);
    lastSeq = Math.max(lastSeq, Number(answered.body['seq'] ?? 0));
    const wrong = disagreementOf(what, answered);
    if (wrong) disagreements.push(wrong);
    tick();
  };
  const waves = [...new Set(said.map(({ saying }) => saying.wave))].toSorted((a, b) => a - b);
  for (const wave of waves)
    await atOnce(
      said.filter(({ saying }) => saying.wave === wave),
      AT_ONCE,
      one,
    );
  return { disagreements, refusals, tookMs: performance.now() - began, lastSeq };
};
