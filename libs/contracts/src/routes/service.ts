import { Liveness, Readiness } from '../health.ts';
import { Policy, RuleSet } from '../rule-set.ts';
import { Jwks, TokenAnswer, TokenForm } from '../token.ts';
import { BODY_REFUSALS, FORM_TYPE, HTML_TYPE, JSON_TYPE, guarded, open } from './route.ts';

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
      ...BODY_REFUSALS,
      'TOKEN_GRANT',
      'TOKEN_ASSERTION',
      'TOKEN_ASSERTION_USED',
      'MEMBER_UNKNOWN',
      'MEMBER_NOT_YOURS',
      'MEMBER_SUSPENDED',
    ],
  }),
  readJwks: open({
    method: 'GET',
    path: '/.well-known/jwks.json',
    tag: 'access',
    summary: { zh: '本服务的公钥', en: "The service's public keys" },
    answers: { 200: { words: { zh: '公钥集', en: 'The key set' }, type: JSON_TYPE, shape: Jwks } },
    refusals: [],
  }),
};

export const RULES_ROUTES = {
  readRuleSet: guarded({
    method: 'GET',
    path: '/v1/rule-set',
    tag: 'rules',
    summary: { zh: '今天接收的报送所适用的规则版本', en: 'The rule set that judges what is received today' },
    answers: { 200: { words: { zh: '规则版本', en: 'The rule set' }, type: JSON_TYPE, shape: RuleSet } },
    refusals: [],
  }),
  readPolicy: guarded({
    method: 'GET',
    path: '/v1/policy',
    tag: 'rules',
    summary: { zh: '本机构当前的使用策略', en: "Your own member's policy in force" },
    answers: { 200: { words: { zh: '使用策略', en: 'The policy' }, type: JSON_TYPE, shape: Policy } },
    refusals: [],
  }),
};

export const SERVICE_ROUTES = {
  live: open({
    method: 'GET',
    path: '/health/live',
    tag: 'service',
    summary: { zh: '进程是否运行', en: 'Whether the process runs' },
    answers: { 200: { words: { zh: '运行中', en: 'It runs' }, type: JSON_TYPE, shape: Liveness } },
    refusals: [],
  }),
  ready: open({
    method: 'GET',
    path: '/health/ready',
    tag: 'service',
    summary: { zh: '服务是否可用', en: 'Whether the service can answer' },
    answers: {
      200: { words: { zh: '可用', en: 'It can' }, type: JSON_TYPE, shape: Readiness },
      503: { words: { zh: '不可用', en: 'It cannot' }, type: JSON_TYPE, shape: Readiness },
    },
    refusals: [],
  }),
  readOpenApi: open({
    method: 'GET',
    path: '/openapi.json',
    tag: 'service',
    summary: { zh: '本接口文档（OpenAPI 3.1）', en: 'This document (OpenAPI 3.1)' },
    answers: { 200: { words: { zh: '接口文档', en: 'The document' }, type: JSON_TYPE } },
    refusals: [],
  }),
  readDocs: open({
    method: 'GET',
    path: '/docs',
    tag: 'service',
    summary: { zh: '接口文档页面', en: 'The page of this document' },
    answers: { 200: { words: { zh: '页面', en: 'The page' }, type: HTML_TYPE } },
    refusals: [],
  }),
};
