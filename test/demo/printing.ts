import type { Asked } from './asking.ts';
import type { Disagreement } from './disagreement.ts';
import type { Decided, Label, Saying, Story } from './plan.ts';

const say = (line = ''): void => void process.stdout.write(`${line}\n`);
/** Disagreements of one story printed in full; the rest is counted. */
const MOST = 10;

const counted = (labels: readonly Label[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { criterion, boundary, near, verdict } of labels) {
    const key = [criterion.padEnd(16), boundary.padEnd(40), (near ?? 'further').padEnd(8), verdict].join(' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
};

/** The cases judged, by criterion, boundary and verdict. */
export const printCases = (labels: readonly Label[]): void => {
  say(
    `\n${'criterion'.padEnd(16)} ${'boundary'.padEnd(40)} ${'within'.padEnd(8)} ${'verdict'.padEnd(24)} cases`,
  );
  for (const [key, count] of [...counted(labels)].toSorted(([a], [b]) => a.localeCompare(b, 'en')))
    say(`${key.padEnd(91)} ${String(count).padStart(5)}`);
};

export const printRefusals = (refusals: ReadonlyMap<string, number>): void => {
  say('\nrefusals by code');
  for (const [code, count] of [...refusals].toSorted(([a], [b]) => a.localeCompare(b, 'en')))
    say(`  ${code.padEnd(28)} ${String(count).padStart(5)}`);
};

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

export interface Figures {
  readonly statements: number;
  readonly submitMs: number;
  readonly waits: readonly { readonly day: string; readonly statements: number; readonly ms: number }[];
  readonly asked: readonly Asked[];
  readonly askMs: number;
}

const seconds = (ms: number): string => (ms / 1_000).toFixed(1);

export const printFigures = ({ statements, submitMs, waits, asked, askMs }: Figures): void => {
  const times = asked.map(({ tookMs }) => tookMs).toSorted((a, b) => a - b);
  const longest = waits.toSorted((a, b) => b.ms - a.ms)[0];
  say(
    `\nreports    ${Math.round((statements / submitMs) * 1_000)}/s accepted or refused (${statements} statements in ${seconds(submitMs)} s)`,
  );
  if (longest)
    say(
      `listings   at most ${seconds(longest.ms)} s from the last 202 to the last listing (${longest.day}, ${longest.statements} statements)`,
    );
  say(
    `checks     ${Math.round((asked.length / askMs) * 1_000)}/s, p50 ${quantile(times, 0.5).toFixed(1)} ms, p99 ${quantile(times, 0.99).toFixed(1)} ms (32 at once)`,
  );
};

const SAID: Readonly<Record<Saying['kind'], string>> = {
  REPORT: '报送 reports',
  CORRECTION: '更正 corrects',
  RENEWAL: '续报 renews',
  SETTLEMENT: '了结 settles',
  WITHDRAWAL: '撤回 withdraws',
  DISPUTE: '异议 takes a dispute of',
  DISPUTE_WITHDRAWAL: '异议撤回 takes a dispute back, of',
  REPLY: '答复 stands by its report of',
};

const decided = ({ decision, refused }: Decided): string =>
  `officers 认定 decide ${String(decision['decision'])}${refused ? `: refused, ${refused}` : ''}`;

/** One borrower's story, line by line: what was said, what was asked, what was answered and why. */
export const printStory = (story: Story, asked: readonly Asked[]): void => {
  say(`\none borrower's story: ${story.title}`);
  const lines = [
    ...story.sayings.map(({ day, wave, member, kind, criterion }) => ({
      day,
      order: wave * 2,
      line: `${member} ${SAID[kind]} ${criterion}`,
    })),
    ...story.decisions.map(one => ({ day: one.day, order: one.wave * 2 + 1, line: decided(one) })),
    ...asked
      .filter(({ question }) => story.questions.includes(question))
      .map(({ question, outcome, reasons }) => ({
        day: question.day,
        order: 1_000,
        line: `${question.member} 查询 asks: ${String(outcome)}${reasons.map(({ reason, words }) => `\n              ${String(reason)}  ${String(words)}`).join('')}`,
      })),
  ];
  for (const { day, line } of lines.toSorted((a, b) => a.day.localeCompare(b.day) || a.order - b.order))
    say(`  ${day}  ${line}`);
};

/** Every story that disagrees, with its first cases in full and a count of all. */
export const printDisagreements = (all: readonly Disagreement[]): void => {
  say(`\n${all.length} disagreements`);
  for (const title of new Set(all.map(({ story }) => story))) {
    const cases = all.filter(({ story }) => story === title);
    say(`- ${title}: ${cases.length}`);
    for (const { where, expected, found } of cases.slice(0, MOST))
      say(
        `    ${where}\n      expected ${JSON.stringify(expected)}\n      found    ${JSON.stringify(found)}`,
      );
  }
};

export { say };
