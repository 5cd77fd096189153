import type { Criterion, DisputeBody, DisputeReceipt } from '#contracts';
import { acceptDispute, acceptDisputeWithdrawal, readReport, type Accepted } from '#registry';
import { says, type Step } from '../life/steps.ts';
import type { TestWorld } from '../world/test-world.ts';

type Code = keyof TestWorld['callers'];
export type Ground = DisputeBody['ground'];

/** Whose counters they are. The staff number stands nowhere else, so that a search finds it. */
export const COUNTERS: Record<Code, { unit: string; staff: string }> = {
  RCA: { unit: '0012', staff: 'counter-RCA' },
  RCB: { unit: '0021', staff: 'counter-RCB' },
  COM: { unit: '0045', staff: 'counter-COM' },
  POST: { unit: '0031', staff: 'counter-POST' },
  ASK: { unit: '0099', staff: 'counter-ASK' },
};
export const NEW_EVIDENCE = { kind: 'LEDGER' as const, digest: `sha256:${'5'.repeat(64)}` };

let keys = 0;
/** Ids of disputes by the names that the stories give them. */
const ids = new Map<string, string>();
export const idOf = (name: string): string => ids.get(name) ?? '00000000-0000-7000-8000-000000000000';

/** `taken` of one that tells nothing; `2 LISTED` of a report of one's own; or the refusals, each with where it points. */
export const told = (accepted: Accepted<DisputeReceipt>): string => {
  if ('refused' in accepted)
    return accepted.refused.map(({ code, pointer }) => (pointer ? `${code} ${pointer}` : code)).join(', ');
  const { report, number, version, status } = accepted.receipt;
  const all = [report, number, version, status];
  if (all.every(one => one === null)) return 'taken';
  return all.includes(null) ? `half told: ${all.join(' ')}` : `${String(number)} ${String(status)}`;
};

export interface Opening extends Partial<Omit<DisputeBody, 'about'>> {
  code?: Code;
  /** Under which later steps know it. */
  name?: string;
  key?: string;
}

/** A dispute at a member's counter, POST's where none is named. */
export const opens = async (
  { registry, callers }: TestWorld,
  about: DisputeBody['about'],
  { code = 'POST', name, key = `d-${String(++keys)}`, ...rest }: Opening & { seenOn: string },
): Promise<Accepted<DisputeReceipt>> => {
  const { seenOn, ...fields } = rest;
  const body = {
    about,
    ground: 'WRONG_FACTS' as const,
    identitySeen: { type: 'RESIDENT_ID' as const, seenOn },
    evidence: [],
    ...COUNTERS[code],
    ...fields,
  };
  const accepted = await acceptDispute(registry, callers[code], { key, body });
  if ('receipt' in accepted && name !== undefined) ids.set(name, accepted.receipt.id);
  return accepted;
};

export const disputes =
  (about: DisputeBody['about'], opening: Opening = {}): Step =>
  async (world, day) =>
    told(await opens(world, about, { seenOn: day, ...opening }));

/** A report of RCA's, as the counter's customer knows it. */
export const loan = (loanReference: string, memberCode = 'RCA', criterion: Criterion = 'DEFAULT') => ({
  ...{ loanReference, criterion, memberCode },
});

/** By the report's id, as it stands on what the reporting bank wrote to its customer. */
export const disputesById =
  (reference: string, opening: Opening = {}): Step =>
  async (world, day) => {
    const address = { criterion: 'DEFAULT' as const, loanReference: reference };
    const view = await readReport(world.registry, world.callers.RCA, { address, lang: 'zh' });
    return disputes({ report: view?.id ?? '' }, opening)(world, day);
  };

export const takesBack =
  (name: string, code: Code = 'POST'): Step =>
  async ({ registry, callers }) => {
    const said = { key: `b-${String(++keys)}`, dispute: idOf(name), body: COUNTERS[code] };
    return told(await acceptDisputeWithdrawal(registry, callers[code], said));
  };

/** The reporting member stands by its report. */
export const replies =
  (reference: string, name: string, code: Code = 'RCA'): Step =>
  async world => {
    const body = { dispute: idOf(name), grounds: '台账相符', evidence: [], ...COUNTERS[code] };
    return told(await says(world, reference, { kind: 'REPLY', body }, { code }));
  };

/** The disputes of its report as the reporting member sees them: state, last days of reply and decision. */
export const seen =
  (reference: string, code: Code = 'RCA'): Step =>
  async ({ registry, callers }) => {
    const address = { criterion: 'DEFAULT' as const, loanReference: reference };
    const view = await readReport(registry, callers[code], { address, lang: 'zh' });
    return (view?.disputes ?? [])
      .map(({ state, replyBy, decideBy }) => `${state} ${replyBy} ${decideBy}`)
      .join(' · ');
  };
