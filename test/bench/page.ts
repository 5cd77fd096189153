import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';

import { tableOf, type Row } from './table.ts';
import type { Spent } from './where-time-goes.ts';

/** Before the run: work of others on the same cores, which makes every figure worse, and ratios with it. */
const LOAD = loadavg()[0] ?? NaN;

/** Rows of the bars that measure what is not there yet. */
const NOT_YET = [
  'NDJSON stream of checks',
  'report to answer, and checks, while a file of 1 M rows loads',
  'file of reports until the last listing stands; the same with 1 M rows',
  'growth from 100 k to 10 M cards',
  'peak memory with 1 M rows streamed',
  "`rebuild --verify` against a file's load of the same reports",
];

export interface Measured {
  rows: Row[];
  spent: Spent;
  generatorShare: number;
  isQuick: boolean;
}

const partLine = ({ name, share }: Spent['parts'][number], gateway: number): string =>
  `| ${name} | ${Math.round(share * 100)}% | ${(share * gateway).toFixed(0)} µs |`;

const spentText = ({ gateway, postgres, parts }: Spent): string =>
  [
    `At 64 connections a check takes ${gateway.toFixed(0)} µs of the gateway's CPU (under the profiler) and ${postgres.toFixed(0)} µs of PostgreSQL's. Of the gateway's:`,
    '',
    '| part | share | a check |',
    '| --- | --- | --- |',
    ...parts.filter(({ share }) => share >= 0.005).map(part => partLine(part, gateway)),
  ].join('\n');

/** As it is printed, and kept as docs/benchmarks.md. */
export const pageOf = ({ rows, spent, generatorShare, isQuick }: Measured): string =>
  `# Benchmarks

The last run of \`npm run bench${isQuick ? ' -- --quick' : ''}\`, written by it: ${cpus().length} cores, everything on one machine, PostgreSQL with fsync and
synchronous_commit on, 1,000,000 cards, month-partitioned check rows. Ratios are of legs run in turn, of warm servers, medians of the rounds;
one question in five is about somebody who is listed. The load generator (autocannon) is a process of its own and took at
most ${Math.round(generatorShare * 100)}% of a core. A missed bar ends the run with 1. Load average before the run: ${LOAD.toFixed(1)}; above 1 others
worked on the same cores, and neither figures nor ratios are the service's own.

${tableOf(rows)}

Not yet: ${NOT_YET.join('; ')}.

The naive design (\`test/bench/servers/naive\`) does the same work, shape, token, blind index, seal and decision, by Nest's
controller and TypeORM's \`findOneBy\` and \`save\`. Bare Fastify reads the same body and answers a constant: an answer to one of them.

## Where a check's microseconds go

${spentText(spent)}
`;

export const keepPage = (page: string): void => {
  writeFileSync('docs/benchmarks.md', page);
};
