import type { Due } from './arrears.ts';
import type { PlainExemption } from './report-version.ts';

/** How an exemption names single dues of the criterion at hand. */
export type NumbersOf = 'instalments' | 'interest';

/** Whether it says which dues it hits; then dues of the other list are not meant either. */
export const namesDues = (exemption: PlainExemption) =>
  exemption.instalments !== undefined || exemption.interest !== undefined;

/** Kinds that take what they hit out of judgement altogether. */
const LEAVES_OUT = new Set(['LENDER_ERROR', 'FORCE_MAJEURE', 'DEFERRAL', 'BANKRUPTCY_STAY']);

/** Leaves out the whole conduct: of such a kind, and names no instalment or interest. */
export const leavesOutAll = (exemption: PlainExemption) =>
  LEAVES_OUT.has(exemption.kind) && !namesDues(exemption);

/** The part before a court that is named for no single due, in fen; it comes off the sum. */
export const beforeCourtFen = (exemptions: PlainExemption[]): number =>
  exemptions
    .filter(exemption => exemption.kind === 'BEFORE_COURT' && !namesDues(exemption))
    .reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0);

/** An extension ends the arrears on the day when it was granted: where that was in time, there are none. */
const defer = (due: Due, grantedOn: string): Due =>
  due.clearedOn !== null && due.clearedOn <= grantedOn ? due : { ...due, clearedOn: grantedOn };

/** Takes the part before a court off the dues it names, in their order, until it is used up. */
const takeOff = (dues: Due[], numbers: number[], amountFen: number): Due[] => {
  let left = amountFen;
  return dues.map(due => {
    if (!numbers.includes(due.no)) return due;
    const part = Math.min(left, due.restFen);
    left -= part;
    return { ...due, restFen: due.restFen - part };
  });
};

/** One exemption after the other: an extension keeps a due with its new end, the other kinds leave it out. */
const exemptFrom = (dues: Due[], exemption: PlainExemption, numbersOf: NumbersOf): Due[] => {
  const numbers = exemption[numbersOf];
  const hits = (due: Due) => (namesDues(exemption) ? (numbers?.includes(due.no) ?? false) : true);
  if (exemption.kind === 'BEFORE_COURT') {
    return numbers === undefined ? dues : takeOff(dues, numbers, exemption.amountFen ?? 0);
  }
  if (!LEAVES_OUT.has(exemption.kind)) return dues;
  const { kind, on } = exemption;
  return dues.flatMap(due =>
    !hits(due) ? due : kind === 'DEFERRAL' && on !== undefined ? defer(due, on) : [],
  );
};

/**
 * The dues that are left to judge after the exemptions that touch this party.
 *
 * One of which at most `restFen` is owed, or is not before a court, counts as settled.
 */
export const exemptDues = (
  dues: Due[],
  exemptions: PlainExemption[],
  at: { numbersOf: NumbersOf; restFen: number },
): Due[] =>
  exemptions
    .reduce((kept, exemption) => exemptFrom(kept, exemption, at.numbersOf), dues)
    .filter(due => due.restFen > at.restFen);
