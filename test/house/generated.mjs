// Generates again what is generated and committed, and says which file would change. The old text is put back.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Each committed file that a program wrote, and the program (arguments of node). Order matters: the client is made of the API. */
const GENERATED = [
  ['docs/errors.md', ['docs/generate/errors.mjs']],
  ['docs/configuration.md', ['docs/generate/configuration.mjs']],
  ['docs/openapi.json', ['docs/generate/openapi.mjs']],
  ['libs/client/src/schema.ts', ['docs/generate/client.mjs']],
];

const textOf = path => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);

const faults = GENERATED.flatMap(([path, program]) => {
  const before = textOf(path);
  const { status, stderr, stdout } = spawnSync(process.execPath, program, { encoding: 'utf8' });
  if (status !== 0) return [`${path}: ${program.join(' ')} failed: ${stderr || stdout}`];
  const after = textOf(path);
  if (before === after) return [];
  if (before !== undefined) writeFileSync(path, before);
  return [`${path} is not what ${program.join(' ')} writes: run it and commit the file`];
});
for (const fault of faults) console.error(fault);
process.exit(faults.length > 0 ? 1 : 0);
