import { ConfigurationError } from '#platform';
import { expect, test } from '@jest/globals';
import { CommanderError } from 'commander';
import { exitOfFault } from './exit-of-fault.ts';

test.each<[what: string, fault: unknown, exit: number]>([
  ['help', new CommanderError(0, 'commander.help', ''), 0],
  ['an unknown command', new CommanderError(1, 'commander.unknownCommand', ''), 2],
  ['a setting that is none', new ConfigurationError([]), 2],
  ['a database that is not there', { code: 'ECONNREFUSED' }, 3],
  ['a host whose name is unknown', { code: 'ENOTFOUND' }, 3],
  ['a database that is starting', { code: '57P03' }, 3],
  ['a refusal', { code: '23505' }, 1],
  ['a defect', new TypeError('x'), 1],
])('%s', (_what, fault, exit) => {
  expect(exitOfFault(fault)).toBe(exit);
});
