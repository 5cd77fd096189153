import { fork } from 'node:child_process';
import type { Row } from '../table.ts';
import type { BenchWorld } from '../world.ts';

/** What the reporting process is told. */
export interface Telling {
  url: string;
  today: string;
  reporter: string;
  asker: string;
  perSecond: number;
  reports: number;
}

/** What it saw: milliseconds from each 202 to the answer that shows the report, and the answers it was given. */
export interface Told {
  millis: number[];
  answers: number;
}

export const REPORTS_A_SECOND = 50;

export const reportToAnswer = async (
  world: BenchWorld,
  reports: number,
): Promise<{ row: Row; answers: number }> => {
  const child = fork(new URL('./reporting-process.js', import.meta.url), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const said = new Promise<Told>((done, failed) => {
    child.once('message', done);
    child.once('exit', code => failed(new Error(`the reporting process ended (${code})`)));
  });
  const [reporter, asker] = [await world.token('RCA'), await world.token('POST')];
  const telling: Telling = {
    url: world.url,
    today: world.today,
    reporter,
    asker,
    perSecond: REPORTS_A_SECOND,
    reports,
  };
  child.send(telling);
  const { millis, answers } = await said;
  const sorted = millis.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? NaN;
  const row: Row = {
    what: `report to the answer that shows it, ${REPORTS_A_SECOND} reports/s: p99`,
    against: '—',
    figure: at(0.99),
    unit: ' ms',
    bound: 'most',
    bar: 1_000,
    aim: 200,
    of: `p50 ${at(0.5).toFixed(0)} ms, ${millis.length} reports`,
  };
  return { row, answers };
};
