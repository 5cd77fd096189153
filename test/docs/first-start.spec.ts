import { startEmbeddedPostgres, roleUrl, type PostgresServer } from '#platform';
import { LOGIN_ROLES } from '#registry';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { runScript } from '../docker/psql.ts';
import { root } from '../queue/admin.ts';
import { dataFolder, freePort, ready, startService } from '../start/started.ts';
import { defaultReport, person } from '../world/bodies.ts';
import { residentId } from '../world/numbers.ts';
import { blocksOf, likePasted, masked } from './blocks.ts';

const DOCUMENT = join(root, 'docs/first-start.md');
const END_OF_BLOCK = '=== end of a block ===';
const NUMBER = residentId(7);
/** What npx would run, without its second a command: the readme's test runs npx itself. */
const NPX = `npx() { local name=bank; [ "$1" = lianfang ] || name=admin; shift; node "dist/apps/cli/src/$name/main.js" "$@"; }\n`;
const passwordOf = (role: string): string => `of-${role}`;

/** The clone as a document's reader stands in it: what is built is there, what is written stays here. */
const standIn = (folder: string): void => {
  for (const name of ['dist', 'docker', 'node_modules', 'package.json'])
    symlinkSync(join(root, name), join(folder, name));
  writeFileSync(join(folder, 'approval.pdf'), 'a licence');
};

describe("docs/first-start.md, typed from top to bottom on a server of one's own", () => {
  let server: PostgresServer | undefined;
  let pgPort: number;
  let folder: string;
  let port: string;
  let ran: { code: number | null; out: string };
  const url = (role: string, database = 'lianfang') =>
    roleUrl({ port: pgPort, database }, role, passwordOf(role));

  const asDba = async (database: string): Promise<pg.Client> => {
    const client = new pg.Client(url('postgres', database));
    await client.connect();
    return client;
  };

  const bash = (script: string): Promise<typeof ran> => {
    const child = spawn('bash', ['-euo', 'pipefail', '-c', script], {
      cwd: folder,
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], npm_config_offline: 'true' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => (out += String(chunk)));
    return new Promise(done => child.once('close', code => done({ code, out })));
  };
  /** Server and port of this machine in place of those that the document was written with. */
  const asHere = (script: string): string =>
    script
      .replaceAll(/postgres:\/\/(\w+):PASSWORD@db\.example\/lianfang/g, (_whole, role: string) => url(role))
      .replaceAll('7100', port);

  beforeAll(async () => {
    folder = dataFolder();
    standIn(folder);
    pgPort = await freePort();
    port = String(await freePort());
    server = await startEmbeddedPostgres({
      folder: join(folder, 'pg'),
      port: pgPort,
      password: passwordOf('postgres'),
    });
    const passwords = LOGIN_ROLES.map(role => [`${role}_password`, passwordOf(role)]);
    const roles = readFileSync(join(root, 'docker/roles.sql'), 'utf8');
    await runScript(asDba, roles, Object.fromEntries(passwords) as Record<string, string>);
    const typed = blocksOf(readFileSync(DOCUMENT, 'utf8')).map(({ script }) => asHere(script));
    const untilDone = `exec 2>&1\ntrap 'kill $(jobs -p); wait' EXIT\n`;
    ran = await bash(NPX + untilDone + typed.map(script => `${script}\necho '${END_OF_BLOCK}'\n`).join(''));
  }, 180_000);
  afterAll(() => server?.stop());

  test('each block does what it says, gateway and matcher on their own among them', () => {
    const blocks = blocksOf(readFileSync(DOCUMENT, 'utf8'));
    const outs = ran.out.split(`${END_OF_BLOCK}\n`);
    expect({ ...ran, blocks: outs.length - 1 }).toEqual({ code: 0, out: ran.out, blocks: blocks.length });
    for (const [at, { pasted }] of blocks.entries())
      expect(masked(outs[at] ?? '')).toMatch(pasted === undefined ? /^$/ : likePasted(pasted));
  });

  test('npm start is a supervisor of it: no sandbox is made, a report is listed and another member is told BLOCK', async () => {
    const keys = { TOKEN: 'token.pem', RECEIPT: 'receipt.pem', SEALING: 'officers.pub.pem' };
    const files = Object.entries(keys).map(([key, file]) => [`${key}_KEY_FILE`, join(folder, 'keys', file)]);
    const service = startService({
      ...(Object.fromEntries(files) as Record<string, string>),
      INDEX_ROOT_FILE: join(folder, 'keys/index-root.key'),
      DATABASE_URL_GATEWAY: url('gateway'),
      DATABASE_URL_MATCHER: url('matcher'),
      DATA_DIR: join(folder, 'nothing'),
      PORT: port,
    });
    const page = await ready(service);
    expect(page.replace(/ready in [\d.]+ s/, 'ready in 5.1 s')).toBe(`Lianfang ready in 5.1 s
database  PostgreSQL 18.4 (127.0.0.1:${String(pgPort)})       queue   PostgreSQL
API page  http://127.0.0.1:${port}/docs               health  http://127.0.0.1:${port}/health/ready
`);
    const day = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    const report = defaultReport(day, { parties: [person(NUMBER, '王小丫', day)] });
    writeFileSync(join(folder, 'report.json'), JSON.stringify(report));
    const { code, out } = await bash(`${NPX}export DATABASE_URL_CONSOLE=${url('console')}
      npx lianfang --config rca.json report report.json && npx lianfang --config rca.json status JK-1 DEFAULT
      npx lianfang-admin member add POST --name 邮储
      npx lianfang-admin member unit 0031 --member POST --name 营业部 --from 2026-01-01
      id=$(npx lianfang-admin connection add --name 信贷 --member POST --key-file post.pem | sed -n 's/^connection //p')
      sed "s/RCA/POST/; s/rca/post/; s/0012/0031/; s/\\"connection\\": \\"[^\\"]*/\\"connection\\": \\"$id/" rca.json > post.json
      npx lianfang --config post.json check --type RESIDENT_ID --number ${NUMBER} --name 王小丫 --authorisation SQ-1 --signed-on ${day}`);
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('建议不予授信(BLOCK)') });
    expect(out).toContain('已列入(LISTED)');
    expect([service.err(), existsSync(join(folder, 'nothing'))]).toEqual(['', false]);
  }, 180_000);
});
