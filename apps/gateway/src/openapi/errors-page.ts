import { REFUSALS, type RefusalCode, type Route, ROUTES } from '#contracts';

/** The page is a table that a search engine of the bank's own can find a code in. */
const HEADER = `# 错误码 / Refusal codes

每个错误的 \`type\` 是 \`https://lianfang.example/problems/\` 加错误码；一个码从不改变含义，也不再用于他处。
The \`type\` of a problem is \`https://lianfang.example/problems/\` and the code. A code never changes its meaning.
令牌接口的拒绝按 RFC 6749 只用 400 和 401。The token route refuses with 400 or 401 alone (RFC 6749, 5.2).
本页由错误码目录生成。This page is generated from the catalogue.

| 码 code | HTTP | 发生了什么 what happened | 怎么办 what to do | 接口 where |
| --- | --- | --- | --- | --- |
`;

/** More routes than these are not listed one by one. */
const ROUTES_NAMED = 4;

/** What officers decide is no route: the operator's own command says it. */
const OF_OFFICERS = '`lianfang-admin`，不经接口 no route';

/**
 * The routes that answer with a code; many are only counted. Of a code that any route may answer with no list
 * would help.
 */
const wheres = (code: RefusalCode): string => {
  const routes = Object.values<Route>(ROUTES).filter(({ refusals }) => refusals.includes(code));
  const paths = [...new Set(routes.map(({ method, path }) => `\`${method} ${path}\``))];
  // What is addressed by loan is the same route by another name.
  const own = paths.filter(path => !path.includes('/by-loan/'));
  if (own.length === 0) return code === 'NOT_FOUND' ? '任何地址 any address' : OF_OFFICERS;
  return own.length > ROUTES_NAMED ? `${own.length} 个接口 routes` : own.join(' ');
};

/** docs/errors.md: every code of the catalogue with its words and what to do. */
export const errorsPage = (): string =>
  HEADER +
  Object.values(REFUSALS)
    .map(({ code, status, zh, en, next }) => {
      const where = wheres(code as RefusalCode);
      return `| <a id="${code}"></a>\`${code}\` | ${status} | ${zh}<br>${en} | ${next.zh}<br>${next.en} | ${where} |\n`;
    })
    .join('');
