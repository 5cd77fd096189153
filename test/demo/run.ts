import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import { askAll, type Asked } from './asking.ts';
import { caughtUp } from './catching-up.ts';
import { Known } from './known.ts';
import { Officers } from './officers.ts';
import { type Banks, openBanks } from './bank.ts';
import { DAYS, type Day } from './days.ts';
import type { Disagreement } from './disagreement.ts';
import type { Story } from './plan.ts';
import { printCases, printDisagreements, printFigures, printRefusals, printStory, say } from './printing.ts';
import { type Server, startServer } from './server.ts';
import { TOLD } from './stories/told.ts';
import { submit } from './submit.ts';
import { compareVerdicts } from './verdicts.ts';
import { countsOf, type World, worldOf } from './world.ts';

/** All that the days of the world come to. */
interface Totals {
  statements: number;
  decisions: number;
  submitMs: number;
  askMs: number;
  verdicts: number;
  waits: { day: string; statements: number; ms: number }[];
  asked: Asked[];
  refusals: Map<string, number>;
  disagreements: Disagreement[];
}

const on = <K extends 'sayings' | 'decisions' | 'verdicts'>(
  stories: readonly Story[],
  what: K,
  day: Day,
): { story: Story; one: Story[K][number] }[] =>
  stories.flatMap(story => story[what].filter(one => one.day === day).map(one => ({ story, one })));

/** What a day is lived with; `tick` moves the progress bar by one statement. */
interface Stage {
  readonly server: Server;
  readonly banks: Banks;
  readonly officers: Officers;
  readonly known: Known;
  readonly world: World;
  readonly tick: () => void;
}

/** Everything said on a day, wave after wave: first what members say, then what officers decide of it. */
const sayAll = async (day: Day, { banks, officers, known, world, tick }: Stage, totals: Totals) => {
  const said = on(world.stories, 'sayings', day).map(({ story, one }) => ({ story, saying: one }));
  const decided = on(world.stories, 'decisions', day).map(({ story, one }) => ({ story, decided: one }));
  const waves = new Set([...said.map(one => one.saying.wave), ...decided.map(one => one.decided.wave)]);
  const came = { said: said.length, submitMs: 0, decided: decided.length, decideMs: 0, lastSeq: 0 };
  for (const wave of [...waves].toSorted((a, b) => a - b)) {
    const submitted = await submit(
      banks,
      said.filter(({ saying }) => saying.wave === wave),
      { known, tick },
    );
    came.submitMs += submitted.tookMs;
    const began = performance.now();
    const judged = await officers.decide(decided.filter(one => one.decided.wave === wave));
    came.decideMs += performance.now() - began;
    came.lastSeq = Math.max(came.lastSeq, submitted.lastSeq, judged.lastSeq);
    totals.disagreements.push(...submitted.disagreements, ...judged.disagreements);
    for (const [code, count] of [...submitted.refusals, ...judged.refusals])
      totals.refusals.set(code, (totals.refusals.get(code) ?? 0) + count);
  }
  totals.statements += came.said;
  totals.submitMs += came.submitMs;
  totals.decisions += came.decided;
  return came;
};

/** What every member reads and is answered at the end of a day. */
const judgeAll = async (day: Day, { banks, known, world }: Stage, totals: Totals) => {
  const judged = on(world.stories, 'verdicts', day).map(({ story, one }) => ({ story, verdict: one }));
  const began = performance.now();
  totals.disagreements.push(...(await compareVerdicts(banks, judged, { day, known })));
  const readMs = performance.now() - began;
  const { asked, tookMs } = await askAll(
    banks,
    world.questions.filter(question => question.day === day),
  );
  totals.askMs += tookMs;
  totals.verdicts += judged.length;
  totals.asked.push(...asked);
  totals.disagreements.push(...asked.flatMap(({ disagreement }) => disagreement ?? []));
  return { judged: judged.length, readMs, asked: asked.length, askMs: tookMs };
};

const seconds = (ms: number): string => (ms / 1_000).toFixed(1);

/** One day: the clock is moved, everything is said and decided, the matcher catches up, all is read, then asked. */
const live = async (day: Day, stage: Stage, totals: Totals): Promise<void> => {
  const began = performance.now();
  await stage.server.moveTo(day);
  // The matcher does it after every midnight; here the midnights pass faster than it looks at the clock.
  if (on(stage.world.stories, 'verdicts', day).some(({ one }) => one.status === 'ERASED'))
    await stage.server.administer('erase');
  const movedMs = performance.now() - began;
  const { said, submitMs, decided, decideMs, lastSeq } = await sayAll(day, stage, totals);
  const ms = await caughtUp(stage.banks.ASK, { day, seq: lastSeq });
  const { judged, readMs, asked, askMs } = await judgeAll(day, stage, totals);
  if (said + decided > 0) totals.waits.push({ day, statements: said + decided, ms });
  if (process.stdout.isTTY) return;
  say(
    `${day}  clock ${seconds(movedMs)} s, ${said} statements ${seconds(submitMs)} s, ${decided} decisions ${seconds(decideMs)} s, matcher ${seconds(ms)} s, ${judged} verdicts ${seconds(readMs)} s, ${asked} checks ${seconds(askMs)} s`,
  );
};

const print = (world: World, totals: Totals): void => {
  printCases(world.stories.flatMap(({ labels }) => labels));
  printRefusals(totals.refusals);
  const told = world.stories.find(({ title }) => title === TOLD);
  if (told) printStory(told, totals.asked);
  printFigures(totals);
  const { disagreements: wrong } = totals;
  const { statements, decisions, verdicts } = totals;
  const compared = statements + decisions + verdicts + totals.asked.length;
  say(
    `agreement  ${(100 * (1 - wrong.length / compared)).toFixed(wrong.length ? 3 : 0)}% (${statements} statements, ${decisions} decisions, ${verdicts} verdicts, ${totals.asked.length} checks compared)`,
  );
  if (wrong.length > 0) printDisagreements(wrong);
};

const liveAll = async (server: Server, world: World): Promise<Totals> => {
  const banks = await openBanks(server.folder);
  const totals: Totals = {
    statements: 0,
    decisions: 0,
    submitMs: 0,
    askMs: 0,
    verdicts: 0,
    waits: [],
    asked: [],
    refusals: new Map(),
    disagreements: [],
  };
  const bar = new SingleBar({
    format: 'statements {bar} {value}/{total}  {day}',
    hideCursor: true,
    noTTYOutput: false,
  });
  const known = new Known();
  const officers = new Officers(server, known);
  const stage: Stage = { server, banks, officers, known, world, tick: () => bar.increment() };
  bar.start(countsOf(world).statements, 0, { day: '' });
  try {
    for (const day of DAYS) {
      bar.update({ day });
      await live(day, stage, totals);
    }
  } finally {
    bar.stop();
  }
  return totals;
};

/** Ctrl-C, or a supervisor's SIGTERM. */
const interruption = (): Promise<null> =>
  new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        resolve(null);
      });
  });

/** @returns the exit code: 0 all agree, 1 something does not, 130 interrupted. */
const main = async (): Promise<number> => {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '20310228' },
      reports: { type: 'string', default: '10000' },
      keep: { type: 'boolean', default: false },
    },
  });
  if (!/^\d{1,9}$/.test(values.seed))
    throw new Error(`--seed ${values.seed} is no whole number of 1 to 9 digits`);
  if (!/^[1-9]\d{0,5}$/.test(values.reports))
    throw new Error(`--reports ${values.reports} is no whole number from 1 to 999999`);
  const began = performance.now();
  const reportsWanted = Number(values.reports);
  const world = worldOf(Number(values.seed), {
    reports: reportsWanted,
    questions: Math.round(reportsWanted * 0.13),
  });
  const { reports, withinADay, names } = countsOf(world);
  say(
    `seed ${values.seed}: ${reports} reports, ${withinADay} within a day of a boundary, ${names} names, ${world.questions.length} checks`,
  );
  const interrupted = interruption();
  const server = await startServer();
  try {
    const totals = await Promise.race([liveAll(server, world), interrupted]);
    if (totals === null) return 130;
    const { pending, failed } = await server.standing();
    if (pending + failed > 0) throw new Error(`${pending} statements pending, ${failed} failed`);
    print(world, totals);
    say(`done in ${((performance.now() - began) / 1_000).toFixed(0)} s`);
    if (values.keep) {
      say(`kept: ${server.url} (keys in ${server.folder}); Ctrl-C ends it`);
      await interrupted;
    }
    return totals.disagreements.length > 0 ? 1 : 0;
  } finally {
    await server.stop();
  }
};

process.exit(
  await main().catch((error: unknown) => {
    say(`the demo could not be lived through: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }),
);
