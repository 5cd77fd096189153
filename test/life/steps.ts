import type {
  CheckQuestion,
  CorrectionBody,
  Criterion,
  Reason,
  ReportBody,
  WithdrawalBody,
} from '#contracts';
import { acceptOnReport, acceptReport, askChecks, readReport, type Accepted, type OnReport } from '#registry';
import { question } from '../world/bodies.ts';
import type { TestWorld } from '../world/test-world.ts';
import type { Holder } from './people.ts';

/** Something said or asked on a day; what came of it as one short text. */
export type Step = (world: TestWorld, day: string) => Promise<string>;
type Code = keyof TestWorld['callers'];

const UNITS: Record<Code, string> = { RCA: '0012', RCB: '0021', COM: '0045', POST: '0031', ASK: '0099' };
let keys = 0;

/** `2 SETTLED`: number and status; or the refusals, each with where it points. */
export const told = (accepted: Accepted): string =>
  'receipt' in accepted
    ? `${String(accepted.receipt.number)} ${String(accepted.receipt.status)}`
    : accepted.refused.map(({ code, pointer }) => (pointer ? `${code} ${pointer}` : code)).join(', ');

/** A report by a member, RCA where none is named. */
export const reports =
  (body: ReportBody, code: Code = 'RCA'): Step =>
  async ({ registry, callers }) =>
    told(
      await acceptReport(registry, callers[code], {
        key: `r-${String(++keys)}`,
        body: { ...body, unit: UNITS[code] },
      }),
    );

export interface On {
  criterion?: Criterion;
  code?: Code;
  ifMatch?: number | null;
}

type Said = {
  [K in OnReport['kind']]: Pick<Extract<OnReport, { kind: K }>, 'kind' | 'body'>;
}[OnReport['kind']];

/** What a member says on a report of its own, addressed by loan and criterion. */
export const says = (world: TestWorld, reference: string, said: Said, on: On = {}): Promise<Accepted> => {
  const { criterion = 'DEFAULT', code = 'RCA', ifMatch = null } = on;
  const address = { criterion, loanReference: reference };
  const key = `s-${String(++keys)}`;
  const body = { ...said.body, unit: UNITS[code] };
  return acceptOnReport(world.registry, world.callers[code], {
    ...said,
    body,
    address,
    ifMatch,
    key,
  } as OnReport);
};

const by = { unit: '0012', staff: '1' };

export const corrects =
  (body: CorrectionBody, on: On = {}): Step =>
  async world =>
    told(
      await says(
        world,
        body.loan.reference,
        { kind: 'CORRECTION', body },
        { criterion: body.criterion, ...on },
      ),
    );

export const renews =
  (reference: string, asOf: string, on: On = {}): Step =>
  async world =>
    told(await says(world, reference, { kind: 'RENEWAL', body: { asOf, outstandingFen: 1, ...by } }, on));

export const settles =
  (reference: string, endedOn: string, { how = 'PAID', ...on }: On & { how?: string } = {}): Step =>
  async world =>
    told(await says(world, reference, { kind: 'SETTLEMENT', body: { endedOn, how, ...by } } as Said, on));

export const withdraws =
  (reference: string, reason: WithdrawalBody['reason'], on: On = {}): Step =>
  async world =>
    told(await says(world, reference, { kind: 'WITHDRAWAL', body: { reason, ...by } }, on));

/** A member's own status of a report. */
export const views =
  (reference: string, { criterion = 'DEFAULT', code = 'RCA' }: On = {}): Step =>
  async ({ registry, callers }) => {
    const address = { criterion, loanReference: reference };
    return (await readReport(registry, callers[code], { address, lang: 'zh' }))?.status ?? 'none';
  };

/** The finding party by party: role, first day shown or why not; and the next deadline. */
export const findings =
  (reference: string, { criterion = 'DEFAULT', code = 'RCA' }: On = {}): Step =>
  async ({ registry, callers }) => {
    const address = { criterion, loanReference: reference };
    const view = await readReport(registry, callers[code], { address, lang: 'zh' });
    const parties = view?.finding?.parties ?? [];
    return parties
      .map(({ role, shownFrom, reasons }) =>
        [role, shownFrom ?? reasons.map(({ code: why }) => why).join('+')].filter(Boolean).join(' '),
      )
      .join(' · ');
  };

/** Why no party of a report qualifies, in the words that its bank reads. */
export const words =
  (reference: string, { criterion = 'DEFAULT', code = 'RCA' }: On = {}): Step =>
  async ({ registry, callers }) => {
    const address = { criterion, loanReference: reference };
    const view = await readReport(registry, callers[code], { address, lang: 'zh' });
    return (view?.finding?.parties ?? [])
      .flatMap(({ reasons }) => reasons.map(reason => reason.words))
      .join(' · ');
  };

/** The next day on which the report changes by itself. */
export const deadline =
  (reference: string, { criterion = 'DEFAULT', code = 'RCA' }: On = {}): Step =>
  async ({ registry, callers }) => {
    const address = { criterion, loanReference: reference };
    const next = (await readReport(registry, callers[code], { address, lang: 'zh' }))?.nextDeadline;
    return next ? `${next.on} ${next.what}` : 'none';
  };

type Field = keyof Reason;
type Asking = { code?: Code; fields?: Field[] } & Partial<CheckQuestion>;

/** A check by a member, POST where none is named: the outcome and of each reason these fields. */
export const asks =
  (who: Holder, { code = 'POST', fields = ['reason', 'doubts'], ...rest }: Asking = {}): Step =>
  async ({ registry, callers }, day) => {
    const asked = {
      ...question(day, who.number, who.name, UNITS[code]),
      identifier: { type: who.type, number: who.number },
      ...rest,
    };
    const [answered] = await askChecks(registry, [{ caller: callers[code], question: asked, lang: 'zh' }]);
    if (!answered || 'refused' in answered)
      return (answered?.refused ?? []).map(({ code: no, pointer }) => `${no} ${pointer ?? ''}`).join(', ');
    const { outcome, reasons } = answered.answer;
    const brief = reasons.map(reason =>
      fields
        .map(field => String(reason[field]))
        .filter(text => text !== '')
        .join(' '),
    );
    return [outcome, ...brief].join(' · ');
  };
