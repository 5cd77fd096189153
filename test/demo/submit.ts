import { atOnce } from './at-once.ts';
import type { Answered, Banks } from './bank.ts';
import type { Disagreement } from './disagreement.ts';
import type { Saying, Story } from './plan.ts';

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
} as const;

/** Later statements go by the member's own loan reference: it keeps no foreign ids. */
const pathOf = ({ kind, criterion, loan }: Saying): string =>
  kind === 'REPORT'
    ? '/v1/reports'
    : `/v1/reports/by-loan/${criterion}/${encodeURIComponent(loan)}/${ROUTES[kind]}`;

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

const disagreementOf = ({ story, saying }: Said, answered: Answered): Disagreement | null => {
  const faults = answered.status === 202 ? [] : faultsOf(answered);
  const { refused } = saying;
  const right = refused
    ? faults[0]?.code === refused.code &&
      (refused.pointer === undefined || faults.some(({ pointer }) => pointer === refused.pointer))
    : answered.status === 202;
  if (right) return null;
  return {
    story: story.title,
    where: `${saying.day} ${saying.member} ${saying.kind} ${saying.criterion} ${saying.loan}`,
    expected: refused ?? 'accepted',
    found: answered.status === 202 ? 'accepted' : { status: answered.status, faults },
  };
};

/** Says everything of one day, wave after wave, through the real API. */
export const submit = async (banks: Banks, said: readonly Said[], tick: () => void): Promise<Submitted> => {
  const disagreements: Disagreement[] = [];
  const refusals = new Map<string, number>();
  let lastSeq = 0;
  const began = performance.now();
  const one = async (what: Said): Promise<void> => {
    const { saying } = what;
    const bank = banks[saying.member];
    const answered = await bank.send({
      path: pathOf(saying),
      body: bank.signed(saying.body),
      ...(saying.ifMatch === undefined ? {} : { ifMatch: saying.ifMatch }),
    });
    if (answered.status !== 202) {
      const code = String(answered.body['code']);
      refusals.set(code, (refusals.get(code) ?? 0) + 1);
    }
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
