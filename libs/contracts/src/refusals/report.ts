import * as z from 'zod';
import { Id } from '../scalars.ts';
import { catalogue, refusal } from './refusal.ts';

const firstReport = z.strictObject({ firstReport: Id });

/** What a statement on a report may not say against what stands. */
export const reportRefusals = catalogue(
  refusal('REPORT_NOT_FOUND', 404, {
    zh: '未找到该报送',
    en: 'There is no such report',
    next: { zh: '请核对报送编号，或贷款编号与认定标准', en: 'Check the id, or loan reference and criterion' },
  }),
  refusal('REPORT_DUPLICATE', 409, {
    zh: '该笔贷款的同类不良信息已报送且未了结',
    en: 'This loan already has an open report under the same criterion',
    next: { zh: '请对原报送做更正或了结', en: 'Correct or settle the first report' },
    holds: firstReport,
  }),
  refusal('REPORT_SAME_CONDUCT', 409, {
    zh: '同一不良行为此前已报送并终止',
    en: 'The same conduct was reported before and has ended',
    next: {
      zh: '只能报送原报送终止日之后发生的事实',
      en: 'Report only what is dated after the end of the first report',
    },
    holds: firstReport,
  }),
  refusal('REPORT_SETTLED', 409, {
    zh: '该报送已了结',
    en: 'The report is settled already',
    next: { zh: '终止日或方式有误的请做更正', en: 'Correct it if the end told is wrong' },
  }),
  refusal('REPORT_NOT_SETTLED', 409, {
    zh: '该报送尚未了结，更正不能带 settlement',
    en: 'The report is not settled: its correction can have no settlement',
    next: { zh: '请先做了结，或去掉 settlement', en: 'Settle it first, or leave settlement out' },
  }),
  refusal('REPORT_WITHDRAWN', 409, {
    zh: '该报送已撤回或已删除',
    en: 'The report is withdrawn or erased',
    next: { zh: '不能再对其报送；需要时另行报送', en: 'Nothing can be said on it; report anew where needed' },
  }),
  refusal('REPORT_NOT_OPEN', 409, {
    zh: '该报送已不在有效期内',
    en: 'The report is no longer open',
    next: { zh: '请查询该报送的状态', en: 'Ask for the status of the report' },
  }),
  refusal('REPORT_OTHER_PARTY', 409, {
    zh: '更正不得改变当事人的证件号码、姓名或出生日期，也不得增加当事人',
    en: "A correction changes no party's numbers, name or birth date, and adds no party",
    next: {
      zh: '请以 WRONG_PARTY 撤回后重新报送',
      en: 'Withdraw it as WRONG_PARTY and report again',
    },
  }),
  refusal('REPORT_OTHER_LOAN', 409, {
    zh: '更正不得改变贷款',
    en: 'A correction does not change the loan',
    next: { zh: '请以 WRONG_LOAN 撤回后重新报送', en: 'Withdraw it as WRONG_LOAN and report again' },
  }),
  refusal('REPORT_OTHER_CRITERION', 409, {
    zh: '更正不得改变认定标准',
    en: 'A correction does not change the criterion',
    next: {
      zh: '请以 WRONG_CRITERION 撤回后重新报送',
      en: 'Withdraw it as WRONG_CRITERION and report again',
    },
  }),
  refusal('KEY_MISSING', 400, {
    zh: '缺少请求头 Idempotency-Key',
    en: 'The header Idempotency-Key is missing',
    next: {
      zh: '每份报送使用一个新的键；重发时使用原键',
      en: 'Use a new key a statement, the same one to resend it',
    },
  }),
  refusal('KEY_INVALID', 400, {
    zh: '请求头 Idempotency-Key 不是1至64个可见ASCII字符',
    en: 'The header Idempotency-Key is not 1 to 64 visible ASCII characters',
    next: { zh: '可使用 UUID', en: 'A UUID will do' },
  }),
  refusal('KEY_REUSED', 409, {
    zh: '该 Idempotency-Key 已用于另一份内容',
    en: 'This Idempotency-Key was used with another body',
    next: { zh: '新的内容请使用新的键', en: 'Use a new key for a new body' },
  }),
  refusal('VERSION_MOVED', 412, {
    zh: '该报送已有更新的记录，If-Match 的编号已过时',
    en: 'The report has moved on: If-Match names an older number',
    next: { zh: '请重新查询该报送，按新的编号提交', en: 'Read the report again and send the new number' },
  }),
  refusal('VERSION_INVALID', 400, {
    zh: '请求头 If-Match 格式不正确',
    en: 'The header If-Match is not readable',
    next: { zh: '请使用 "3" 这样带引号的编号，或 *', en: 'Send a quoted number such as "3", or *' },
  }),
);
