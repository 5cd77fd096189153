import { spawnSync } from 'node:child_process';
import { afterEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { armFailpoints, failpoint, FailpointError, FAILPOINTS, readFailpoints } from './failpoints.ts';

afterEach(() => {
  armFailpoints([]);
});

describe('failpoints strike where armed and nowhere else', () => {
  test('unarmed, every one of them does nothing', async () => {
    for (const name of FAILPOINTS) await expect(failpoint(name)).resolves.toBeUndefined();
  });

  test('a throw strikes at its own name only', async () => {
    armFailpoints([{ name: 'matcher.loaded', do: 'throw' }]);
    await expect(failpoint('matcher.loaded')).rejects.toThrow(FailpointError);
    await expect(failpoint('matcher.before-commit')).resolves.toBeUndefined();
  });

  test('arming anew disarms what was armed before', async () => {
    armFailpoints([{ name: 'matcher.loaded', do: 'throw' }]);
    armFailpoints([{ name: 'relay.before-enqueue', do: 'throw' }]);
    await expect(failpoint('matcher.loaded')).resolves.toBeUndefined();
  });

  test('a kill is SIGKILL, the time that it is told, and nothing after it runs', () => {
    const file = new URL('./failpoints.ts', import.meta.url).pathname;
    const program = `
      import { readFileSync } from 'node:fs';
      import { transformSync } from '@swc/core';
      const { code } = transformSync(readFileSync(process.argv[1], 'utf8'), { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } });
      const { armFailpoints, failpoint } = await import('data:text/javascript,' + encodeURIComponent(code));
      armFailpoints([{ name: 'matcher.loaded', do: 'kill', time: 3 }]);
      for (const time of [1, 2, 3]) {
        await failpoint('matcher.loaded');
        console.log('passed', time);
      }`;
    const ended = spawnSync(process.execPath, ['--input-type=module', '-e', program, file], {
      encoding: 'utf8',
    });
    expect(ended.stderr).toBe('');
    expect(ended.signal).toBe('SIGKILL');
    expect(ended.stdout).toBe('passed 1\npassed 2\n');
  });
});

describe('the setting FAILPOINTS', () => {
  test('arms several', () => {
    const text = 'matcher.loaded=kill, matcher.before-commit=kill:12, relay.after-enqueue=delay:250';
    expect(readFailpoints(text)).toEqual({
      armed: [
        { name: 'matcher.loaded', do: 'kill', time: 1 },
        { name: 'matcher.before-commit', do: 'kill', time: 12 },
        { name: 'relay.after-enqueue', do: 'delay', milliseconds: 250 },
      ],
    });
  });

  test.each([
    'matcher.loaded',
    'matcher.loaded=',
    'matcher.loaded=sleep',
    'matcher.loaded=delay:',
    'matcher.loaded=kill:0',
    'matcher.loaded=kill:',
    'x=kill',
    '',
  ])('%j is refused', text => {
    expect(readFailpoints(text)).toHaveProperty('wrong');
  });

  test('no text throws or is repeated', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 12 }), text => {
        const read = readFailpoints(text);
        if ('wrong' in read) expect(read.wrong).not.toContain(text);
      }),
    );
  });
});
