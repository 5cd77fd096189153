import { spawn } from 'node:child_process';

const MINUTE = 60_000;
const bin = name => `node_modules/${name}`;

/** The steps of `npm test` before Jest, each `[title, arguments of node]`; those of one group run side by side. */
export const GROUPS = [
  [
    ['Redis, JDK and openssl are there', ['test/house/programs-present.mjs']],
    ['build', ['docker/build.mjs']],
  ],
  [
    ['types', [bin('typescript/bin/tsc'), '--noEmit']],
    ['format', [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']],
    ['lint', [bin('eslint/bin/eslint.js'), '--max-warnings', '0', '.']],
    [
      'what may import what',
      [
        bin('dependency-cruiser/bin/dependency-cruise.mjs'),
        '--config',
        '.dependency-cruiser.cjs',
        'apps',
        'libs',
        'test',
      ],
    ],
    ['no secret is committed', ['test/house/secrets-scan.mjs']],
    ['generated files are as generated', ['test/house/generated.mjs']],
  ],
];

/** One process; `output` is all that it said. Ends with false after `limit` milliseconds. */
export const run = (args, { limit = 5 * MINUTE, show = false } = {}) =>
  new Promise(done => {
    const startedAt = Date.now();
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', chunk => {
        output += chunk;
        if (show) process.stdout.write(chunk);
      });
    const over = setTimeout(() => {
      output += `\nstopped after ${limit / 1000} s\n`;
      child.kill('SIGKILL');
    }, limit);
    child.once('close', code => {
      clearTimeout(over);
      done({ ok: code === 0, output, seconds: (Date.now() - startedAt) / 1000 });
    });
  });

/** Runs steps side by side, at most `width` at once, and says of each how it ended. */
export const runGroup = async (steps, width = 2) => {
  const waiting = [...steps];
  const results = [];
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const [title, args] = step;
      const { ok, output, seconds } = await run(args);
      console.log(`${ok ? 'ok    ' : 'FAILED'}  ${title} (${seconds.toFixed(1)} s)`);
      if (!ok) console.log(output.trimEnd());
      results.push(ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  return results;
};
