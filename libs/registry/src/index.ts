export { acceptDispute } from './accept/accept-dispute.ts';
export { acceptDisputeWithdrawal } from './accept/accept-dispute-withdrawal.ts';
export { acceptOnReport, type OnReport } from './accept/accept-on-report.ts';
export { acceptReport } from './accept/accept-report.ts';
export type { Accepted } from './accept/accepted.ts';
export { Administration, type NewConnection, type NewMember } from './administer/administration.ts';
export { assertOperator, makePartitions, moveClock, readClock } from './administer/clock.ts';
export {
  discardFailed,
  failedStatements,
  markFailed,
  retryFailed,
  standingStatus,
  type FailedStatement,
  type StandingStatus,
} from './administer/failed-jobs.ts';
export { readBacklog } from './administer/backlog.ts';
export {
  askQueueTables,
  faultsOfHead,
  missingMigrations,
  readRoleRights,
  relaysListening,
} from './administer/examine.ts';
export { initOperator, OperatorInput } from './administer/init-operator.ts';
export { openDataSource } from './administer/data-source.ts';
export { migrate } from './administer/migrate.ts';
export { publishRuleSet } from './administer/publish-rule-set.ts';
export { assertRuleSets, loadRuleSets, readRuleSets } from './administer/rule-sets.ts';
export { dropDatabase, LOGIN_ROLES, makeRolesAndDatabase, type LoginRole } from './administer/roles.ts';
export { assertSealingKey, faultOfRootFile, faultOfSealingFile, isIndexRoot } from './assert-keys.ts';
export type { Caller } from './caller.ts';
export { askChecks, type Answered, recordChecks } from './check/ask-checks.ts';
export { type Asked, checkReader, type PreparedCheck, type ReadCheck } from './check/check-reader.ts';
export { readCheck, readChecks, type PastCheck } from './check/read-check.ts';
export { readReceipt } from './check/read-receipt.ts';
export { recordCreditDecision } from './check/record-credit-decision.ts';
export { Database } from './database.ts';
export { approveDecision, openProposal, type Said } from './decide/approve.ts';
export { openDesk, type Desk, type DeskOptions } from './decide/desk.ts';
export { type Change, type Moved } from './decide/preview-decision.ts';
export { listCases, type Waiting } from './decide/list-cases.ts';
export { proposeDecision } from './decide/propose.ts';
export { readStanding, type StandingAsked } from './decide/read-standing.ts';
export type { StandingKnown } from './decide/standing-as-known.ts';
export { digestOfDecision, type ToSign } from './decide/signatures.ts';
export { eraseDue, type ErasureRun } from './erase/erase-due.ts';
export { findConnection, isReady, rememberAssertion, type ConnectionFound } from './read/connections.ts';
export type { ReportAddress } from './read/find-report.ts';
export { listReports, type ReportQuery } from './read/list-reports.ts';
export { readReport } from './read/read-report.ts';
export { policyOf, ruleSetInForce } from './read/rule-set-and-policy.ts';
export { rebuildStanding, verifyStanding, type Differs, type Verified } from './refresh/rebuild.ts';
export { refreshComponents } from './refresh/refresh-components.ts';
export { refreshPending, type FailedSeq } from './refresh/refresh-pending.ts';
export { moveFloor, takePending } from './refresh/take-pending.ts';
export { openRegistry, type Registry, type RegistryOptions } from './registry.ts';
