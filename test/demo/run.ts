import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import { askAll, type Asked } from './asking.ts';
import { caughtUp } from './catching-up.ts';
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
  submitMs: number;
  askMs: number;
  verdicts: number;
  waits: { day: string; statements: number; ms: number }[];
  asked: Asked[];
  refusals: Map<string, number>;
  disagreements: Disagreement[];
}

const on = <K extends 'sayings' | 'verdicts'>(
  stories: readonly Story[],
  what: K,
  day: Day,
): { story: Story; one: Story[K][number] }[] =>
  stories.flatMap(story => story[what].filter(one => one.day === day).map(one => ({ story, one })));

/** What a day is lived with; `tick` moves the progress bar by one statement. */
interface Stage {
  readonly server: Server;
  readonly banks: Banks;
  readonly world: World;
  readonly tick: () => void;
}

/** One day: the clock is moved, everything is said, the matcher catches up, all is read, then asked. */
const live = async (day: Day, { server, banks, world, tick }: Stage, totals: Totals): Promise<void> => {
  const began = performance.now();
  await server.moveTo(day);
  const movedMs = performance.now() - began;
  const said = on(world.stories, 'sayings', day).map(({ story, one }) => ({ story, saying: one }));
  const submitted = await submit(banks, said, tick);
  const ms = await caughtUp(banks.ASK, { day, seq: submitted.lastSeq });
  const judged = on(world.stories, 'verdicts', day).map(({ story, one }) => ({ story, verdict: one }));
  const reading = performance.now();
  const misjudged = await compareVerdicts(banks, judged, day);
  const readMs = performance.now() - reading;
  const { asked, tookMs } = await askAll(
    banks,
    world.questions.filter(question => question.day === day),
  );
  const seconds = (value: number): string => (value / 1_000).toFixed(1);
  if (!process.stdout.isTTY)
    say(
      `${day}  clock ${seconds(movedMs)} s, ${said.length} statements ${seconds(submitted.tookMs)} s, matcher ${seconds(ms)} s, ${judged.length} verdicts ${seconds(readMs)} s, ${asked.length} checks ${seconds(tookMs)} s`,
    );
  totals.statements += said.length;
  totals.submitMs += submitted.tookMs;
  totals.askMs += tookMs;
  totals.verdicts += judged.length;
  if (said.length > 0) totals.waits.push({ day, statements: said.length, ms });
  totals.asked.push(...asked);
  for (const [code, count] of submitted.refusals)
    totals.refusals.set(code, (totals.refusals.get(code) ?? 0) + count);
  totals.disagreements.push(
    ...submitted.disagreements,
    ...misjudged,
    ...asked.flatMap(({ disagreement }) => disagreement ?? []),
  );
};

const print = (world: World, totals: Totals): void => {
  printCases(world.stories.flatMap(({ labels }) => labels));
  printRefusals(totals.refusals);
  const told = world.stories.find(({ title }) => title === TOLD);
  if (told) printStory(told, totals.asked);
  printFigures(totals);
  const { disagreements: wrong } = totals;
  const compared = totals.statements + totals.verdicts + totals.asked.length;
  say(
    `agreement  ${(100 * (1 - wrong.length / compared)).toFixed(wrong.length ? 3 : 0)}% (${totals.statements} statements, ${totals.verdicts} verdicts, ${totals.asked.length} checks compared)`,
  );
  if (wrong.length > 0) printDisagreements(wrong);
};

const liveAll = async (server: Server, world: World): Promise<Totals> => {
  const banks = await openBanks(server.folder);
  const totals: Totals = {
    statements: 0,
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
  bar.start(countsOf(world).statements, 0, { day: '' });
  try {
    for (const day of DAYS) {
      bar.update({ day });
      await live(day, { server, banks, world, tick: () => bar.increment() }, totals);
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
    options: { seed: { type: 'string', default: '20310228' }, keep: { type: 'boolean', default: false } },
  });
  if (!/^\d{1,9}$/.test(values.seed))
    throw new Error(`--seed ${values.seed} is no whole number of 1 to 9 digits`);
  const began = performance.now();
  const world = worldOf(Number(values.seed), { reports: 10_000, questions: 1_000 });
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
