import { isProduct, isSql, isTest, linesWith, type Rule, type Source } from './tree.ts';

/** Libs whose code is a function of its arguments alone. */
const PURE = /^libs\/(contracts|identity|criteria|matching|listing|ledger)\//;
const IMPURE =
  /\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(|\brandomUUID\(|\bperformance\.now\(|\bprocess\.|\bglobalThis\./;

export const pureCodeTakesTheDayAsAnArgument: Rule = files =>
  linesWith(
    files.filter(file => PURE.test(file.path) && !isTest(file)),
    IMPURE,
    'an argument is wanted',
  );

/** The clocks of PostgreSQL. In TypeScript only a bare call is one: `performance.now()` is not. */
const SQL_CLOCK =
  /(?<![.#\w'`])(now\(\)|clock_timestamp\(\)|(transaction|statement)_timestamp\(\)|current_(date|time|timestamp)\b|local(time|timestamp)\b|timeofday\(\))/i;
const isComment = (line: string): boolean => /^\s*(--|\*|\/\*|\/\/)/.test(line);
const carriesSql = (file: Source): boolean => isProduct(file) || isSql(file);

/** Every line that reads the database's own clock; exactly one may, inside `cell.moment()`. */
export const clocksInSql = (files: Source[]): string[] =>
  linesWith(files.filter(carriesSql), SQL_CLOCK, 'clock').filter(
    found => !isComment(found.split(': clock: ')[1] ?? ''),
  );

export const onlyCellMomentReadsTheClock: Rule = files => {
  const home = files.find(({ text }) =>
    /FUNCTION cell\.moment\(\)[\s\S]{0,400}clock_timestamp\(\)/i.test(text),
  );
  const found = clocksInSql(files);
  const own = found.findIndex(line => home !== undefined && line.startsWith(`${home.path}:`));
  return own < 0 ? ['cell.moment() reads no clock', ...found] : found.toSpliced(own, 1);
};
