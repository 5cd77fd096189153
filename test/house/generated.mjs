// Generates again what is generated and committed, and says which file would change; the old text is put back.
// With --write the new text stays: `npm run generate`. It needs the build.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Each program (arguments of node) and the committed files that it writes. In order: the client is made of the API. */
const PROGRAMS = [
  { run: ['dist/apps/gateway/src/openapi/write-docs.js'], writes: ['docs/openapi.json', 'docs/errors.md'] },
  { run: ['docs/generate/configuration.mjs'], writes: ['docs/configuration.md'] },
  {
    run: [
      'node_modules/openapi-typescript/bin/cli.js',
      'docs/openapi.json',
      '-o',
      'libs/client/src/schema.ts',
    ],
    writes: ['libs/client/src/schema.ts'],
  },
];

const textOf = path => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);
const keep = process.argv.includes('--write');

const before = new Map(PROGRAMS.flatMap(({ writes }) => writes).map(path => [path, textOf(path)]));
const faults = PROGRAMS.flatMap(({ run, writes }) => {
  const { status, stderr, stdout } = spawnSync(process.execPath, run, { encoding: 'utf8' });
  if (status !== 0) return [`${run.join(' ')} failed: ${stderr || stdout}`];
  const changed = writes.filter(path => textOf(path) !== before.get(path));
  return changed.map(path => `${path} is not what ${run[0]} writes: npm run generate, and commit it`);
});
if (!keep)
  for (const [path, text] of before)
    if (text !== undefined && text !== textOf(path)) writeFileSync(path, text);
const told = keep ? faults.filter(fault => fault.includes(' failed: ')) : faults;
for (const fault of told) console.error(fault);
process.exit(told.length > 0 ? 1 : 0);
