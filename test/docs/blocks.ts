/** What a document says to type: one `sh` block, and the output pasted right below it, if there is one. */
export interface Block {
  script: string;
  /** A `text` block with nothing in between; a line of `…` stands for any number of lines. */
  pasted: string | undefined;
}

const BLOCK = /^```sh\n([\s\S]*?)^```\n(?:\n*^```text\n([\s\S]*?)^```\n)?/gm;

/** Lines that no block here runs, each with its reason; all others run as they stand. */
const NOT_RUN: ReadonlyMap<string, string> = new Map([
  ['npm ci && npm start', 'the service of this test is what it starts; test/start tries it'],
  ['npm ci && npm test', 'it is what runs this test'],
  ['npm ci && npm run build', 'this test stands on what came of it'],
  ['psql -f docker/roles.sql', 'psql is no package of npm: the test runs the script by test/docker/psql.ts'],
]);

const withoutComment = (line: string): string => line.replace(/\s+# .*$/, '').trim();

/** Every `sh` block of a document in order, without the lines that are not run; none where nothing is left. */
export const blocksOf = (text: string): Block[] =>
  [...text.matchAll(BLOCK)].flatMap(([, script = '', pasted]) => {
    const lines = script.split('\n').filter(line => !NOT_RUN.has(withoutComment(line)));
    return lines.join('').trim() === '' ? [] : [{ script: lines.join('\n'), pasted }];
  });

/** What differs from run to run, each under a word for it; and the blanks that fill up an answer, which nobody sees. */
const MASKS: readonly (readonly [RegExp, string])[] = [
  [/ +$/gm, ''],
  [/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID'],
  [/\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+Z)?/g, 'TIME'],
  [/\d{4}-\d\d-\d\d/g, 'DAY'],
  [/JK-\d{8}-/g, 'JK-DAY-'],
  [/\d{4}年\d{1,2}月/g, 'MONTH'],
  [/"kid":"[\w-]+"/g, '"kid":"KEY"'],
  [/ready in [\d.]+ s/g, 'ready in SECONDS'],
  [/\b\d+ rows/g, 'ROWS rows'],
];

export const masked = (text: string): string =>
  MASKS.reduce((one, [what, word]) => one.replaceAll(what, word), text);

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Matches outputs that say what was pasted, masked. */
export const likePasted = (pasted: string): RegExp => {
  const lines = masked(pasted).trimEnd().split('\n');
  const each = lines.map(line => (line === '…' ? '(?:.*\\n)*' : `${escaped(line)}\\n`));
  return new RegExp(`^${each.join('')}$`);
};
