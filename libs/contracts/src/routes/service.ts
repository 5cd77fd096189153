import { Liveness, Readiness } from '../health.ts';
import { Policy, RuleSet } from '../rule-set.ts';
import { Jwks, TokenAnswer, TokenForm } from '../token.ts';
import { FAILURES, FORM_TYPE, guarded, HTML_TYPE, JSON_TYPE, open, reading } from './route.ts';

const readiness = reading('service', {
  path: '/health/ready',
  summary: { zh: '服务是否可用', en: 'Whether the service can answer' },
  words: { zh: '可用', en: 'It can' },
  shape: Readiness,
});

export const ACCESS_ROUTES = {
  issueToken: open({
    method: 'POST',
    path: '/oauth/token',
    tag: 'access',
    summary: {
      zh: '取得访问令牌（客户端凭证，私钥签名断言）',
      en: 'Get an access token (client credentials, private-key assertion)',
    },
    body: { type: FORM_TYPE, shape: TokenForm },
    answers: {
      200: { words: { zh: '访问令牌', en: 'The access token' }, type: JSON_TYPE, shape: TokenAnswer },
    },
    refusals: [
      'BODY_MALFORMED',
      'BODY_TOO_LARGE',
      'BODY_MEDIA_TYPE',
      // Not BODY_FIELD_UNKNOWN: unknown parameters are ignored (RFC 6749, 3.2).
      'BODY_FIELD_MISSING',
      'BODY_FIELD_TYPE',
      'BODY_FIELD_VALUE',
      'TOKEN_GRANT',
      'TOKEN_ASSERTION',
      'TOKEN_ASSERTION_USED',
      'MEMBER_UNKNOWN',
      'MEMBER_NOT_YOURS',
      'MEMBER_SUSPENDED',
      ...FAILURES,
    ],
  }),
  readJwks: open(
    reading('access', {
      path: '/.well-known/jwks.json',
      summary: { zh: '本服务的公钥', en: "The service's public keys" },
      words: { zh: '公钥集', en: 'The key set' },
      shape: Jwks,
    }),
  ),
};

export const RULES_ROUTES = {
  readRuleSet: guarded(
    reading('rules', {
      path: '/v1/rule-set',
      summary: {
        zh: '今天接收的报送所适用的规则版本',
        en: 'The rule set that judges what is received today',
      },
      words: { zh: '规则版本', en: 'The rule set' },
      shape: RuleSet,
    }),
  ),
  readPolicy: guarded(
    reading('rules', {
      path: '/v1/policy',
      summary: { zh: '本机构当前的使用策略', en: "Your own member's policy in force" },
      words: { zh: '使用策略', en: 'The policy' },
      shape: Policy,
    }),
  ),
};

/** All of them answer without the database: readiness says that it is gone, the others need none. */
export const SERVICE_ROUTES = {
  live: open(
    reading('service', {
      path: '/health/live',
      summary: { zh: '进程是否运行', en: 'Whether the process runs' },
      words: { zh: '运行中', en: 'It runs' },
      shape: Liveness,
    }),
  ),
  ready: open({
    ...readiness,
    answers: {
      ...readiness.answers,
      503: { words: { zh: '不可用', en: 'It cannot' }, type: JSON_TYPE, shape: Readiness },
    },
  }),
  readOpenApi: open(
    reading('service', {
      path: '/openapi.json',
      summary: { zh: '本接口文档（OpenAPI 3.1）', en: 'This document (OpenAPI 3.1)' },
      words: { zh: '接口文档', en: 'The document' },
    }),
  ),
  readDocs: open(
    reading(
      'service',
      {
        path: '/docs',
        summary: { zh: '接口文档页面', en: 'The page of this document' },
        words: { zh: '页面', en: 'The page' },
      },
      HTML_TYPE,
    ),
  ),
};
