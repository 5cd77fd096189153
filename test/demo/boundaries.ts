import { arrears } from './boundaries/arrears.ts';
import { ended } from './boundaries/ended.ts';
import { exemptions, plainRows } from './boundaries/exempt.ts';
import { floors } from './boundaries/floors.ts';
import { guarantors } from './boundaries/guarantors.ts';
import { interest } from './boundaries/interest.ts';
import { pairs } from './boundaries/pairs.ts';
import type { Row } from './boundaries/row.ts';

/**
 * The table of literal dates that the demo's reports are built from. A verdict is drawn first, then a row that has it:
 * no verdict here is computed, neither by the product's code nor by a copy of it.
 */
export const BOUNDARIES: readonly Row[] = [
  ...arrears,
  ...pairs,
  ...interest,
  ...floors,
  ...ended,
  ...exemptions,
  ...plainRows,
];

/** Rows whose verdict on the guarantor is the case; the borrower qualifies in all of them. */
export const GUARANTORS: readonly Row[] = guarantors;
