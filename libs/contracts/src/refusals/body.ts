import { catalogue, refusal } from './refusal.ts';

/** What is at fault before a body means anything, and what befell the service itself. */
export const bodyRefusals = catalogue(
  refusal('BODY_MALFORMED', 400, {
    zh: '请求体无法解析',
    en: 'The body is not readable',
    next: {
      zh: '请发送 UTF-8 编码的合法 JSON，键名不得重复',
      en: 'Send well-formed JSON in UTF-8, no name twice in an object',
    },
  }),
  refusal('BODY_TOO_LARGE', 413, {
    zh: '请求体超过1 MiB',
    en: 'The body is larger than 1 MiB',
    next: { zh: '请拆分后发送', en: 'Split it' },
  }),
  refusal('BODY_TOO_DEEP', 400, {
    zh: '请求体嵌套过深',
    en: 'The body is nested too deeply',
    next: { zh: '请按接口文档的结构发送', en: 'Send it in the documented shape' },
  }),
  refusal('BODY_MEDIA_TYPE', 415, {
    zh: '请求体的媒体类型不被支持',
    en: 'The media type of the body is not supported',
    next: {
      zh: '请使用 application/json；令牌请求使用 application/x-www-form-urlencoded',
      en: 'Use application/json; for the token application/x-www-form-urlencoded',
    },
  }),
  refusal('BODY_FIELD_UNKNOWN', 422, {
    zh: '字段未定义',
    en: 'The field is not defined',
    next: {
      zh: '请核对字段名，未定义的字段不被接受',
      en: 'Check its name: undefined fields are not accepted',
    },
  }),
  refusal('BODY_FIELD_MISSING', 422, {
    zh: '缺少必填字段',
    en: 'A required field is missing',
    next: { zh: '请补充该字段', en: 'Add the field' },
  }),
  refusal('BODY_FIELD_TYPE', 422, {
    zh: '字段类型不正确',
    en: 'The field has the wrong type',
    next: {
      zh: '请按接口文档核对类型；金额为整数分',
      en: 'Compare it with the reference; money is whole fen',
    },
  }),
  refusal('BODY_FIELD_VALUE', 422, {
    zh: '字段值不在允许范围内',
    en: 'The value of the field is not allowed',
    next: {
      zh: '请按接口文档核对取值、长度和格式',
      en: 'Compare values, length and form with the reference',
    },
  }),
  refusal('NOT_FOUND', 404, {
    zh: '未找到该地址',
    en: 'There is nothing at this address',
    next: { zh: '请核对地址和方法', en: 'Check the path and the method' },
  }),
  refusal('OVERLOADED', 503, {
    zh: '服务暂时无法处理请求',
    en: 'The service cannot take the request now',
    next: {
      zh: '请按 Retry-After 秒数后以同一内容重试',
      en: 'Send the same again after Retry-After seconds',
    },
  }),
  refusal('INTERNAL', 500, {
    zh: '服务内部错误',
    en: 'The service has failed',
    next: {
      zh: '请将 requestId 告知运营方；报送可用原键重发',
      en: 'Tell the operator the requestId; a statement can be sent again with its key',
    },
  }),
);
