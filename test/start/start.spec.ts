import { afterAll, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { commandsOf, dataFolder, freePort, ready, sandboxForAll, startService, typed } from './started.ts';

const sandbox = sandboxForAll();
const commands = (): string[] => commandsOf(sandbox.page);

describe('npm start, and the three commands that it prints', () => {
  test('the page is the one promised, figures masked', () => {
    const { page, data, env } = sandbox;
    const folder = page.match(/keys {6}(\S+)/)?.[1] ?? '?';
    const masked = page
      .replaceAll(folder, '.data/sandbox')
      .replaceAll(`${data}/pg`, '.data/pg')
      .replaceAll(env['PORT'] ?? '?', '7100')
      .replace(/ready in [\d.]+ s/, 'ready in 5.1 s')
      .replace(/JK-\d{8}-1/, 'JK-20261124-1')
      .replace(/--signed-on \d{4}-\d\d-\d\d/, '--signed-on 2026-11-24');
    expect(masked).toBe(`Lianfang ready in 5.1 s  (sandbox: five members, no real data)
database  PostgreSQL 18.4 embedded, .data/pg       queue   PostgreSQL
API page  http://127.0.0.1:7100/docs               health  http://127.0.0.1:7100/health/ready
keys      .data/sandbox (all in one folder: sandbox only)
In another terminal:
  npx lianfang --config .data/sandbox/RCA.json  report .data/sandbox/report.json
  npx lianfang --config .data/sandbox/RCA.json  status JK-20261124-1 DEFAULT
  npx lianfang --config .data/sandbox/POST.json check --type RESIDENT_ID --number 11010519491231002X --name 王小丫 --authorisation SQ-1 --signed-on 2026-11-24
`);
  });

  test('pasted as they stand: reported, listed, blocked and why in Chinese; pasted twice it is a duplicate', () => {
    const [report = '', status = '', check = ''] = commands();
    const reported = typed(report);
    expect([reported.code, reported.err]).toEqual([0, '']);
    const id = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(reported.out)?.[0] ?? '?';
    const listed = typed(status);
    expect(listed).toMatchObject({ code: 0, out: expect.stringContaining('已列入(LISTED)') });
    const answered = typed(check);
    expect(answered.code).toBe(0);
    expect(answered.out).toContain('建议不予授信(BLOCK)');
    expect(answered.out).toContain('不能按期还贷：逾期超过3个月，尚未还清（1家机构报送');
    const twice = typed(report);
    expect(twice.code).toBe(1);
    expect(twice.err).toContain('REPORT_DUPLICATE');
    expect(twice.err).toContain(id);
    expect(typed(`${check} --exit-code`).code).toBe(11);
    expect(typed(`${check} --nonsense`).code).toBe(2);
  });

  test('the operator sees nothing pending, and rebuild --verify finds nothing', () => {
    const admin = (words: string) => {
      const run = spawnSync(process.execPath, ['dist/apps/cli/src/admin/main.js', ...words.split(' ')], {
        encoding: 'utf8',
        env: { ...process.env, ...sandbox.env },
      });
      return { code: run.status, out: run.stdout };
    };
    expect(JSON.parse(admin('status --json').out)).toMatchObject({ head: 1, pending: 0, failed: 0 });
    expect(admin('rebuild --verify')).toMatchObject({ code: 0, out: expect.stringContaining(', 0 differ') });
    expect(admin('jobs list')).toMatchObject({ code: 0, out: 'nothing failed\n' });
  });

  test('keys and passwords are files of mode 0600, and each connection holds its own', () => {
    for (const file of [
      'passwords.json',
      'keys/token.pem',
      'keys/officers.pem',
      'sandbox/UDC.pem',
      'sandbox/POST.pem',
    ])
      expect([file, statSync(join(sandbox.data, file)).mode & 0o777]).toEqual([file, 0o600]);
    expect(readFileSync(join(sandbox.data, 'sandbox/UDC.pem'), 'utf8')).not.toBe(
      readFileSync(join(sandbox.data, 'sandbox/POST.pem'), 'utf8'),
    );
  });

  test('another start on the same folder, or on a port in use, is one clear line', async () => {
    const { env } = sandbox;
    const again = startService({ ...env, PORT: String(await freePort()) });
    expect((await again.ended).code).toBe(1);
    expect(again.err()).toMatch(/^lianfang: the service runs already on .*: stop it, or set DATA_DIR\n$/);
    const other = startService({ ...env, DATA_DIR: dataFolder() });
    expect((await other.ended).code).toBe(1);
    expect(other.err()).toBe(
      `lianfang: port ${env['PORT'] ?? ''} is in use: stop what uses it, or set PORT\n`,
    );
  });

  test('Ctrl-C stops all of it; a second start finds the data again', async () => {
    sandbox.service.child.kill('SIGINT');
    expect(await sandbox.service.ended).toEqual({ code: 0, signal: null });
    expect(existsSync(join(sandbox.data, 'supervisor.pid'))).toBe(false);
    sandbox.service = startService(sandbox.env);
    sandbox.page = await ready(sandbox.service);
    const [report = '', , check = ''] = commands();
    expect(typed(report).err).toContain('REPORT_DUPLICATE');
    expect(typed(check).out).toContain('BLOCK');
  });
});

describe('what cannot start says so in one line', () => {
  let busy: Server | undefined;
  afterAll(() => {
    busy?.close();
  });

  test('every wrong setting at once, never its value', async () => {
    const wrong = startService({ PORT: 'seventy', STALE_AFTER_SECONDS: '-3', REDIS_URL: 'http://secret' });
    expect((await wrong.ended).code).toBe(2);
    expect(wrong.err().trim().split('\n')).toHaveLength(1);
    for (const name of ['PORT', 'STALE_AFTER_SECONDS', 'REDIS_URL']) expect(wrong.err()).toContain(name);
    for (const value of ['seventy', '-3', 'secret']) expect(wrong.err()).not.toContain(value);
  });

  test('a folder that cannot be used', async () => {
    const file = join(dataFolder(), 'a-file');
    writeFileSync(file, '');
    chmodSync(file, 0o600);
    const refused = startService({ DATA_DIR: join(file, 'data'), PORT: String(await freePort()) });
    expect((await refused.ended).code).toBe(1);
    expect(refused.err()).toMatch(/^lianfang: the data folder cannot be used \(ENOTDIR\).*\n$/);
  });

  test('a database port that another program holds', async () => {
    const port = await freePort();
    busy = createServer().listen(port, '127.0.0.1');
    const refused = startService({
      DATA_DIR: dataFolder(),
      PORT: String(await freePort()),
      PG_PORT: String(port),
    });
    expect((await refused.ended).code).toBe(1);
    expect(refused.err()).toBe(
      `lianfang: port ${String(port)} of the database is in use: stop what uses it, or set PG_PORT\n`,
    );
  });
});
