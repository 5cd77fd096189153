import type { Configuration } from '#platform';
import { Database, readClock } from '#registry';
import { readFileSync } from 'node:fs';
import { databaseUrl } from '../world/database-urls.ts';
import type { World } from '../world/world.ts';
import { writeExampleReport, type ExampleReport } from './example-report.ts';
import { keysInUse } from './keys-in-use.ts';
import { makeSandbox } from './sandbox.ts';

/** The one clock's day: a sandbox that was moved forward still gets an example that is shown today. */
const todayOf = async (consoleUrl: string): Promise<string> => {
  const database = new Database(consoleUrl, 1);
  try {
    return (await readClock(database)).day;
  } finally {
    await database.close();
  }
};

/** The sandbox's parties on the first start, and the README's report with today's days on every start. */
export const prepareSandbox = async (
  configuration: Configuration,
  world: World,
  url: string,
): Promise<{ today: string; example: ExampleReport }> => {
  const at = (role: 'owner' | 'console') => databaseUrl(configuration, world, role);
  const sealingKey = readFileSync(keysInUse(configuration, world).sealing, 'utf8');
  const urls = { ownerUrl: at('owner'), consoleUrl: at('console') };
  await makeSandbox({ ...urls, sealingKey, folder: world.folder, url });
  const today = await todayOf(at('console'));
  return { today, example: writeExampleReport(world.folder, today) };
};
