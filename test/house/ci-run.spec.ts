import { afterAll, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const place = mkdtempSync(join(tmpdir(), 'lianfang-ci-'));
afterAll(() => rmSync(place, { recursive: true }));

/** `.ci/run` in a checkout where npm is a script of ours that does `ci` and `test`. */
const runWith = ({ ci = ':', test: does }: { ci?: string; test: string }) => {
  for (const dir of ['.ci', 'bin']) mkdirSync(join(place, dir), { recursive: true });
  copyFileSync(resolve(import.meta.dirname, '../../.ci/run'), join(place, '.ci/run'));
  const npm = `#!/bin/bash\nif [ "$1" = ci ]; then ${ci}; else ${does}; fi\n`;
  writeFileSync(join(place, 'bin/npm'), npm, { mode: 0o755 });
  const env = { ...process.env, PATH: `${join(place, 'bin')}:${process.env['PATH'] ?? ''}` };
  const { status, stdout } = spawnSync('bash', [join(place, '.ci/run')], { encoding: 'utf8', env });
  return { status, last: stdout.trimEnd().split('\n').at(-1), stdout };
};

describe('.ci/run ends with the count alone on a line and an honest exit code', () => {
  test.each([
    ['all passed', { test: 'echo "12 passed, 0 failed"' }, 0, '12 passed, 0 failed'],
    [
      'one failed, and npm says more after it',
      { test: 'echo "11 passed, 1 failed"; echo npm error; exit 1' },
      1,
      '11 passed, 1 failed',
    ],
    ['the install failed', { ci: 'exit 7', test: 'echo "12 passed, 0 failed"' }, 7, '0 passed, 1 failed'],
    ['it died after counting', { test: 'echo "12 passed, 0 failed"; exit 137' }, 137, '12 passed, 1 failed'],
    ['failures told, success pretended', { test: 'echo "11 passed, 1 failed"' }, 1, '11 passed, 1 failed'],
    ['nothing was counted', { test: 'true' }, 1, '0 passed, 1 failed'],
  ])('%s', (_what, commands, code, line) => {
    const { status, last } = runWith(commands);
    expect({ status, last }).toEqual({ status: code, last: line });
  });

  test('what the command said is shown', () => {
    expect(runWith({ test: 'echo "the reason" >&2; exit 1' }).stdout).toContain('the reason');
  });
});
