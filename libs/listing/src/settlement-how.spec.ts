import { expect, test } from '@jest/globals';
import { Criterion, SettlementHow } from '#contracts';
import { howFits } from './settlement-how.ts';

test('how a conduct of each criterion can end (1-product, Statements)', () => {
  const fitting = Criterion.options.map(criterion =>
    [criterion, ...SettlementHow.options.filter(how => howFits(criterion, how))].join(' '),
  );
  expect(fitting).toEqual([
    'DEFAULT PAID ASSIGNED DEATH BANKRUPTCY_CLOSED',
    'UNPAID_INTEREST PAID INTEREST_PAID ASSIGNED DEATH BANKRUPTCY_CLOSED',
    'MISUSED_PURPOSE PAID PURPOSE_RESTORED ASSIGNED DEATH BANKRUPTCY_CLOSED',
    'EVASION PAID ASSIGNED DEATH BANKRUPTCY_CLOSED',
    'NOMINEE_LOAN PAID ASSIGNED DEATH BANKRUPTCY_CLOSED',
  ]);
});
