import type { RuleSet } from '#contracts';
import {
  cardsOf,
  cardText,
  conductBarredThrough,
  erasableOn,
  fold,
  lastDayProtected,
  protectionErasableOn,
  type CardSource,
  type Listing,
  type Protection,
  type StandingSubject,
} from '#listing';
import { addDays } from '#criteria';
import { resolve, standingClaims, type Subject } from '#matching';
import type { Row, Standing } from './derived-tables.ts';
import { partiesOf, type ClaimingParty, type ClaimRow } from './claim-row.ts';
import { decisionsOf, type DecidedRow } from './decided-row.ts';
import { livesOf, type LifeFound } from './life-of-report.ts';
import type { StoredStatement } from './stored-facts.ts';

export interface Loaded {
  /** All blind indexes of the component, as hex. */
  indexes: string[];
  claims: ClaimRow[];
  /** What officers decided of who is who, in order. */
  decided: DecidedRow[];
  /** Parts of these reports that a PROTECT ends. */
  protections: Protection[];
  /** All statements on the reports that the claims name, by report and number. */
  statements: StoredStatement[];
}

/** A PROTECT's own party, or one of an erased report, tells who is who, and nothing else. */
const counts = ({ protects, erased }: ClaimingParty): boolean => !protects && !erased;

/** The days on which each protected number says so: from the decision, through 3 years. */
const protectionsOf = (parties: Map<string, ClaimingParty>): CardSource['protections'] =>
  [...parties.values()]
    .filter(party => party.protects && !party.erased)
    .map(({ identifiers, receivedOn }) => ({
      indexes: identifiers.map(({ index }) => index),
      from: receivedOn,
      until: addDays(lastDayProtected(receivedOn), 1),
    }));

/** A claim without its statements is a fault of the load, not of what was said: thrown. */
const lifeOf = (lives: Map<string, LifeFound>, report: string): LifeFound => {
  const found = lives.get(report);
  if (!found) throw new Error(`no statements of report ${report}`);
  return found;
};

/**
 * Findings of these parties in every version of their reports, keyed by version, party, and rule set. Parties
 * that left keep theirs: what was judged stays readable, it only lists nobody. No reason: it qualifies.
 */
const findingRows = (parties: ClaimingParty[], lives: Map<string, LifeFound>): Row[] =>
  parties.filter(counts).flatMap(({ party, report }) => {
    const { life, on, versions } = lifeOf(lives, report);
    return versions.flatMap(({ statement, judged }) => {
      const found = judged.findings[judged.stored.parties.findIndex(p => p.party === party)];
      const { number } = statement;
      const keyed = { report, number, party, rule_set: on.ruleSet.version, member: life.member };
      return found ? [{ ...keyed, reasons: found.reasons }] : [];
    });
  });

/** When each report may be erased, and what of its loan is new conduct then. None while nothing is known in advance. */
const endingRows = (lives: Map<string, LifeFound>): Row[] =>
  [...lives.values()].flatMap(({ life }) => {
    const on = erasableOn(life);
    if (on === null) return [];
    return [{ report: life.report, erasable_on: on, facts_new_after: conductBarredThrough(life, on) }];
  });

/** When each PROTECT may be erased; its REVOKE stands in what was decided. */
const endingProtections = (parties: ClaimingParty[], decided: readonly DecidedRow[]): Row[] =>
  parties
    .filter(({ protects, erased }) => protects && !erased)
    .map(({ report, receivedOn }) => {
      const revokedOn = decided.find(({ id }) => id === report)?.revokedOn ?? null;
      const on = protectionErasableOn({ receivedOn, revokedOn });
      return { report, erasable_on: on, facts_new_after: null };
    });

const periodRows = (subject: string, { criterion, periods }: Listing): Row[] =>
  periods.map(({ from, until, since, sumFen, inDoubt, endedOn, ...period }) => ({
    ...{ subject, criterion, from_on: from, until_on: until, since_on: since },
    ...{ sum_fen: sumFen, in_doubt: inDoubt, ended_on: endedOn, ...period },
  }));

const standingSubjects = (
  subjects: Subject[],
  parties: Map<string, ClaimingParty>,
  lives: Map<string, LifeFound>,
): StandingSubject[] =>
  subjects.map(subject => {
    const members = subject.parties.flatMap(id => parties.get(id) ?? []);
    return {
      id: subject.id,
      apartFrom: subject.apartFrom,
      listings: fold(
        members.filter(counts).map(({ party, report }) => ({ life: lifeOf(lives, report).life, party })),
      ),
      parties: members.map(({ party, report, identifiers, names }) => ({
        party,
        report,
        identifiers: identifiers.map(i => i.index),
        names,
      })),
    };
  });

/**
 * The standing of one or more whole components: a pure function of their statements. No today.
 *
 * @param ruleSetOf the rule set in force for a day of receipt
 */
export const computeStanding = (loaded: Loaded, ruleSetOf: (receivedOn: string) => RuleSet): Standing => {
  const all = partiesOf(loaded.claims);
  const lives = livesOf(loaded.statements, { ruleSetOf, protections: loaded.protections });
  const decisions = decisionsOf(loaded.decided);
  const { subjects, cases } = resolve(all, decisions);
  // A card is of the numbers that stand: none that officers took away.
  const shown = new Map(standingClaims(all, decisions).map(one => [one.party, one]));
  const standing = standingSubjects(subjects, shown, lives);
  const cards = cardsOf({ subjects: standing, cases, protections: protectionsOf(shown) });
  return {
    subject_party: subjects.flatMap(({ id, parties: of }) => of.map(party => ({ party, subject: id }))),
    match_case: cases.map(({ id, reason, sides, ...body }) => ({ id, reason, sides, body })),
    finding: findingRows(all, lives),
    ending: [...endingRows(lives), ...endingProtections(all, loaded.decided)],
    listing: standing.flatMap(({ id, listings }) => listings.flatMap(one => periodRows(id, one))),
    // As text: each check's row keeps a copy, byte for byte, from which it can be answered again.
    'cell.card': [...cards].map(([index, card]) => ({ blind_index: index, body: cardText(card) })),
  };
};
