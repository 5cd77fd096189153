import { firstRuleSet } from '#criteria';
import { samplePolicy } from '#listing';
import { newId, roleUrl } from '#platform';
import {
  Administration,
  Database,
  initOperator,
  moveClock,
  openRegistry,
  readClock,
  refreshPending,
  takePending,
  type Caller,
  type LoginRole,
  type Registry,
} from '#registry';
import { newIndexRoot, newOfficerKeys } from '#vault';
import pg from 'pg';
import { TEMPLATE, type TestServer } from './template.ts';

/** A service on a database of its own, as the sandbox is made; its matcher runs when `drain` says so. */
export interface TestWorld {
  registry: Registry;
  callers: Record<'RCA' | 'RCB' | 'COM' | 'POST' | 'ASK', Caller>;
  url(role: LoginRole | 'postgres'): string;
  database(role: LoginRole | 'postgres'): Database;
  officers: { publicPem: string; privatePem: string };
  indexRoot: Buffer;
  /** Takes everything pending into the standing. */
  drain(): Promise<void>;
  /** Moves the one clock to noon of a Shanghai day, or to an instant. */
  goTo(day: string): Promise<void>;
  today(): Promise<string>;
  /** Closes every connection; safe to repeat. */
  close(): Promise<void>;
}

const server = (): TestServer => JSON.parse(process.env['TEST_PG'] ?? '') as TestServer;

const MEMBERS = [
  { code: 'RCA', unit: '0012', reports: true },
  { code: 'RCB', unit: '0021', reports: true },
  { code: 'COM', unit: '0045', reports: true },
  { code: 'POST', unit: '0031', reports: true },
  { code: 'ASK', unit: '0099', reports: false },
] as const;

const copyTemplate = async (name: string) => {
  const { port, superuser } = server();
  const admin = new pg.Client(roleUrl({ port, database: 'postgres' }, 'postgres', superuser));
  await admin.connect();
  try {
    for (let attempt = 0; ; attempt++) {
      try {
        await admin.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE} OWNER owner`);
        // A copy takes no rights of the database itself along.
        await admin.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC;
          GRANT CONNECT ON DATABASE ${name} TO gateway, matcher, console, auditor;
          GRANT TEMPORARY ON DATABASE ${name} TO matcher`);
        return;
      } catch (error) {
        // Another spec copies it at this moment.
        if (attempt > 100 || (error as { code?: string }).code !== '55006') throw error;
      }
    }
  } finally {
    await admin.end();
  }
};

const populate = async (
  { ownerUrl, consoleUrl }: { ownerUrl: string; consoleUrl: string },
  sealingKey: string,
): Promise<TestWorld['callers']> => {
  const operator = { id: newId(), kind: 'SANDBOX' as const, name: 'sandbox' };
  await initOperator({ ownerUrl, consoleUrl, operator, ruleSet: firstRuleSet, sealingKey });
  const administration = await Administration.open(consoleUrl);
  const callers: [string, Caller][] = [];
  for (const { code, unit, reports } of MEMBERS) {
    const member = { id: newId(), code, reports };
    await administration.addMember({ ...member, name: code });
    await administration.addUnit(code, { code: unit, name: unit, inForceFrom: '2000-01-01' });
    await administration.setPolicy(code, samplePolicy);
    callers.push([code, { member }]);
  }
  await administration.close();
  return Object.fromEntries(callers) as TestWorld['callers'];
};

/** @param staleAfterSeconds as the operator would set it */
export const openTestWorld = async ({ staleAfterSeconds = 60 } = {}): Promise<TestWorld> => {
  const { port, superuser, passwords } = server();
  const name = `w_${newId().replaceAll('-', '')}`;
  await copyTemplate(name);
  const url = (role: LoginRole | 'postgres') =>
    roleUrl({ port, database: name }, role, role === 'postgres' ? superuser : passwords[role]);
  const officers = newOfficerKeys();
  const callers = await populate({ ownerUrl: url('owner'), consoleUrl: url('console') }, officers.publicPem);
  const indexRoot = newIndexRoot();
  const open = new Map<LoginRole | 'postgres', Database>();
  const database = (role: LoginRole | 'postgres', most = 4) => {
    const pool = open.get(role) ?? new Database(url(role), most);
    open.set(role, pool);
    return pool;
  };
  const matcher = database('matcher', 12);
  const owner = database('owner');
  const registry = await openRegistry({
    databaseUrl: url('gateway'),
    indexRoot,
    sealingKey: officers.publicPem,
    staleAfterSeconds,
    release: 'test',
    connectionsMost: 16,
  });
  let closing: Promise<unknown> | undefined;
  return {
    registry,
    callers,
    url,
    database,
    officers,
    indexRoot,
    drain: async () => {
      for (
        let seqs = await takePending(matcher, 500);
        seqs.length > 0;
        seqs = await takePending(matcher, 500)
      ) {
        const [failed] = await refreshPending(matcher, seqs);
        if (failed) throw failed.cause;
      }
    },
    goTo: async day => {
      await moveClock(owner, new Date(day.includes('T') ? day : `${day}T12:00:00+08:00`));
      registry.forget();
    },
    today: async () => (await readClock(owner)).day,
    close: () =>
      (closing ??= Promise.all([registry, ...open.values()].map(one => one.close()))).then(() => undefined),
  };
};
