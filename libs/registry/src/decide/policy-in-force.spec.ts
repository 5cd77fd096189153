import { expect, test } from '@jest/globals';
import { samplePolicy } from '#listing';
import { policyInForce, policyOfVersion } from './policy-in-force.ts';

const told = (member: string, version: string, effectiveOn: string) => ({
  member,
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
