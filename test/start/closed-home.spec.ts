import { afterEach, describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isRoot, makeHome, ordinaryUser, ownerOf, type Home, type Owner } from './home.ts';
import { commandsOf, freePort, ready, type StartedService } from './started.ts';

describe('npm start in a clone under a home that nobody else can enter (0700)', () => {
  let home: Home | undefined;
  let service: StartedService | undefined;
  /** What root's start put outside the home. */
  let elsewhere: string[] = [];

  const stop = async () => {
    if (home && service) home.ctrlC(service);
    await service?.ended;
    service = undefined;
  };
  afterEach(async () => {
    await stop();
    home?.remove();
    for (const path of elsewhere) rmSync(path, { recursive: true });
    elsewhere = [];
  });

  const startedBy = async (owner: Owner): Promise<Home> => {
    home = makeHome(owner);
    const ports = { PORT: String(await freePort()), PG_PORT: String(await freePort()) };
    service = home.npmStart(ports);
    return home;
  };

  /** The page's three lines, each in its turn; then Ctrl-C leaves neither supervisor nor database. */
  const worksAndStops = async ({ clone, paste }: Home) => {
    const [report = '', status = '', check = ''] = commandsOf(service?.out() ?? '');
    expect(report).toContain('--config .data/sandbox/RCA.json');
    expect(paste(report)).toMatchObject({ code: 0, err: '' });
    expect(paste(status).out).toContain('已列入(LISTED)');
    expect(paste(check).out).toContain('建议不予授信(BLOCK)');
    await stop();
    for (const file of ['supervisor.pid', 'pg/postmaster.pid'])
      expect(existsSync(join(clone, '.data', file))).toBe(false);
  };

  test('by an ordinary user, whose all of it is', async () => {
    const user = ordinaryUser();
    const made = await startedBy(user);
    await ready(service!);
    const files = ['passwords.json', 'keys/officers.pem', 'pg/PG_VERSION'];
    const owners = files.map(file => ownerOf(join(made.clone, '.data', file)));
    expect(owners).toEqual(files.map(() => user.uid ?? process.getuid?.()));
    expect(owners).not.toContain(0);
    await worksAndStops(made);
  }, 180_000);

  const byRoot = async () => {
    const made = await startedBy({});
    await ready(service!);
    const data = readlinkSync(join(made.clone, '.data/pg'));
    elsewhere = [dirname(data)];
    const pid = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0] ?? '';
    const binary = readlinkSync(`/proc/${pid}/exe`);
    elsewhere.push(dirname(dirname(dirname(binary))));
    expect(elsewhere).toEqual(
      elsewhere.map(() => expect.stringMatching(/^\/var\/lib\/lianfang\/[0-9a-f]{12}$/)),
    );
    expect(ownerOf(data)).not.toBe(0);
    await worksAndStops(made);
  };
  if (isRoot) test('by root, whose database another user runs outside that home', byRoot, 180_000);
  else
    test('by root: NOT TRIED HERE, for this suite does not run as root; run it as root once', () => {
      process.stdout.write('npm start by root under a closed home was not tried: this is no root\n');
      expect(process.getuid?.()).toBeGreaterThan(0);
    });
});
