import { expect, test } from '@jest/globals';
import { serverFault } from './server-fault.ts';

const SOCKETS = 'FATAL:  could not create any TCP/IP sockets';

test.each([
  [
    `LOG:  could not bind IPv4 address "127.0.0.1": Address already in use ${SOCKETS}`,
    'port 81 of the database is in use: stop what uses it, or set PG_PORT',
  ],
  [
    `LOG:  could not bind IPv4 address "127.0.0.1": Permission denied ${SOCKETS}`,
    'configuration: PG_PORT needs a right that this process has not (EACCES)',
  ],
  ['FATAL:  data directory: Permission denied', 'FATAL:  data directory: Permission denied'],
])('%s is said as %s', (said, words) => {
  expect(serverFault(new Error(said), 81).message).toBe(words);
});
