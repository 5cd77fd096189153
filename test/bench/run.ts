import { keepPage, pageOf } from './page.ts';
import { prepareCards } from './prepare-cards.ts';
import { coldStartRow } from './rows/cold-start.ts';
import { countedRow, forgetChecks } from './rows/counted.ts';
import { recordFormRows } from './rows/record-forms.ts';
import { REPORTS_A_SECOND, reportToAnswer } from './rows/report-to-answer.ts';
import { reportRows } from './rows/reports.ts';
import { checkRows, type Pace } from './rows/single-checks.ts';
import { answersOf, openStage, type Stage } from './stage.ts';
import { isMissed, type Row } from './table.ts';
import { whereTimeGoes, type Spent } from './where-time-goes.ts';
import { openWorld, serve, type BenchWorld, type Server } from './world.ts';

interface Size extends Pace {
  /** Told at 50 a second, and one by one. */
  reports: { paced: number; oneByOne: number };
  coldStarts: number;
}
const QUICK: Size = {
  rounds: 3,
  seconds: 1,
  reports: { paced: 6 * REPORTS_A_SECOND, oneByOne: 1_000 },
  coldStarts: 1,
};
const FULL: Size = {
  rounds: 5,
  seconds: 6,
  reports: { paced: 40 * REPORTS_A_SECOND, oneByOne: 20_000 },
  coldStarts: 3,
};

const startedAt = performance.now();
const say = (what: string): void => {
  process.stderr.write(`${((performance.now() - startedAt) / 1000).toFixed(0).padStart(4)} s  ${what}\n`);
};

/** All that is asked of the service over a million cards. */
const onCards = async (
  server: Server,
  world: BenchWorld,
  size: Size,
): Promise<{ rows: Row[]; spent: Spent; stage: Stage }> => {
  await forgetChecks(world.urlOf('postgres'));
  const [gateway, matcher] = [await world.start('gateway'), await world.start('matcher')];
  const stage = await openStage(world);
  say('checks against bare Fastify and the naive design');
  const checks = await checkRows(stage, size);
  say('reports to the answers that show them');
  const { row: reported, answers } = await reportToAnswer(world, size.reports.paced);
  await Promise.all([gateway.stop(), matcher.stop()]);
  say('where the time goes');
  const spent = await whereTimeGoes({ server, world, stage }, Math.max(2, size.seconds));
  const counted = await countedRow(world.urlOf('postgres'), answersOf(stage) + answers);
  say('both forms of record_checks');
  const forms = await recordFormRows(world.urlOf('postgres'), size.rounds);
  return { rows: [...checks, reported, counted, ...forms], spent, stage };
};

/** Reports into a database of their own. */
const onReports = async (server: Server, stage: Stage, many: number): Promise<Row[]> => {
  const world = await openWorld(server, 'demo', true);
  const running = [await world.start('gateway'), await world.start('matcher')];
  say('reports one by one');
  const rows = await reportRows(world, stage.generator, many);
  await Promise.all(running.map(one => one.stop()));
  return rows;
};

const measure = async (size: Size) => {
  say('a million cards');
  await prepareCards();
  const server = await serve();
  try {
    const world = await openWorld(server, 'sandbox', false);
    const { rows, spent, stage } = await onCards(server, world, size);
    rows.push(...(await onReports(server, stage, size.reports.oneByOne)));
    const generatorShare = stage.generator.cpuShare;
    await stage.stop();
    return { rows, spent, generatorShare };
  } finally {
    await server.postgres.stop();
  }
};

const isQuick = process.argv.includes('--quick');
const size = isQuick ? QUICK : FULL;
const measured = await measure(size);
say('cold starts');
measured.rows.push(await coldStartRow(size.coldStarts));
const page = pageOf({ ...measured, isQuick });
process.stdout.write(page);
// A quick run is for whoever changes something; the page keeps a whole one.
if (!isQuick || process.argv.includes('--write')) keepPage(page);
const missed = measured.rows.filter(isMissed);
say(missed.length > 0 ? `missed: ${missed.map(row => row.what).join('; ')}` : 'every bar is held');
process.exit(missed.length > 0 ? 1 : 0);
