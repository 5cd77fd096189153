import type { ReportBody } from '#contracts';

/**
 * The earliest day of conduct that a report tells: of its instalments, interest, uses or acts; a nominee
 * loan's signing. A new report after one that is closed must not tell the same conduct again
 * (REPORT_SAME_CONDUCT): this day has to come after the old one's end, or else after its last `asOf`.
 */
export const earliestConductOn = (body: ReportBody): string => {
  const days = (): string[] => {
    switch (body.criterion) {
      case 'DEFAULT':
        return body.facts.instalments.map(i => i.dueOn);
      case 'UNPAID_INTEREST':
        return body.facts.interest.map(i => i.dueOn);
      case 'MISUSED_PURPOSE':
        return body.facts.uses.map(u => u.usedOn);
      case 'EVASION':
        return body.facts.acts.map(a => a.doneOn);
      case 'NOMINEE_LOAN':
        return [body.loan.signedOn];
    }
  };
  // `YYYY-MM-DD` compares as text as it does as a day; the shapes let no list be empty.
  return days().reduce((a, b) => (a < b ? a : b));
};
