import type { Criterion, SettlementHow } from '#contracts';

/** However a debt can end; a write-off (核销) ends nothing and has no word here. */
const DEBT_ENDS: readonly SettlementHow[] = ['PAID', 'ASSIGNED', 'DEATH', 'BANKRUPTCY_CLOSED'];

/** How a conduct of each criterion can end. */
const FITTING: Record<Criterion, readonly SettlementHow[]> = {
  DEFAULT: DEBT_ENDS,
  UNPAID_INTEREST: [...DEBT_ENDS, 'INTEREST_PAID'],
  MISUSED_PURPOSE: [...DEBT_ENDS, 'PURPOSE_RESTORED'],
  EVASION: DEBT_ENDS,
  NOMINEE_LOAN: DEBT_ENDS,
};

/** Whether a conduct under the criterion can have ended so. */
export const howFits = (criterion: Criterion, how: SettlementHow): boolean =>
  FITTING[criterion].includes(how);
