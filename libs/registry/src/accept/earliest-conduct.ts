import type { ReportBody } from '#contracts';

/** The earliest day of conduct that a report tells: of its instalments, interest, uses or acts; a nominee loan's signing. */
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
  return days().reduce((a, b) => (a < b ? a : b));
};
