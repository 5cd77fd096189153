// pre-commit hook, under 5 s: format and lint of what is staged, and a look for secrets; all three at once.
// Rules that need types would take ten seconds for one file: `npm test` runs those.
import { execFileSync, spawn } from 'node:child_process';

const staged = execFileSync('git', ['diff', '--cached', '--name-only', '-z', '--diff-filter=ACMR'], {
  encoding: 'utf8',
})
  .split('\0')
  .filter(Boolean);
const linted = staged.filter(name => /\.(ts|mjs|cjs|js)$/.test(name));

/** Ends with the exit code of the tool; what it says goes straight to the terminal. */
const run = args =>
  new Promise(done => {
    spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, LINT_TYPES: 'no' } }).once(
      'close',
      code => done(code ?? 1),
    );
  });

const codes = await Promise.all([
  ...(staged.length > 0
    ? [
        run(['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '-u', ...staged]),
        run(['test/house/secrets-scan.mjs', ...staged]),
      ]
    : []),
  ...(linted.length > 0
    ? [run(['node_modules/eslint/bin/eslint.js', '--no-warn-ignored', '--max-warnings', '0', ...linted])]
    : []),
]);
process.exit(codes.every(code => code === 0) ? 0 : 1);
