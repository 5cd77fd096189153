import { describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { sandboxForAll } from '../start/started.ts';
import { blocksOf, likePasted, masked } from './blocks.ts';

/** In the order in which a reader comes to them; what one says, the next finds. */
const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync('docs')
    // Those are typed each in one terminal, against a service of its own: first-start.spec.ts, test/integrate.
    .filter(name => name.endsWith('.md') && !['first-start.md', 'integrate.md'].includes(name))
    .toSorted()
    .map(name => `docs/${name}`),
];
const read = (path: string): string => readFileSync(path, 'utf8');

const sandbox = sandboxForAll();

/** Folder, port and day of this service in place of those that the documents were written with. */
const asHere = (script: string): string => {
  const { page, env } = sandbox;
  const [, folder = '?'] = /keys {6}(\S+)/.exec(page) ?? [];
  const [, day = '?'] = /--signed-on (\S+)/.exec(page) ?? [];
  return script
    .replaceAll('.data/sandbox', folder)
    .replaceAll(':7100', `:${env['PORT'] ?? '?'}`)
    .replace(/JK-\d{8}-/g, `JK-${day.replaceAll('-', '')}-`)
    .replace(/\d{4}-\d\d-\d\d/g, day);
};

/** Both streams, as a terminal shows them; whatever fails in a block ends it. */
const typed = (script: string) => {
  const run = spawnSync('bash', ['-euo', 'pipefail', '-c', `exec 2>&1\n${script}`], {
    encoding: 'utf8',
    env: { ...process.env, ...sandbox.env, npm_config_offline: 'true' },
  });
  return { code: run.status, out: run.stdout };
};

describe('what the documents say to type', () => {
  test('curl is there', () => {
    expect(typed('curl --version')).toMatchObject({ code: 0 });
  });

  test.each(DOCUMENTS)('%s: every block runs as it stands, and says what is pasted below it', path => {
    for (const { script, pasted } of blocksOf(read(path))) {
      const { code, out } = typed(asHere(script));
      expect({ script, code, out }).toEqual({ script, code: 0, out: expect.any(String) });
      if (pasted !== undefined) expect(masked(out)).toMatch(likePasted(pasted));
    }
  });

  test.each([...DOCUMENTS, 'docs/first-start.md'])(
    '%s: nothing to type stands outside an `sh` block',
    path => {
      const kinds = [...read(path).matchAll(/^ *(?:```|~~~)(\w+)/gm)].map(([, kind]) => kind);
      expect(kinds.filter(kind => !['sh', 'text', 'json', 'mermaid'].includes(kind ?? ''))).toEqual([]);
    },
  );

  test('the readme has its main job in it, and each step shows what comes of it', () => {
    const blocks = blocksOf(read('README.md'));
    expect(blocks.length).toBeGreaterThanOrEqual(4);
    expect(blocks.filter(({ pasted }) => pasted === undefined)).toEqual([]);
  });

  test('the readme in Chinese shows the same commands and the same outputs', () => {
    expect(blocksOf(read('README.zh-CN.md'))).toEqual(blocksOf(read('README.md')));
  });

  test('the start page is the one that the readme shows', () => {
    const [, pasted = ''] = /^```text\n(Lianfang ready[\s\S]*?)^```/m.exec(read('README.md')) ?? [];
    const { page, data, env } = sandbox;
    const shown = page
      .replaceAll(/keys {6}(\S+)/g, 'keys      .data/sandbox')
      .replaceAll(data, '.data')
      .replaceAll(`:${env['PORT'] ?? '?'}`, ':7100');
    expect(masked(shown)).toMatch(likePasted(pasted));
  });
});

describe('an output pasted', () => {
  test.each([
    ['differs in ids, days and times alone', 'x 2026-11-24 01:02:03\n', true],
    ['differs in a word', 'y 2026-11-24 01:02:03\n', false],
    ['ends early', '', false],
  ])('%s', (_how, out, same) => {
    expect(likePasted('x 2025-01-02 03:04:05\n').test(masked(out))).toBe(same);
  });

  test('may leave out lines, and says where', () => {
    expect(likePasted('a\n…\nd\n').test('a\nb\nc\nd\n')).toBe(true);
    expect(likePasted('a\n…\nd\n').test('a\nb\nc\n')).toBe(false);
  });
});
