import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { tree } from '../tidy/tree.ts';

const page = readFileSync('docs/founding-document.md', 'utf8');
/** As the text has them, in its order: one a line. */
const asked = readFileSync('test/docs/founding-sentences.txt', 'utf8').trimEnd().split('\n');

interface Row {
  sentence: string;
  given: string;
  tested: string;
}
const rows: Row[] = [...page.matchAll(/^\| 「(.*)」 \| (.*) \| (?:(.*) )?\|$/gm)].map(
  ([, sentence = '', given = '', tested = '']) => ({ sentence, given, tested }),
);
const filesIn = (cell: string): string[] =>
  [...cell.matchAll(/\]\(\.\.\/([^)#]+)\)/g)].map(([, path = '']) => path);
const faulty = (wrong: (row: Row) => boolean): string[] => rows.filter(wrong).map(({ sentence }) => sentence);

describe('docs/founding-document.md', () => {
  test('holds every sentence of the list, word for word and in its order, and no other', () => {
    expect(rows.map(({ sentence }) => sentence)).toEqual(asked);
    expect([...page.matchAll(/「/g)]).toHaveLength(asked.length);
  });

  test('names files that are there', () => {
    const paths = new Set(tree().map(({ path }) => path));
    expect(
      rows.flatMap(({ given, tested }) => filesIn(given + tested)).filter(path => !paths.has(path)),
    ).toEqual([]);
  });

  test('says of each what gives it, or that nothing does', () => {
    const isNothing = (given: string): boolean => /^(\*not yet\*|a duty of people)/.test(given);
    expect(faulty(({ given }) => isNothing(given) === filesIn(given).length > 0)).toEqual([]);
  });

  test('names a test for whatever is given, and none for what is not', () => {
    const isTested = ({ tested }: Row): boolean => {
      const files = filesIn(tested);
      return files.length > 0 && files.every(path => path.endsWith('.spec.ts'));
    };
    expect(faulty(row => isTested(row) !== filesIn(row.given).length > 0)).toEqual([]);
    expect(rows.filter(isTested).length).toBeGreaterThan(10);
  });
});
