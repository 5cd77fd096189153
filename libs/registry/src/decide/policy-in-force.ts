import type { Policy } from '#contracts';
import { samplePolicy } from '#listing';
import type { PolicyRow } from '../read/read-policies.ts';

/** @throws where the stored policy is at fault: a check is never answered by a guess */
const usable = ({ member, version, body }: PolicyRow): Policy => {
  if ('faults' in body) throw new Error(`policy ${version} of member ${member}: ${body.faults.join('; ')}`);
  return body;
};

/** The member's policy in force on a day: the last one effective by then; without any, the sample policy. */
export const policyInForce = (policies: PolicyRow[], member: string, day: string): Policy => {
  const told = policies.filter(p => p.member === member && p.effectiveOn <= day).at(-1);
  return told ? usable(told) : samplePolicy;
};

/**
 * The policy by which a member's check was answered; the sample for one asked before the member told any.
 *
 * @throws where there is no such version: rows outlive no policy.
 */
export const policyOfVersion = (policies: PolicyRow[], member: string, version: string): Policy => {
  const told = policies.find(p => p.member === member && p.version === version);
  if (told) return usable(told);
  if (version === samplePolicy.version) return samplePolicy;
  throw new Error(`policy ${version} is gone`);
};
