import { expect, test } from '@jest/globals';
import { samplePolicy } from '#listing';
import { policyInForce, policyOfVersion } from './policy-in-force.ts';

const told = (member: string, version: string, effectiveOn: string) => ({
  member,
  version,
  effectiveOn,
  body: { ...samplePolicy, version, effectiveOn },
});
const policies = [
  told('a', 'first', '2026-01-01'),
  told('a', 'second', '2026-06-01'),
  told('b', 'b-1', '2026-01-01'),
];
const versionOn = (day: string) => policyInForce(policies, 'a', day).version;

test('a policy runs from its own day until the next one does; before the first the sample', () => {
  const days = ['2025-12-31', '2026-01-01', '2026-05-31', '2026-06-01'];
  expect(days.map(versionOn)).toEqual(['sample-1', 'first', 'first', 'second']);
});

test('what was answered by the sample can still be told when the member has a policy of its own', () => {
  expect(policyOfVersion(policies, 'a', 'sample-1')).toBe(samplePolicy);
  expect(policyOfVersion(policies, 'a', 'first').version).toBe('first');
  expect(() => policyOfVersion(policies, 'a', 'b-1')).toThrow('b-1');
});

test('a stored policy that is at fault refuses its own member, and is not passed over for an older one', () => {
  const at = { member: 'a', version: 'third', effectiveOn: '2026-07-01' };
  const with3 = [...policies, { ...at, body: { faults: ['rows: too small'] } }];
  expect(() => policyInForce(with3, 'a', '2026-07-01')).toThrow('policy third of member a: rows: too small');
  expect(() => policyOfVersion(with3, 'a', 'third')).toThrow('rows: too small');
  expect(policyInForce(with3, 'a', '2026-06-30').version).toBe('second');
  expect(policyInForce(with3, 'b', '2026-07-01').version).toBe('b-1');
});
