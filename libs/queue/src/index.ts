export { queueConnection, type QueueAt } from './back-end.ts';
export { QUEUES, type RefreshJob } from './refresh-job.ts';
export { Relay, type Carrier, type RelayOptions } from './relay.ts';
