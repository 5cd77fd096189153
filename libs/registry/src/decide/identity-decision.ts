import type { Decision, DecisionKind, Refusal } from '#contracts';
import { NORMALISER_VERSION, parse, type Parsed } from '#identity';
import { newId } from '#platform';
import { blindIndex } from '#vault';
import { recogniseOne } from '../accept/recognise-parties.ts';
import { type NewDecision, decidedRow as row, nothingDecided } from './new-decision.ts';
import type { DecidingOn } from './lives-for.ts';
import type { Decided } from './report-decision.ts';

const refusing = (code: Refusal['code'], pointer: string): { refused: Refusal[] } => ({
  refused: [{ code, pointer }],
});

interface Claimed {
  party: string;
  kind: string;
  report: string;
  member: string;
  indexes: string[];
}

/** What these parties, or those of these reports, claim; a party that nobody named is left out. */
const claimedBy = (
  { tx }: DecidingOn,
  where: 'party' | 'report',
  ids: readonly string[],
): Promise<Claimed[]> =>
  tx.rows<Claimed>(
    `SELECT party, min(kind) AS kind, report, member, array_agg(encode(blind_index, 'hex')) AS indexes
       FROM claim WHERE ${where} = ANY ($1::uuid[]) GROUP BY party, report, member`,
    [ids],
  );

const IN_FORCE = {
  name: 'decided-in-force',
  text: `SELECT id FROM decided WHERE kind = $1 AND blind_index = ANY ($2::bytea[]) AND party IS NOT DISTINCT FROM $3
            AND revoked_by IS NULL`,
};

/** Said of this number (and party) already, and not taken back: a second one could only be revoked in vain. */
const standsAlready = async (
  { tx }: DecidingOn,
  kind: DecisionKind,
  { indexes, party }: { indexes: string[]; party: string | null },
): Promise<boolean> => {
  const keys = indexes.map(index => Buffer.from(index, 'hex'));
  return (await tx.rows(IN_FORCE, [kind, keys, party])).length > 0;
};

/** The number and what follows from it with certainty, as blind indexes. */
const numbersOf = ({ desk }: DecidingOn, parsed: Parsed): string[] =>
  [parsed, ...parsed.also].map(one => blindIndex(desk.indexKeys, one, NORMALISER_VERSION).toString('hex'));

const decided = (
  on: DecidingOn,
  decision: Decision,
  what: Pick<NewDecision, 'decided' | 'marks'>,
): NewDecision => ({
  ...nothingDecided,
  ...{ id: on.id, decision: decision.decision, on: null, facts: {} },
  ...what,
});

/** Both sides name parties that exist, of one kind, none on both: a person and an organisation are never one. */
const sided = async (on: DecidingOn, decision: Decision): Promise<Decided> => {
  const sides = decision.sides ?? [[], []];
  const claimed = new Map((await claimedBy(on, 'party', sides.flat())).map(one => [one.party, one]));
  const known = sides.every(side => side.every(party => claimed.has(party)));
  const kinds = new Set([...claimed.values()].map(({ kind }) => kind));
  const both = sides[0].some(party => sides[1].includes(party));
  if (!known || both || (decision.decision === 'LINK' && kinds.size > 1))
    return refusing('DECISION_PARTY', '/sides');
  return decided(on, decision, {
    decided: sides.flatMap((parties, side) => [...new Set(parties)].map(party => row({ side, party }))),
    marks: [...new Set([...claimed.values()].flatMap(({ indexes }) => indexes))],
  });
};

const ofNumber = async (on: DecidingOn, decision: Decision): Promise<Decided> => {
  const { type, number } = decision.identifier ?? { type: 'OTHER' as const, number: '' };
  const parsed = parse(type, number, { day: on.day, samples: on.desk.sandbox });
  if ('refused' in parsed) return { refused: [{ ...parsed.refused, pointer: '/identifier/number' }] };
  const indexes = numbersOf(on, parsed);
  const { decision: kind } = decision;
  const refusedTwice = { refused: [{ code: 'DECISION_ALREADY' as const }] };
  if (kind === 'PLACEHOLDER')
    return (await standsAlready(on, kind, { indexes, party: null }))
      ? refusedTwice
      : decided(on, decision, { decided: indexes.map(index => row({ index })), marks: indexes });
  const { party = '' } = decision;
  const [claimed] = await claimedBy(on, 'party', [party]);
  if (!claimed) return refusing('DECISION_PARTY', '/party');
  const dropped = indexes.filter(index => claimed.indexes.includes(index));
  if (dropped.length === 0) return refusing('DECISION_PARTY', '/identifier');
  if (await standsAlready(on, kind, { indexes: dropped, party })) return refusedTwice;
  return decided(on, decision, {
    decided: dropped.map(index => row({ party, index })),
    marks: claimed.indexes,
  });
};

/**
 * The victim's number and name are claimed like a party that never counts; their part in the named reports ends. Each
 * named report must name that number: what no report says nobody is protected from.
 */
const protect = async (on: DecidingOn, decision: Decision): Promise<Decided> => {
  const { person, reports = [], document } = decision;
  if (!person) return refusing('DECISION_FIELD', '/person');
  if (document === undefined) return refusing('DECISION_FIELD', '/document');
  const { desk, day, id } = on;
  const read = recogniseOne(person, { keys: desk.indexKeys, day, samples: desk.sandbox });
  if ('refused' in read)
    return {
      refused: read.refused.map(one => ({
        ...one,
        pointer: (one.pointer ?? '').replace('/parties/0', '/person'),
      })),
    };
  const { numbers, names, birth, sex } = read.party;
  const party = newId();
  const own = new Set(numbers.map(({ index }) => index));
  const loanDigest = id.replaceAll('-', '');
  const claims = numbers.map(number => ({
    ...{ ...number, party, report: id, role: 'BORROWER', kind: person.kind, names, birth, sex, loanDigest },
  }));
  const named = await claimedBy(on, 'report', reports);
  const victims = named.filter(({ indexes }) => indexes.some(index => own.has(index)));
  const without = reports.findIndex(report => !victims.some(victim => victim.report === report));
  if (without !== -1) return refusing('DECISION_PARTY', `/reports/${String(without)}`);
  return {
    ...decided(on, decision, {
      // Its own first: who is protected without a report to end can be revoked like any other.
      decided: [
        row({ party }),
        ...victims.map(({ party: victim, report, member }) => row({ party: victim, report, member })),
      ],
      marks: [...new Set([...own, ...victims.flatMap(({ indexes }) => indexes)])],
    }),
    claims,
  };
};

/** A decision on who is who: it takes no report's number, `seq` orders it. */
export const identityDecision = (on: DecidingOn, decision: Decision): Promise<Decided> => {
  if (decision.decision === 'PROTECT') return protect(on, decision);
  return decision.decision === 'LINK' || decision.decision === 'APART'
    ? sided(on, decision)
    : ofNumber(on, decision);
};
