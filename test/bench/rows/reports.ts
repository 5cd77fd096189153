import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { defaultReport, person } from '../../world/bodies.ts';
import type { LoadGenerator } from '../load/load.ts';
import { NAME, numberOf } from '../people.ts';
import type { Row } from '../table.ts';
import { withDatabase, type BenchWorld } from '../world.ts';

const CONNECTIONS = 16;
const ADMIN = fileURLToPath(new URL('../../../apps/cli/src/admin/main.js', import.meta.url));

const requests = (today: string, many: number) =>
  Array.from({ length: many }, (_, n) => ({
    path: '/v1/reports',
    headers: { 'idempotency-key': `one-by-one-${n}` },
    body: JSON.stringify(
      defaultReport(today, { reference: `ONE-${n}`, parties: [person(numberOf(n), NAME, today)] }),
    ),
  }));

const pending = (url: string): Promise<number> =>
  withDatabase(
    url,
    async db => (await db.rows<{ n: number }>('SELECT count(*) AS n FROM cell.pending'))[0]!.n,
  );

/** The standing: all that only a refresh writes, with its indexes. */
const STANDING = ['subject_party', 'match_case', 'finding', 'ending', 'listing', 'cell.card'];

const bytesRow = (url: string): Promise<Row> =>
  withDatabase(url, async db => {
    await db.rows('VACUUM ANALYZE');
    const [row] = await db.rows<{ bytes: number; listings: number; periods: number }>(
      `SELECT (SELECT sum(pg_total_relation_size(t::regclass))::bigint FROM unnest($1::text[]) t) AS bytes,
              (SELECT count(*) FROM (SELECT DISTINCT subject, criterion FROM listing) l) AS listings,
              (SELECT count(*) FROM listing) AS periods`,
      [STANDING],
    );
    const { bytes, listings, periods } = row!;
    return {
      what: "standing's bytes per listing in PostgreSQL",
      against: '—',
      figure: bytes / listings / 1024,
      unit: ' KiB',
      bound: 'most',
      bar: 3,
      aim: 2,
      of: `${listings} listings of ${periods} periods in all`,
    };
  });

const verified = (databaseUrl: string): Promise<{ seconds: number; parties: number }> => {
  const startedAt = performance.now();
  // Another server's settings, so that no world of its own is looked for.
  const env = { PATH: process.env['PATH'], DATABASE_URL_MATCHER: databaseUrl };
  const child = spawn(process.execPath, [ADMIN, 'rebuild', '--verify'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  child.stdout.on('data', chunk => (out += String(chunk)));
  return new Promise((done, failed) =>
    child.once('close', code => {
      const [, parties] = /^(\d+) parties/m.exec(out) ?? [];
      if (code !== 0 || parties === undefined)
        failed(new Error(`rebuild --verify ended with ${code}: ${out}`));
      else done({ seconds: (performance.now() - startedAt) / 1000, parties: Number(parties) });
    }),
  );
};

/** Reports one by one into a database of their own; when the last one stands, what it takes and how fast it verifies. */
export const reportRows = async (
  world: BenchWorld,
  generator: LoadGenerator,
  reports: number,
): Promise<Row[]> => {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${await world.token('RCA')}` };
  const load = {
    url: world.url,
    method: 'POST' as const,
    headers,
    connections: CONNECTIONS,
    classes: 1 as const,
  };
  const startedAt = performance.now();
  const { rate } = await generator.run({
    ...load,
    amount: reports,
    requests: requests(world.today, reports),
  });
  while ((await pending(world.urlOf('matcher'))) > 0) await wait(50);
  const standing = reports / ((performance.now() - startedAt) / 1000);
  const bytes = await bytesRow(world.urlOf('postgres'));
  const { seconds, parties } = await verified(world.urlOf('matcher'));
  return [
    {
      what: 'reports accepted one by one, 16 connections',
      against: '—',
      figure: rate,
      unit: ' /s',
      of: `${reports} reports; ${Math.round(standing)} /s until the last listing stands`,
    },
    bytes,
    {
      what: '`rebuild --verify`',
      against: '—',
      figure: parties / seconds,
      unit: ' reports/s',
      of: `${parties} reports, one party each; the bar is against a file's load, not yet`,
    },
  ];
};
