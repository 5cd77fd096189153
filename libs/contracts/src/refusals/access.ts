import { catalogue, refusal } from './refusal.ts';

/** Who may call, and for whom. RFC 6749 section 5.2 gives the token route its status codes. */
export const accessRefusals = catalogue(
  refusal('TOKEN_MISSING', 401, {
    zh: '缺少访问令牌',
    en: 'The access token is missing',
    next: {
      zh: '请先从 /oauth/token 取得令牌，放入 Authorization: Bearer',
      en: 'Get one from /oauth/token and send it as Bearer',
    },
  }),
  refusal('TOKEN_MALFORMED', 401, {
    zh: '访问令牌无法解析',
    en: 'The access token is not readable',
    next: { zh: '请原样使用 /oauth/token 返回的令牌', en: 'Send the token as /oauth/token gave it' },
  }),
  refusal('TOKEN_EXPIRED', 401, {
    zh: '访问令牌已过期',
    en: 'The access token has expired',
    next: { zh: '请重新取得令牌', en: 'Get a new one' },
  }),
  refusal('TOKEN_AUDIENCE', 401, {
    zh: '访问令牌不是发给本服务的',
    en: 'The access token is meant for another service',
    next: { zh: '请从本服务的 /oauth/token 取得令牌', en: "Get one from this service's /oauth/token" },
  }),
  refusal('TOKEN_ISSUER', 401, {
    zh: '访问令牌不是由本服务签发的',
    en: 'The access token was issued by another service',
    next: { zh: '请从本服务的 /oauth/token 取得令牌', en: "Get one from this service's /oauth/token" },
  }),
  refusal('TOKEN_ALGORITHM', 401, {
    zh: '令牌的签名算法不被接受',
    en: 'The token is signed with an algorithm that is not accepted',
    next: { zh: '请使用 ES256', en: 'Use ES256' },
  }),
  refusal('TOKEN_SIGNATURE', 401, {
    zh: '访问令牌签名不符',
    en: 'The signature of the access token is wrong',
    next: { zh: '请重新取得令牌', en: 'Get a new one' },
  }),
  refusal('TOKEN_GRANT', 400, {
    zh: '令牌请求的授权类型或断言类型不被支持',
    en: 'The grant type or assertion type is not supported',
    next: {
      zh: '请使用 client_credentials 和 jwt-bearer 断言',
      en: 'Use client_credentials with a jwt-bearer assertion',
    },
  }),
  refusal('TOKEN_ASSERTION', 401, {
    zh: '客户端断言无效',
    en: 'The client assertion is not valid',
    next: {
      zh: '请核对接入系统编号、密钥、aud（令牌地址）和有效期（至多60秒）',
      en: 'Check the connection id, its key, aud (the token URL) and exp (at most 60 s away)',
    },
  }),
  refusal('TOKEN_ASSERTION_USED', 401, {
    zh: '客户端断言的 jti 已用过',
    en: 'The jti of the client assertion was seen before',
    next: { zh: '每次请求使用新的 jti', en: 'Use a new jti a request' },
  }),
  refusal('MEMBER_UNKNOWN', 400, {
    zh: '未指明成员机构，或机构代码不存在',
    en: 'The member is not named, or its code does not exist',
    next: {
      zh: '请填写 member；接入系统代理多家机构时必填',
      en: 'Give member; it is required where a connection acts for several',
    },
  }),
  refusal('MEMBER_NOT_YOURS', 403, {
    zh: '接入系统无权代理该成员机构',
    en: 'The connection may not act for this member',
    next: { zh: '请核对机构代码，或请运营方授权', en: 'Check the code, or ask the operator for the right' },
  }),
  refusal('MEMBER_ONLY_ASKS', 403, {
    zh: '该成员机构只有查询权限，不能报送',
    en: 'This member only asks: it may not report',
    next: { zh: '需要报送的请联系运营方', en: 'Ask the operator where you need to report' },
  }),
  refusal('MEMBER_SUSPENDED', 403, {
    zh: '成员机构或接入系统已停用',
    en: 'The member or the connection is suspended',
    next: { zh: '请联系运营方', en: 'Ask the operator' },
  }),
  refusal('UNIT_UNKNOWN', 422, {
    zh: '网点代码不存在或未生效',
    en: 'The unit does not exist at the member or is not in force',
    next: { zh: '请核对网点代码，新网点请先登记', en: 'Check the code; have a new unit registered first' },
  }),
);
