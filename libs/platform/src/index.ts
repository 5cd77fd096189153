export { configurationPage } from './configuration-page.ts';
export {
  type Configuration,
  ConfigurationError,
  type ConfigurationWith,
  faultsOfPorts,
  publicUrlOf,
  readConfiguration,
  type SettingName,
} from './configuration.ts';
export * from './embedded-postgres.ts';
export { endOnBugs } from './end-on-bugs.ts';
export { armFailpoints, failpoint, type FailpointName, FAILPOINTS } from './failpoints.ts';
export { listeningFault } from './listening-fault.ts';
export { type Logger, NestOnPino, newLogger } from './logging.ts';
export { counted, distributed, gauged } from './metrics.ts';
export { newId } from './new-id.ts';
export { type AnsweredProblem, answerRefusals, problemOf } from './problems.ts';
export { release } from './release.ts';
export { RefusedError, refuse } from './refused-error.ts';
export { serveMetrics } from './serve-metrics.ts';
export { isUnavailable } from './unavailable.ts';
