import { Command, InvalidArgumentError, Option } from 'commander';
import type { CheckOptions } from './commands/check.ts';
import type { StatementOptions } from './commands/send-statement.ts';
import type { On, Renewal, Reply, Settlement, Withdrawal } from './commands/statements.ts';
import { reportNamed } from './report-named.ts';
import type { GlobalOptions, Session } from './session.ts';

/** Runs a command and keeps its exit code. */
export type Run = (command: (session: Session) => Promise<number>, options: GlobalOptions) => Promise<void>;

/** Whole numbers only: money is in fen. */
const whole = (text: string): number => {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('须为非负整数 a whole number, not negative');
  return Number(text);
};

const KEY = ['--key <key>', '幂等键，默认每次新生成 Idempotency-Key, a new one unless set'] as const;

// Commands are imported when they are run: `--help` and a mistyped option answer at once.
const statements = () => import('./commands/statements.ts');
const disputes = () => import('./commands/disputes.ts');

/**
 * Global options may stand before or after the command. Commander's own requiredOption would ask for `--config`
 * before it says that there is no such command.
 */
const globalsOf = (command: Command): GlobalOptions => {
  const { config, ...rest } = command.optsWithGlobals<
    Partial<GlobalOptions> & Omit<GlobalOptions, 'config'>
  >();
  if (config === undefined)
    return command.error("error: 缺少配置文件 required option '--config <file>' not specified");
  return { config, ...rest };
};

/** `check`: the number is checked by the service, so that a bank sees one refusal and not two kinds. */
const addCheck = (program: Command, run: Run) =>
  program
    .command('check')
    .description('授信前查询 ask about a borrower before credit is granted')
    .requiredOption(
      '--type <type>',
      '证件类型 identifier type: RESIDENT_ID, USCC, … or a bank code: PERSON:10',
    )
    .requiredOption('--number <number>', '证件号码 identifier number')
    .requiredOption('--name <name>', '姓名或名称 name')
    .requiredOption('--authorisation <reference>', '查询授权书编号 reference of the authorisation')
    .requiredOption('--signed-on <date>', '授权签署日期 YYYY-MM-DD')
    .option('--valid-until <date>', '授权有效期至 YYYY-MM-DD')
    .option(
      '--purpose <purpose>',
      '查询用途 LOAN_APPROVAL, CARD_APPROVAL, GUARANTOR_REVIEW, SPOUSE_REVIEW, REPRESENTATIVE_REVIEW, LOAN_REVIEW, DISPUTE_REVIEW, OWN_RECORD',
      'LOAN_APPROVAL',
    )
    .option('--amount-fen <fen>', '申请金额（分） amount applied for, in fen', whole)
    .option(
      '--product <product>',
      '产品 PERSONAL_CREDIT, ENTERPRISE_CREDIT, HOME_PURCHASE, MORTGAGED_CONSUMPTION, PERSONAL_BUSINESS, ENTERPRISE_MORTGAGE, CREDIT_CARD, OTHER',
    )
    .option('--application <reference>', '申请编号 reference of the application')
    .option('--loan-reference <reference>', '贷款编号（LOAN_REVIEW 必填） reference of the loan')
    .option('--exit-code', '退出码 exit code: 0 CLEAR, 10 REVIEW, 11 BLOCK')
    .action((options: CheckOptions, command: Command) =>
      run(async session => (await import('./commands/check.ts')).check(session, options), globalsOf(command)),
    );

/** `report`: pasting the line twice gives REPORT_DUPLICATE with the first report, for the key is a new one. */
const addReport = (program: Command, run: Run) =>
  program
    .command('report <file>')
    .description('报送不良信息 report bad conduct; the file is the body of POST /v1/reports')
    .option(...KEY)
    .action((file: string, options: StatementOptions, command: Command) =>
      run(async session => (await statements()).report(session, file, options), globalsOf(command)),
    );

/** Runs a command on a report that stands, named by id, or by loan reference and criterion. */
const actOn =
  <O extends StatementOptions>(run: Run, act: (session: Session, options: O, on: On) => Promise<number>) =>
  (...[name, criterion, options, command]: [string, string | undefined, O, Command]) =>
    run(
      async session => act(session, options, { ...options, report: await reportNamed(name, criterion) }),
      globalsOf(command),
    );

/** `status`: what has become of a report. */
const addStatus = (program: Command, run: Run) =>
  program
    .command('status <report> [criterion]')
    .description('查看报送和认定结果 a report and its finding, by id or by loan reference and criterion')
    .action(
      actOn(run, async (session, _options, { report }) =>
        (await import('./commands/status.ts')).status(session, report),
      ),
    );

/** What all statements on a report have in common. */
const statementOn = (program: Command, line: string) =>
  program
    .command(line)
    .option(...KEY)
    .option('--if-number <number>', '仅当记录编号未变 only if the report still has this number', whole);

/** `correct`: id and file, or loan reference, criterion and file. */
const addCorrect = (program: Command, run: Run) =>
  statementOn(program, 'correct <report> <criterion-or-file> [file]')
    .description('更正 the whole report again, from a file')
    .action((...given: [string, string, string | undefined, StatementOptions, Command]) => {
      const [name, second, third, options, command] = given;
      const [criterion, file] = third === undefined ? [undefined, second] : [second, third];
      const act = actOn<StatementOptions>(run, async (session, _options, on) =>
        (await statements()).correct(session, file, on),
      );
      return act(name, criterion, options, command);
    });

/** `renew`: an open report is still open. */
const addRenew = (program: Command, run: Run) =>
  statementOn(program, 'renew <report> [criterion]')
    .description('续报：不良行为仍未终止 the conduct has not ended')
    .requiredOption('--as-of <date>', '数据截止日 YYYY-MM-DD')
    .requiredOption('--outstanding-fen <fen>', '贷款余额（分） sum outstanding, in fen', whole)
    .action(
      actOn<Renewal & StatementOptions>(run, async (session, renewal, on) =>
        (await statements()).renew(session, renewal, on),
      ),
    );

/** `settle`: sums are those recovered, not those outstanding. */
const addSettle = (program: Command, run: Run) =>
  statementOn(program, 'settle <report> [criterion]')
    .description('了结：不良行为已终止 the conduct has ended')
    .requiredOption('--ended-on <date>', '终止日 YYYY-MM-DD')
    .requiredOption(
      '--how <how>',
      '方式 PAID, INTEREST_PAID, PURPOSE_RESTORED, ASSIGNED, DEATH, BANKRUPTCY_CLOSED',
    )
    .option('--principal-fen <fen>', '收回本金（分） principal recovered, in fen', whole)
    .option('--interest-fen <fen>', '收回利息（分） interest recovered, in fen', whole)
    .action(
      actOn<Settlement & StatementOptions>(run, async (session, settlement, on) =>
        (await statements()).settle(session, settlement, on),
      ),
    );

/** `withdraw`: there is no way back but a new report. */
const addWithdraw = (program: Command, run: Run) =>
  statementOn(program, 'withdraw <report> [criterion]')
    .description('撤回：不应报送 the report should not have been made')
    .requiredOption(
      '--reason <reason>',
      '原因 WRONG_PARTY, WRONG_LOAN, WRONG_CRITERION, WRONG_FACTS, BANK_ERROR, COURT_ORDER',
    )
    .option('--words <words>', '说明 in words')
    .action(
      actOn<Withdrawal & StatementOptions>(run, async (session, withdrawal, on) =>
        (await statements()).withdraw(session, withdrawal, on),
      ),
    );

/** `reply`: to give way is `correct`, `settle` or `withdraw`. */
const addReply = (program: Command, run: Run) =>
  statementOn(program, 'reply <report> [criterion]')
    .description('答复异议：坚持报送 the report stands against a dispute')
    .requiredOption('--dispute <id>', '异议编号 id of the dispute')
    .requiredOption('--grounds <words>', '理由 grounds, in words')
    .option(
      '--evidence <kind:date:digest...>',
      '文件，摘要可省略，如 LEDGER:2025-06-21 documents, the digest may be left out: LOAN_CONTRACT, LEDGER, DUNNING_NOTICE, MONEY_TRAIL, INVOICE, INSPECTION, SIGNED_STATEMENT, COURT, AUTHORITY, NOTARY, OTHER',
    )
    .action(
      actOn<Reply & StatementOptions>(run, async (session, reply, on) =>
        (await statements()).reply(session, reply, on),
      ),
    );

/** `dispute`: whatever it is about, also another member's report. */
const addDispute = (program: Command, run: Run) =>
  program
    .command('dispute <file>')
    .description('受理异议 take a dispute at a counter; the file is the body of POST /v1/disputes')
    .option(...KEY)
    .action((file: string, options: StatementOptions, command: Command) =>
      run(async session => (await disputes()).dispute(session, file, options), globalsOf(command)),
    );

/** `withdraw-dispute`: the party's, not the report's: that is `withdraw`. */
const addWithdrawDispute = (program: Command, run: Run) =>
  program
    .command('withdraw-dispute <dispute>')
    .description('当事人撤回异议 the party takes back a dispute that was opened at a counter of yours')
    .option(...KEY)
    .action((id: string, options: StatementOptions, command: Command) =>
      run(async session => (await disputes()).withdrawDispute(session, id, options), globalsOf(command)),
    );

/** `receipt`: redirected into the loan file; anybody verifies it with the service's public keys. */
const addReceipt = (program: Command, run: Run) =>
  program
    .command('receipt <check>')
    .description('打印查询答复的签名回执 print the signed receipt of an answer (JWS), for the loan file')
    .action((id: string, _options: object, command: Command) =>
      run(async session => (await import('./commands/receipt.ts')).receipt(session, id), globalsOf(command)),
    );

/** `token`: for curl and programs of other makes; every other command gets its own. */
const addToken = (program: Command, run: Run) =>
  program
    .command('token')
    .description('打印访问令牌 print an access token, for curl and the like')
    .action((_options: object, command: Command) =>
      run(async session => (await import('./commands/token.ts')).token(session), globalsOf(command)),
    );

const EXIT_CODES = `
退出码 exit codes: 0 完成 done, 1 被拒绝 refused, 2 用法错误 usage, 3 无法连接 unreachable`;

/** The command line; parsing throws CommanderError instead of leaving the process. */
export const createProgram = (run: Run): Command => {
  const program = new Command('lianfang')
    .description('联防：授信前查询，报送不良信息 Lianfang: ask before credit is granted, report bad conduct')
    .option('--config <file>', '配置文件（必填） configuration file (JSON), required')
    .addOption(new Option('--lang <lang>', '语言 language').choices(['zh', 'en']).default('zh'))
    .option('--json', '输出 JSON print the body as it is', false)
    .addHelpText('after', EXIT_CODES)
    .exitOverride();
  for (const add of [
    addCheck,
    addReport,
    addStatus,
    addCorrect,
    addRenew,
    addSettle,
    addWithdraw,
    addReply,
    addDispute,
    addWithdrawDispute,
    addReceipt,
    addToken,
  ])
    add(program, run);
  return program;
};
