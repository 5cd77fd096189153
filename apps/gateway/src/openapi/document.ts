import { type OperationId, REFUSALS, type RefusalCode, type Route, ROUTES } from '#contracts';
import { allSchemas, type JsonObject, neededSchemas } from './components.ts';
import { described } from './describe-schemas.ts';
import { operationOf } from './operation.ts';
import { problemExample, tokenErrorExample } from './problem-examples.ts';

/** In the order of the page. */
const TAGS = [
  { name: 'access', description: '令牌与公钥 / Tokens and public keys' },
  { name: 'reports', description: '不良信息报送 / Reports of bad conduct' },
  { name: 'disputes', description: '异议 / Disputes' },
  { name: 'checks', description: '授信前查询 / Checks before credit is granted' },
  { name: 'rules', description: '规则版本与使用策略 / Rule set and policy' },
  { name: 'service', description: '运行状况与接口文档 / Health and this document' },
];

/** Chinese first: it is read by banks' programmers. */
const INFO = {
  title: '联防 Lianfang',
  version: '1',
  license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  description: [
    '成员机构之间共同维护的信贷黑名单：授信前查询，报送、更正、续报、了结、撤回不良信息，受理和答复异议。',
    'A credit blacklist that banks keep together: ask before credit is granted; report bad conduct, correct, renew, settle and withdraw it; take disputes and reply to them.',
    '日期为北京时间 `YYYY-MM-DD`，时刻为 UTC（RFC 3339），金额为整数分；未定义的字段不被接受。',
    'Dates are `YYYY-MM-DD` in Asia/Shanghai, instants RFC 3339 in UTC, money whole fen; unknown fields are refused.',
  ].join('\n\n'),
};

/** A problem's example carries its words in both languages; its value is in Chinese, the default. */
const exampleOf = (code: RefusalCode, value: unknown) => ({
  summary: `${REFUSALS[code].zh} / ${REFUSALS[code].en}`,
  value,
});

/** One example a code; a second for what the token route refuses, which has a shape of its own (RFC 6749). */
const problemExamples = () => {
  const codes = Object.keys(REFUSALS) as RefusalCode[];
  const ofToken = ROUTES.issueToken.refusals.filter(code => REFUSALS[code].status < 500);
  return Object.fromEntries([
    ...codes.map(code => [code, exampleOf(code, problemExample(code))] as const),
    ...ofToken.map(code => [`oauth.${code}`, exampleOf(code, tokenErrorExample(code))] as const),
  ]);
};

/** Routes that share a path are operations of one path item. */
const pathsOf = (schemas: Record<string, JsonObject>) => {
  const paths: Record<string, Record<string, ReturnType<typeof operationOf>>> = {};
  for (const [id, route] of Object.entries<Route>(ROUTES)) {
    const operations = (paths[route.path] ??= {});
    operations[route.method.toLowerCase()] = operationOf(id as OperationId, route, schemas);
  }
  return paths;
};

/** The OpenAPI 3.1 document: the route table and its shapes, nothing written twice. */
export const openApiDocument = () => {
  // All shapes first: parameters are taken out of theirs, which the document itself does not need.
  const schemas = allSchemas();
  const paths = pathsOf(schemas);
  return {
    openapi: '3.1.1',
    info: INFO,
    // Relative: every operator serves it under an address of his own.
    servers: [{ url: '/', description: '提供本文档的服务 / The service that gives this document' }],
    tags: TAGS,
    // The rule; public routes take it back, each for itself.
    security: [{ token: [] }],
    paths,
    components: {
      schemas: Object.fromEntries(
        Object.entries(neededSchemas(paths, schemas)).map(([id, schema]) => [id, described(id, schema)]),
      ),
      examples: problemExamples(),
      parameters: {
        AcceptLanguage: {
          name: 'Accept-Language',
          in: 'header',
          required: false,
          description: '答复中文字的语言 / Language of the words in the answer: zh (default) or en.',
          schema: { type: 'string', default: 'zh' },
        },
      },
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'POST /oauth/token' },
      },
    },
  };
};
