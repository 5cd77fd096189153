import { describe, expect, test } from '@jest/globals';
import { validate, ValidationSeverity } from 'dockerfile-utils';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const text = readFileSync(join(root, 'docker/Dockerfile'), 'utf8');
/** Instructions with their continuation lines joined, comments left out. */
const instructions = text
  .replace(/\\\n\s*/g, ' ')
  .split('\n')
  .filter(line => /^[A-Z]+ /.test(line));
const stages = new Map<string, string[]>();
for (const line of instructions) {
  const name = /^FROM .+ AS (\w+)$/.exec(line)?.[1];
  if (name !== undefined) stages.set(name, []);
  [...stages.values()].at(-1)?.push(line);
}
/** The instructions of a stage and of those that it is built from. */
const lineage = (stage: string): string[] => {
  const own = stages.get(stage) ?? [];
  const from = /^FROM (\w+) AS/.exec(own[0] ?? '')?.[1];
  return [...(from !== undefined && stages.has(from) ? lineage(from) : []), ...own];
};

describe('the Dockerfile', () => {
  test('has no fault that a linter of Dockerfiles tells', () => {
    expect(validate(text, { instructionJSONInSingleQuotes: ValidationSeverity.ERROR })).toEqual([]);
  });

  test.each(['gateway', 'matcher', 'admin'])(
    '%s is a target, runs as nobody of weight, and says its health',
    target => {
      const lines = lineage(target);
      const users = lines.filter(line => line.startsWith('USER '));
      expect(users.at(-1)).toBe('USER 10001');
      expect(lines.filter(line => line.startsWith('HEALTHCHECK ')).length).toBe(1);
      expect(lines.filter(line => line.startsWith('CMD ')).length).toBe(1);
      // Nothing is written after the user is no longer root: the file system may be read-only.
      const after = lines.slice(lines.lastIndexOf('USER 10001'));
      expect(after.filter(line => /^(RUN|COPY|ADD|VOLUME) /.test(line))).toEqual([]);
    },
  );

  test('what runs is installed from the lock file, without tools and without install scripts', () => {
    const installs = (stages.get('packages') ?? []).filter(line => line.startsWith('RUN npm'));
    expect(installs).toEqual([expect.stringMatching(/^RUN npm ci --omit=dev --ignore-scripts\b/)]);
    expect(lineage('gateway').filter(line => line.includes('npm'))).toEqual([]);
  });

  test('no secret enters an image: neither as an argument nor as a file', () => {
    expect(instructions.filter(line => /^(ARG|ENV) .*(PASSWORD|SECRET|DATABASE_URL|KEY)/.test(line))).toEqual(
      [],
    );
    expect(instructions.filter(line => /^COPY \. /.test(line))).toEqual([]);
    const let_in = readFileSync(join(root, 'docker/Dockerfile.dockerignore'), 'utf8').split('\n');
    expect(let_in).toContain('*');
    expect(let_in.filter(line => /^!.*(secrets|\.data|\.env)/.test(line))).toEqual([]);
  });

  test('what is copied from the repository is there and is let into the build', () => {
    const copied = instructions
      .filter(line => line.startsWith('COPY ') && !line.includes('--from='))
      .flatMap(line =>
        line
          .replace(/--\S+ /g, '')
          .split(' ')
          .slice(1, -1),
      );
    const let_in = readFileSync(join(root, 'docker/Dockerfile.dockerignore'), 'utf8').split('\n');
    expect(copied.filter(path => !existsSync(join(root, path)))).toEqual([]);
    expect(copied.filter(path => !let_in.includes(`!${path}`))).toEqual([]);
  });

  test('programs that are started are built from a file that exists', () => {
    const started = instructions.flatMap(line => /dist\/(apps\/\S+?)\.js/.exec(line)?.[1] ?? []);
    expect(started.length).toBe(3);
    expect(started.filter(path => !existsSync(join(root, `${path}.ts`)))).toEqual([]);
  });
});
