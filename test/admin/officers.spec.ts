import { newSigningKey } from '#access';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { evaded, party } from '../life/bodies.ts';
import { someone } from '../life/people.ts';
import { reports } from '../life/steps.ts';
import { reasons, reported } from '../decisions/steps.ts';
import { build, root } from '../queue/admin.ts';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';

const DAY = '2031-03-03';

describe('officers at the terminal: files, exit codes, words', () => {
  let world: TestWorld;
  let folder: string;
  const at = (name: string) => join(folder, name);
  const json = (name: string, value: unknown): string => {
    writeFileSync(at(name), JSON.stringify(value));
    return at(name);
  };
  let confirm: string;
  beforeAll(async () => {
    build();
    world = await openTestWorld();
    await world.goTo(DAY);
    folder = mkdtempSync(join(tmpdir(), 'lianfang-officers-'));
    writeFileSync(at('index-root.key'), world.indexRoot);
    writeFileSync(at('officers.pub.pem'), world.officers.publicPem);
    writeFileSync(at('officers.pem'), world.officers.privatePem);
    const body = evaded(DAY, [party(someone(1), DAY)], { reference: 'E-1' });
    expect(await reports(body)(world, DAY)).toBe('1 RECEIVED');
    await world.drain();
    confirm = json('confirm.json', {
      ...{ decision: 'CONFIRM', ...(await reported(world, 'E-1', 'EVASION')), reasons },
    });
  }, 600_000);
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await world.close();
  });

  /** As an officer's machine holds it: the console's URL and the officers' keys, and no more. */
  const admin = async (...args: string[]): Promise<{ status: number | null; out: string; err: string }> => {
    const env = {
      ...{
        PATH: process.env['PATH'] ?? '',
        DATA_DIR: at('data'),
        DATABASE_URL_CONSOLE: world.url('console'),
      },
      ...{ INDEX_ROOT_FILE: at('index-root.key'), SEALING_KEY_FILE: at('officers.pub.pem') },
      OPENING_KEY_FILE: at('officers.pem'),
    };
    const program = join(root, 'dist/apps/cli/src/admin/main.js');
    const child = spawn('node', [program, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = { out: '', err: '' };
    child.stdout.on('data', chunk => (said.out += String(chunk)));
    child.stderr.on('data', chunk => (said.err += String(chunk)));
    const status = await new Promise<number | null>(done => child.once('close', done));
    return { status, ...said };
  };
  const found = (pattern: RegExp, text: string): string => pattern.exec(text)?.[1] ?? '';

  test('two officers propose and approve; keys change without a gap; who left decides no more', async () => {
    const [a, b] = await Promise.all(
      ['a', 'b'].map(name => admin('officer', 'add', at(name), '--name', name)),
    );
    expect([a?.status, b?.status, existsSync(at('a.pem')), existsSync(at('b.json'))]).toEqual([
      0,
      0,
      true,
      true,
    ]);
    const officer = found(/^officer (\S+)$/m, a?.out ?? '');
    const oldKey = found(/^key (\S+)$/m, a?.out ?? '');

    // A second key beside the first, then the first is lost.
    const added = await admin('officer', 'key', 'add', at('a2'), '--officer', officer);
    expect(added).toEqual({ status: 0, out: expect.stringMatching(/^key \S+\n$/), err: '' });
    expect(await admin('officer', 'key', 'revoke', oldKey)).toMatchObject({ status: 0 });
    const byLostKey = await admin('propose', '--as', at('a.json'), confirm);
    expect(byLostKey).toMatchObject({
      status: 1,
      err: expect.stringMatching(/\(DECISION_OFFICER\)\n {4}next: /),
    });

    const proposed = await admin('propose', '--as', at('a2.json'), confirm);
    expect(proposed).toMatchObject({ status: 0, out: expect.stringContaining('it would move:\n') });
    const id = found(/^proposal (\S+)$/m, proposed.out);

    const [cases, asJson] = await Promise.all([admin('cases'), admin('cases', '--json')]);
    expect(cases.out.split('\n').map(line => line.split(/ {2,}/).slice(0, 3))).toEqual([
      ['2031-03-10', 'PROPOSAL', 'CONFIRM'],
      ['2031-04-02', 'CONFIRMATION', 'EVASION'],
      [''],
    ]);
    const lines = asJson.out
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as unknown);
    expect(lines).toMatchObject([
      { id, kind: 'PROPOSAL' },
      { kind: 'CONFIRMATION', version: 1 },
    ]);

    // One's own, by whichever key.
    expect(await admin('approve', '--as', at('a2.json'), id)).toMatchObject({
      status: 1,
      err: expect.stringMatching(/\(DECISION_OFFICER\)\n {4}next: /),
    });
    const approved = await admin('approve', '--as', at('b.json'), id);
    expect(approved).toMatchObject({ status: 0, out: expect.stringContaining(`decision ${id}  seq 2`) });
    // Printed before it is signed.
    expect(approved.out.indexOf('"decision": "CONFIRM"')).toBeLessThan(
      approved.out.indexOf(`decision ${id}`),
    );
    expect(await admin('cases')).toEqual({ status: 0, out: 'nothing waits\n', err: '' });

    const { number } = someone(1);
    const asked = ['--reason', '复核', '--type', 'RESIDENT_ID', '--number', number];
    const standing = await admin('standing', '--as', at('b.json'), ...asked, '--as-known-on', DAY);
    expect(standing).toMatchObject({ status: 0, out: expect.stringContaining(`on ${DAY}: EVASION ACTIVE`) });

    expect(await admin('officer', 'leave', officer)).toMatchObject({
      status: 0,
      out: `officer ${officer} left\n`,
    });
    const gone = await admin('officer', 'key', 'add', at('a3'), '--officer', officer);
    expect([gone.status, gone.err, existsSync(at('a3.pem'))]).toEqual([
      1,
      `lianfang-admin: there is no officer ${officer} in office\n`,
      false,
    ]);
  }, 600_000);

  const id = '01900000-0000-7000-8000-000000000000';
  test.each<[what: string, officer: () => string, words: RegExp]>([
    [
      'a file that is none',
      () => json('x1.json', { officer: id }),
      /no OFFICER\.json: \{ officer, name, keyFile \}/,
    ],
    [
      'a key file that is missing',
      () => json('x2.json', { officer: id, name: 'x', keyFile: 'none.pem' }),
      /ENOENT.*none\.pem/,
    ],
    [
      'a key file that holds none',
      () => json('x3.json', { officer: id, name: 'x', keyFile: 'confirm.json' }),
      /holds no private key/,
    ],
  ])('%s is a fault of usage', async (_what, officer, words) => {
    expect(await admin('propose', '--as', officer(), confirm)).toMatchObject({
      status: 2,
      out: '',
      err: expect.stringMatching(words),
    });
  });

  test('a bank registers the public half of a pair of its own; its private half is turned away', async () => {
    const [one, two] = [newSigningKey(), newSigningKey()];
    const add = (file: string) =>
      admin('connection', 'add', '--name', 'C', '--member', 'RCA', '--public-key', file);
    const { status, out } = await add(json('one.jwk', one.publicJwk));
    expect([status, found(/^key (\S+)$/m, out)]).toEqual([0, one.kid]);
    const connection = found(/^connection (\S+)$/m, out);
    const addKey = (file: string) => admin('connection', 'add-key', connection, '--public-key', file);
    expect(await addKey(json('two.jwk', two.publicJwk))).toEqual({
      status: 0,
      out: `key ${two.kid}\n`,
      err: '',
    });
    expect(await addKey(at('two.jwk'))).toMatchObject({
      status: 1,
      err: expect.stringContaining('registered already'),
    });
    writeFileSync(at('one.pem'), one.privatePem);
    expect(await add(at('one.pem'))).toMatchObject({
      status: 2,
      err: expect.stringContaining('this is a private key'),
    });
    expect(await admin('connection', 'add-key', connection)).toMatchObject({
      status: 2,
      err: expect.stringContaining('--public-key'),
    });
  }, 600_000);
});
