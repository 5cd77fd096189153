import type { Shapes } from '#client';
import { ROLE_WORDS, type Lang, type Words } from '#contracts';
import { aligned, indented } from './columns.ts';
import { shanghaiTime } from './shanghai-time.ts';
import {
  coded,
  DEADLINE_WORDS,
  DISPUTE_STATE_WORDS,
  GROUND_WORDS,
  LABELS,
  row,
  STATUS_WORDS,
  worded,
} from './words.ts';

// Shapes as they come over the wire.
type View = Shapes['ReportView'];
type FindingView = NonNullable<View['finding']>;
type Party = FindingView['parties'][number];
/** Passed in, because the table of criteria is loaded for this command only. */
export type CriterionWords = Record<NonNullable<View['criterion']>, Words>;

/** Whether a party is listed now; `past` is what is settled and still shown. */
const LISTED = {
  zh: { listed: '列入', past: '不再作为有效记录', none: '不列入', from: '起可查' },
  en: { listed: 'listed', past: 'no longer active', none: 'not listed', from: 'shown from' },
};
/** The verdict on the whole report; the parties follow one by one. */
const QUALIFIES = {
  zh: { yes: '符合认定标准', no: '不符合认定标准', none: '尚未得出，请稍后再查' },
  en: { yes: 'qualifies', no: 'does not qualify', none: 'not there yet, ask again' },
};

/** A test's values as `name=value`; a date stands without quotes, null as null. */
const valuesOf = (values: Readonly<Record<string, unknown>>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(' ');

/** Who, in which role, and from which day checks show it; what is settled is still shown for five years. */
const partyHead = ({ role, masked, listed, shownFrom }: Party, { status }: View, lang: Lang): string => {
  const words = LISTED[lang];
  const state = listed ? words.listed : status === 'SETTLED' ? words.past : words.none;
  const head = `${worded(ROLE_WORDS, role, lang)} ${masked} ${state}`;
  if (shownFrom === null) return head;
  return lang === 'zh' ? `${head}，${shownFrom}${words.from}` : `${head}, ${words.from} ${shownFrom}`;
};

/** The finding's sentences; below each which rule, what it expected and what it found. */
const printedParty = (party: Party, view: View, lang: Lang): string => {
  const lines = party.tests.flatMap(({ rule, fact, expected, found, met, words }) => [
    `${met ? '●' : '○'} ${words}`,
    `    ${LABELS.rule[lang]} ${rule} (${fact})  ${LABELS.expected[lang]} ${valuesOf(expected)}  ${LABELS.found[lang]} ${valuesOf(found)}`,
  ]);
  const reasons = party.reasons.map(({ words, code }) => `- ${coded(words, code, lang)}`);
  return `${partyHead(party, view, lang)}\n${indented([...lines, ...reasons])}`;
};

/** Each dispute with its last days: of the reply, which is the member's, and of the officers' decision. */
const printedDisputes = ({ disputes }: View, lang: Lang): string => {
  if (disputes.length === 0) return '';
  const lines = disputes.map(({ id, openedOn, ground, state, replyBy, decideBy }) =>
    [
      `${openedOn} ${worded(GROUND_WORDS, ground, lang)} ${worded(DISPUTE_STATE_WORDS, state, lang)} ${id}`,
      `${LABELS.replyBy[lang]} ${replyBy}`,
      `${LABELS.decideBy[lang]} ${decideBy}`,
    ].join('  '),
  );
  return `${LABELS.disputes[lang]}\n${indented(lines)}`;
};

/** A report with its finding as the bank's own clerk reads it. */
export const printedReport = (view: View, criterionWords: CriterionWords, lang: Lang): string => {
  const { finding, nextDeadline } = view;
  const verdict = QUALIFIES[lang];
  const found = finding
    ? `${finding.qualifies ? verdict.yes : verdict.no} (${finding.ruleSet})`
    : verdict.none;
  const head = aligned([
    row('report', lang, view.id),
    row('number', lang, String(view.number)),
    row('loan', lang, view.loan?.reference),
    // Of an erased report neither is known any more.
    row(
      'criterion',
      lang,
      view.criterion === null ? undefined : worded(criterionWords, view.criterion, lang),
    ),
    row('receivedAt', lang, shanghaiTime(view.receivedAt)),
    row('status', lang, worded(STATUS_WORDS, view.status, lang)),
    row('finding', lang, found),
    row(
      'deadline',
      lang,
      nextDeadline ? `${nextDeadline.on} ${worded(DEADLINE_WORDS, nextDeadline.what, lang)}` : undefined,
    ),
  ]);
  return (
    head +
    printedDisputes(view, lang) +
    (finding?.parties ?? []).map(party => printedParty(party, view, lang)).join('')
  );
};
