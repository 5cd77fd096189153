import { describe, expect, test } from '@jest/globals';
import { onlyCellMomentReadsTheClock, pureCodeTakesTheDayAsAnArgument } from './tidy/clocks.ts';
import { noExportIsDead, noFileIsDead, noSqlFileIsDead } from './tidy/exports.ts';
import * as names from './tidy/names.ts';
import {
  everyLinkLeadsSomewhere,
  noMachineIsNamed,
  noRegistryIsNamed,
  readmesAreShort,
  readmesSayTheSame,
} from './tidy/places.ts';
import * as refusals from './tidy/refusals.ts';
import * as sizes from './tidy/sizes.ts';
import { tree, type Rule, type Source } from './tidy/tree.ts';

const file = (path: string, text: string): Source => ({ path, text });
const long = (lines: number): string => 'const x = 1;\n'.repeat(lines);
const moment = file(
  'm.sql',
  '-- One clock.\nCREATE FUNCTION cell.moment() AS $$ SELECT clock_timestamp() $$',
);
const entry = file('libs/contracts/src/refusals/a.ts', "refusal('ID_EMPTY', 422, {})");

/** Each guarantee, the rule that holds it, and a tree that breaks it: a rule that finds nothing there is none. */
const guarantees: [string, Rule, Source[]][] = [
  ['no file has more than 250 lines', sizes.noFileIsTooLong, [file('apps/a.ts', long(251))]],
  ['the median file has at most 60 lines', sizes.theMedianFileIsShort, [file('libs/a/src/a.ts', long(61))]],
  ['15 to 25% of product code is comment', sizes.commentsSayWhyAndNoMore, [file('libs/a/src/a.ts', long(9))]],
  [
    'a file imports at most 12',
    sizes.noFileImportsTooMuch,
    [file('libs/a/src/a.ts', "import 'x';\n".repeat(13))],
  ],
  ['nothing large is committed', sizes.noBlobIsCommitted, [file('docs/a.svg', 'x'.repeat(300_000))]],
  ['a file is named after what it does', names.noNameSaysNothing, [file('libs/a/src/date-utils.ts', '')]],
  ['file names are kebab-case', names.namesAreKebabCase, [file('libs/a/src/dateWords.ts', '')]],
  [
    "the field's things have one name",
    names.onlyTheFieldsWords,
    [file('libs/a/src/a.ts', 'const tenantId = 1;')],
  ],
  ['nothing is left for later', names.nothingIsLeftForLater, [file('libs/a/src/a.ts', '// TO' + 'DO: soon')]],
  ['no check is silenced', names.noCheckIsSilenced, [file('libs/a/src/a.ts', '// @ts-' + 'ignore')]],
  ['no test is left out', names.noTestIsLeftOut, [file('libs/a/src/a.spec.ts', "test.skip('x', f);")]],
  ['a statement says what it does', names.sqlSaysWhatItDoes, [file('libs/a/src/a.sql', 'SELECT 1')]],
  [
    'pure code takes the day as an argument',
    pureCodeTakesTheDayAsAnArgument,
    [file('libs/listing/src/a.ts', 'new Date()')],
  ],
  [
    'only cell.moment() reads the clock',
    onlyCellMomentReadsTheClock,
    [moment, file('a.sql', 'SELECT now()')],
  ],
  ['no export is dead', noExportIsDead, [file('libs/a/src/a.ts', 'export const x = 1;')]],
  [
    'a name in a comment is no use of an export',
    noExportIsDead,
    [
      file('libs/a/src/a.ts', '/** Whether it is x. */\nexport const x = 1;'),
      file('libs/a/src/a.spec.ts', "import { x } from './a.ts';"),
    ],
  ],
  ['no file is dead', noFileIsDead, [file('libs/a/src/a.ts', '')]],
  ['no statement is dead', noSqlFileIsDead, [file('libs/a/src/a.sql', '')]],
  ['no machine is named', noMachineIsNamed, [file('docs/a.md', `cd ${['', 'root', 'clone'].join('/')}`)]],
  ['no registry is named', noRegistryIsNamed, [file('.npmrc', 'registry=https://registry.npm' + 'js.org')]],
  ['every link in a document leads somewhere', everyLinkLeadsSomewhere, [file('docs/a.md', '[b](b.md)')]],
  ['a readme has at most 150 lines', readmesAreShort, [file('README.md', long(151))]],
  [
    'the readmes say the same in two languages',
    readmesSayTheSame,
    [file('README.md', '[a](b.md)'), file('README.zh-CN.md', '[a](c.md)')],
  ],
  ['every refusal is raised somewhere', refusals.everyRefusalIsRaised, [entry]],
  ['every refusal is tested somewhere', refusals.everyRefusalIsTested, [entry]],
  ['every refusal is documented', refusals.everyRefusalIsDocumented, [entry]],
  ['a code stands once in the catalogue', refusals.noCodeStandsTwice, [entry, entry]],
];

describe('the tree is tidy', () => {
  const files = tree();

  test.each(guarantees)('%s', (_title, rule) => {
    expect(rule(files)).toEqual([]);
  });
  test('the tree was read', () => {
    expect(files.map(({ path }) => path)).toContain('test/tidy.spec.ts');
  });
  test('the catalogue of refusals was read', () => {
    expect(refusals.codesOf(files).length).toBeGreaterThan(80);
  });
});

describe('every rule bites', () => {
  test.each(guarantees)('%s: a breach is told', (_title, rule, breach) => {
    expect(rule(breach).length).toBeGreaterThan(0);
  });
});

describe('no rule strikes what is right', () => {
  const user = file('libs/a/src/b.ts', "import { x } from './a.ts';\nx();");
  test.each<[string, Rule, Source[]]>([
    [
      'an export that another file takes',
      noExportIsDead,
      [file('libs/a/src/a.ts', 'export const x = 1;'), user],
    ],
    [
      'an export taken through the index',
      noExportIsDead,
      [
        file('libs/a/src/a.ts', 'export const x = 1;'),
        file('libs/a/src/index.ts', "export * from './a.ts';"),
        file('apps/g/src/main.ts', "import { x } from '#a';"),
      ],
    ],
    [
      'the one clock',
      onlyCellMomentReadsTheClock,
      [moment, file('a.sql', '-- never now()\nSELECT cell.moment()')],
    ],
    [
      'a date from an argument',
      pureCodeTakesTheDayAsAnArgument,
      [file('libs/listing/src/a.ts', 'new Date(day)')],
    ],
    [
      'a link to a heading',
      everyLinkLeadsSomewhere,
      [file('a.md', '[b](b.md#the-end)'), file('b.md', '# The end')],
    ],
  ])('%s', (_what, rule, tidy) => {
    expect(rule(tidy)).toEqual([]);
  });
});
