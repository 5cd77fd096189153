import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';

const read = (path: string): string => readFileSync(path, 'utf8');

/** What a text names as it is typed, outside its blocks: commands, files, settings. */
const namedIn = (text: string): string[] => [
  ...new Set(
    [...text.replace(/^```[\s\S]*?^```$/gm, '').matchAll(/`([^`\n]+)`/g)].map(([, name = '']) => name),
  ),
];

/** The page beside it in the other language is the one link in which they differ. */
const linksIn = (text: string): string[] =>
  [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, to = '']) => to.replace('README.zh-CN.md', 'README.md'));

const ADMIN = 'apps/cli/src/admin';
/** Commands of the program itself, without those below one of them. */
const commandsOfAdmin = readdirSync(ADMIN)
  .filter(name => name.endsWith('.ts'))
  .flatMap(name => [...read(`${ADMIN}/${name}`).matchAll(/\bprogram\s*\.command\('([\w-]+)/g)])
  .map(([, command = '']) => command);

describe('what is said twice is said alike', () => {
  test('the two readmes name the same commands and files, and lead to the same pages', () => {
    const [english, chinese] = [read('README.md'), read('README.zh-CN.md')];
    expect(namedIn(chinese).sort()).toEqual(namedIn(english).sort());
    expect(linksIn(chinese).sort()).toEqual(linksIn(english).sort());
  });

  test("the table of roles and keys has every command of the operator's", () => {
    const [, table = ''] = /^## Roles and keys\n([\s\S]*?)^## /m.exec(read('docs/architecture.md')) ?? [];
    const words = new Set(namedIn(table).flatMap(name => name.split(/[\s,]+/)));
    expect(commandsOfAdmin.length).toBeGreaterThan(12);
    expect(commandsOfAdmin.filter(command => !words.has(command))).toEqual([]);
  });
});
