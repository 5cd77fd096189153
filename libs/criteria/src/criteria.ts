import type { Criterion } from '#contracts';
import { accusation, summed } from './accusation.ts';
import { evasionWords, misusedWords, nomineeWords } from './accusation-words.ts';
import { dueOf } from './arrears.ts';
import { arrearsCriterion } from './arrears-criterion.ts';
import { defaultRule } from './default.rule.ts';
import { actKey, actsWithin, evasionRule, evasionSaid } from './evasion.rule.ts';
import { misusedPurposeRule, misuseSaid, useKey, usesWithin } from './misused-purpose.rule.ts';
import { nominalReasons, nomineeLoanRule, nomineeSaid } from './nominee-loan.rule.ts';
import type { CriterionTable } from './rule.ts';
import { defaultWords, interestWords } from './rule-words.ts';
import { unpaidInterestRule } from './unpaid-interest.rule.ts';

/** The table of criteria: a sixth is its rule file, facts' shape, parameters, words, and one line here. */
export const criteria: CriterionTable = {
  // Founding document, part two: the credit standing that a product asks for is bad (不良).
  DEFAULT: arrearsCriterion({
    words: { zh: '不能按期还贷', en: 'Default' },
    rule: defaultRule,
    numbersOf: 'instalments',
    duesOf: ({ asOf, instalments }) => instalments.map(one => dueOf(one, one.clearedOn, asOf)),
    withDues: (facts, dues) => ({
      ...facts,
      instalments: dues.map(({ restFen, ...due }) => ({ ...due, amountFen: restFen })),
    }),
    endsAs: 'PAID',
    sumWeighs: true,
    furtherWeighs: true,
    ruleWords: defaultWords,
  }),
  // Part four. Interest alone never weighs more: neither a further one nor a higher sum asks for a new notice.
  UNPAID_INTEREST: arrearsCriterion({
    words: { zh: '不及时结息', en: 'Unpaid interest' },
    rule: unpaidInterestRule,
    numbersOf: 'interest',
    duesOf: ({ asOf, interest }) => interest.map(one => dueOf(one, one.paidOn, asOf)),
    withDues: (facts, dues) => ({
      ...facts,
      interest: dues.map(({ restFen, clearedOn, ...due }) => ({
        ...due,
        paidOn: clearedOn,
        amountFen: restFen,
      })),
    }),
    endsAs: 'INTEREST_PAID',
    sumWeighs: false,
    furtherWeighs: false,
    ruleWords: interestWords,
  }),
  // Part four; Civil Code, art. 673. A tie to the debt lists nobody: only whom the facts name as an actor.
  MISUSED_PURPOSE: accusation({
    words: { zh: '擅自改变贷款用途', en: 'Misused purpose' },
    rule: (version, { parameters }) => misusedPurposeRule(version, parameters),
    listedRoles: ['BORROWER', 'CO_BORROWER', 'GUARANTOR'],
    actors: facts => facts.actors,
    accusationOf: misuseSaid,
    deedsOf: ({ uses }) => summed(uses.map(use => [useKey(use), use.amountFen])),
    within: usesWithin,
    unmet: {
      'purpose-agreed': 'PURPOSE_TOO_VAGUE',
      'consent-absent': 'CONSENT_GIVEN',
      'misuse-proved': 'PURPOSE_KEPT',
      'misuse-large': 'MISUSE_TOO_SMALL',
      'borrower-heard': 'NOT_HEARD',
    },
    ruleWords: misusedWords,
  }),
  // Part four. A legal representative is a relation, never listed by himself, even where he is named as an actor.
  EVASION: accusation({
    words: { zh: '恶意逃废债务', en: 'Evasion of debt' },
    rule: (version, { parameters }) => ({
      tests: evasionRule(version, parameters),
      sumFen: version.loan.outstandingFen,
    }),
    listedRoles: ['BORROWER', 'CO_BORROWER', 'GUARANTOR'],
    actors: facts => facts.actors,
    accusationOf: evasionSaid,
    // The same act told twice is one.
    deedsOf: ({ acts }) => new Map(acts.map(act => [actKey(act), 1])),
    within: actsWithin,
    unmet: {
      'able-to-pay': 'ABILITY_UNPROVED',
      'debt-outstanding': 'NOTHING_OUTSTANDING',
      'acts-proved': 'ACTS_UNPROVED',
    },
    ruleWords: evasionWords,
  }),
  // Part four; Civil Code, arts. 925 and 926. The facts hold one loan and no dated deed, so nothing can be added to them.
  NOMINEE_LOAN: accusation({
    words: { zh: '顶名贷款', en: 'Nominee loan' },
    rule: version => ({ tests: nomineeLoanRule(version), sumFen: version.loan.outstandingFen }),
    listedRoles: ['REAL_USER', 'NOMINAL_BORROWER'],
    actors: facts => facts.actors,
    roleReasons: nominalReasons,
    accusationOf: nomineeSaid,
    deedsOf: () => new Map(),
    within: ({ facts }) => facts,
    unmet: { 'nominee-proved': 'NOMINEE_UNPROVED' },
    ruleWords: nomineeWords,
  }),
};

/** An accusation is listed only after officers have confirmed it, and lapses without. */
export const accuses = (criterion: Criterion): boolean => criteria[criterion].accuses;
