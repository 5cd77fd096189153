import { beforeAll, describe, expect, test } from '@jest/globals';
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { blocksOf, likePasted, masked } from '../docs/blocks.ts';
import { root } from '../queue/admin.ts';
import { dataFolder, followed, sandboxForAll } from '../start/started.ts';
import { failingService } from './failing-service.ts';

const page = readFileSync(join(root, 'docs/integrate.md'), 'utf8');
const blocks = blocksOf(page);
const END_OF_BLOCK = '=== end of a block ===';

/** The block of a language, as printed; there is one of each. */
const printed = (language: string): string =>
  new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'm').exec(page)?.[1] ?? '';

/** What an answer says, without what differs from check to check. */
const said = (json: string): unknown => {
  const { id: _id, askedAt: _askedAt, ...answer } = JSON.parse(json) as Record<string, unknown>;
  return answer;
};

/** The clone as the page's reader stands in it, and where what is typed writes to. */
let clone: string;
let folder: string;
const sandbox = sandboxForAll(() => {
  clone = dataFolder();
  folder = join(clone, '.data/trial');
  for (const name of ['dist', 'docs', 'node_modules', 'package.json'])
    symlinkSync(join(root, name), join(clone, name));
  return { DATA_DIR: join(clone, '.data') };
});
let ran: { code: number | null; out: string };
const written = (name: string): string => readFileSync(join(folder, name), 'utf8');

/** One terminal for the whole page. */
beforeAll(async () => {
  const script = blocks.map(({ script: typed }) => `${typed}\necho '${END_OF_BLOCK}'\n`).join('');
  const child = spawn('bash', ['-euo', 'pipefail', '-c', `exec 2>&1\n${script}`], {
    cwd: clone,
    env: { ...process.env, ...sandbox.env, npm_config_offline: 'true' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => (out += String(chunk)));
  ran = await new Promise(done => child.once('close', code => done({ code, out })));
}, 180_000);

describe('docs/integrate.md, typed from top to bottom in one terminal', () => {
  test('each block does what it says', () => {
    const outs = ran.out.split(`${END_OF_BLOCK}\n`);
    expect({ ...ran, blocks: outs.length - 1 }).toEqual({ code: 0, out: ran.out, blocks: blocks.length });
    for (const [at, { pasted }] of blocks.entries())
      expect(masked(outs[at] ?? '')).toMatch(pasted === undefined ? /^$/ : likePasted(pasted));
  });

  test('curl, the class for JDK 17 and the TypeScript client are told the same of the same question', () => {
    const byCurl = said(written('curl.json'));
    expect(byCurl).toMatchObject({ outcome: 'BLOCK', reasons: [{ criterion: 'DEFAULT', state: 'ACTIVE' }] });
    expect(said(written('java.json'))).toEqual(byCurl);
    expect(said(written('client.json'))).toEqual(byCurl);
  });

  test('the ten lines are ten, and those that types and lint read', () => {
    expect(printed('ts')).toBe(readFileSync(join(root, 'test/integrate/first-check.ts'), 'utf8'));
    expect(printed('ts').trimEnd().split('\n')).toHaveLength(10);
  });

  test('the class is one, and takes nothing but what JDK 17 has', () => {
    const packages = [...printed('java').matchAll(/^import (\w+\.\w+)/gm)].map(([, name]) => name);
    expect(new Set(packages)).toEqual(
      new Set(['java.io', 'java.net', 'java.nio', 'java.security', 'java.time', 'java.util']),
    );
    expect(
      printed('java').match(/^(public |final |abstract )*(class|interface|record|enum) /gm),
    ).toHaveLength(1);
  });

  test('nothing to type stands outside a block that is run', () => {
    const kinds = [...page.matchAll(/^ *(?:```|~~~)(\w+)/gm)].map(([, kind]) => kind);
    expect(kinds.filter(kind => kind !== 'sh' && kind !== 'text')).toEqual(['java', 'ts']);
  });

  test('it is longer than the readme', () => {
    expect(page.length).toBeGreaterThan(readFileSync(join(root, 'README.md'), 'utf8').length);
  });
});

describe('the class for JDK 17, where the service fails', () => {
  test('fetches a token anew, waits as it is told, and sends the very same again', async () => {
    const token = (access_token: string) => ({ status: 200, body: { access_token, expires_in: 600 } });
    const service = await failingService([
      { status: 401 },
      token('t1'),
      { status: 503, headers: { 'Retry-After': '1' } },
      { status: 401 },
      token('t2'),
      'breaks',
      { status: 200, body: { outcome: 'CLEAR' } },
    ]);
    const bank = JSON.parse(written('../sandbox/POST.json')) as object;
    const failing = { ...bank, url: service.url, keyFile: '../sandbox/POST.pem' };
    writeFileSync(join(folder, 'failing.json'), JSON.stringify(failing));
    const java = ['-cp', 'classes', 'Lianfang', 'failing.json', 'question.json'];
    const child = followed(spawn('java', java, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] }));
    const ended = await child.ended;
    service.stop();
    expect({ ...ended, out: child.out(), err: child.err() }).toEqual({
      code: 0,
      signal: null,
      out: '{"outcome":"CLEAR"}\n',
      err: '',
    });
    const checks = service.asked.filter(({ path }) => path === '/v1/checks');
    expect(checks.map(({ proof }) => proof)).toEqual(['t1', 't1', 't2', 't2'].map(each => `Bearer ${each}`));
    expect(new Set(checks.map(({ body }) => body))).toEqual(new Set([written('question.json')]));
    const assertions = service.asked.filter(({ path }) => path === '/oauth/token');
    expect(new Set(assertions.map(({ proof }) => proof)).size).toBe(3);
  });
});

describe('openid-client 6, unmodified', () => {
  const run = (...more: string[]) => {
    const words = ['../sandbox/POST.json', 'question.json', ...more];
    const program = join(root, 'test/integrate/openid-client.mjs');
    const { status, stdout } = spawnSync(process.execPath, [program, ...words], {
      cwd: folder,
      encoding: 'utf8',
    });
    return { status, out: stdout.trim() };
  };

  test('gets a token by its key, and is told that the borrower is listed', () => {
    const { status, out } = run();
    expect([status, said(out)]).toMatchObject([0, { outcome: 'BLOCK', reasons: [{ criterion: 'DEFAULT' }] }]);
  });

  test('reads a refusal of the token route as one of RFC 6749', () => {
    expect(run('RCA')).toEqual({ status: 1, out: 'unauthorized_client' });
  });
});
