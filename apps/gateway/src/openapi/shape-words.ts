/** What each shape is for, in both languages, where its name does not say it. */
export const SHAPE_WORDS: Readonly<Record<string, string>> = {
  ReportBody:
    '一份不良信息报送：一笔贷款、一项认定标准及其事实、各当事人、证据清单。 One report: one loan, one criterion with its facts, the parties, a list of evidence.',
  CorrectionBody:
    '更正：整份报送重报一次，旧版本保留。不改变贷款、认定标准和当事人。 The whole report again; the old version stays. It changes no loan, criterion or party.',
  RenewalBody: '续报：截至某日仍未终止，及其余额。 Still open as of a day, with the sum outstanding.',
  SettlementBody:
    '了结：终止日、方式、收回的本息（分）。核销不是终止。 The end, how, and what was recovered. A write-off ends nothing.',
  WithdrawalBody: '撤回：不应报送，不再计入。 It should not have been made and counts no more.',
  StatementReceipt:
    '接收回执：返回时已持久保存，随后认定。 The receipt: durable once answered, judged afterwards.',
  ReplyBody:
    '答复异议：坚持报送及其理由；让步则更正、了结或撤回。 The report stands, with grounds; to give way is a correction, settlement or withdrawal.',
  DisputeBody:
    '异议（第二十五条）：对象、当事人、理由、新证据、本人陈述，及所验证件。 A challenge (art. 25): of what, which party, ground, new evidence, own words, and the identity seen.',
  DisputeAbout:
    '对一份报送（编号，或机构、贷款编号、认定标准）、一次查询，或某证件号码的归属。 A report (by id, or by member, loan and criterion), a check, or whose a number is.',
  DisputeWithdrawalBody: '撤回异议。 The party takes its dispute back.',
  DisputeReceipt:
    '异议回执；并非对本机构报送的，报送编号、记录编号、版本、状态均为 null。 The receipt; report, number, version and status are null unless the report is your own.',
  DisputeView:
    '对本机构报送的一项异议及其期限；不显示由何机构受理。 A dispute of your report with its last days; never at whose counter it was opened.',
  ReportView: '本机构的一份报送及其认定结果。 A report of your own, with its finding.',
  FindingView: '逐个当事人的认定结果及依据。 The finding on each party, with its working.',
  TestRow:
    '一条规则对一项事实的检验：标准、事实、是否成立。 One rule on one fact: what it expected, what it found.',
  Loan: '贷款，用本机构自己的编号。 The loan, by your own reference.',
  Party: '当事人：个人或机构，及其角色。 A person or organisation in a role.',
  Notice:
    '对个人的事先告知（《征信业管理条例》第十五条），或作为来源的公开裁判文书。 Prior notice to a person (art. 15), or the public judgment that is the source.',
  Guarantee:
    '保证人：通知履行日、保证期间届满日、代偿日。 When a guarantor was called upon, until when liable, when paid.',
  Exemption: '本机构自行说明的免责情形及其证明文件。 What never qualifies, with the document that shows it.',
  Evidence: '本机构保存的文件及其 SHA-256 摘要。 A document that you keep, and its digest.',
  Instalment:
    '一期还款：到期日为按时归还的最后一天；clearedOn 为剩余不超过100分之日。 dueOn is the last day in time; clearedOn the day when at most 100 fen were left.',
  InterestDue: '一次结息；罚息、复利不是结息。 One interest due; penalties are none.',
  CheckQuestion:
    '一次查询：一名借款人、用途、客户授权。 One question about one borrower, with purpose and authorisation.',
  Authorisation:
    '客户的查询授权（第十八条）；未写明期限的自签署起90天有效。 Consent to be asked about; without an end it runs 90 days.',
  CheckAnswer: '查询答复，仅供参考；是否授信由查询机构决定。 The recorded answer: a reference; you decide.',
  Reason: '一条原因。不适用的字段为 null 或空。 Why the answer is so; what says nothing is null or empty.',
  BatchAnswer: '与提问同序；每条为 answer 或 problem。 In the order of the questions.',
  CreditDecision: '查询之后的授信决定。 What you decided after the check.',
  Problem:
    'RFC 9457。code、title、status 取自 errors 的第一项。 code, title and status are those of the first error.',
  ProblemError: '一处错误：位置（RFC 6901）、错误码、说明、处理办法。 Where, what, and what to do.',
  TokenForm:
    'RFC 6749 第4.4节与 RFC 7523：ES256 断言，iss = sub = 接入系统编号，aud = 令牌地址，exp 至多60秒。 ES256 assertion, exp at most 60 s away.',
  RuleSet: '各认定标准的参数，按接收日适用。 The thresholds, by day of receipt.',
  Policy:
    '本机构从原因到结论的对照表，首个匹配行有效。 From reasons to effects; the first matching row wins.',
};
