import type { Policy } from '#contracts';
import { samplePolicy } from '#listing';

/** A policy that a member told, in the order of their days. */
interface Told {
  member: string;
  body: Policy;
}

/** The member's policy in force on a day: the last one effective by then; without any, the sample policy. */
export const policyInForce = (policies: Told[], member: string, day: string): Policy =>
  policies.filter(p => p.member === member && p.body.effectiveOn <= day).at(-1)?.body ?? samplePolicy;

/**
 * The policy by which a member's check was answered; the sample for one asked before the member told any.
 *
 * @throws where there is no such version: rows outlive no policy.
 */
export const policyOfVersion = (policies: Told[], member: string, version: string): Policy => {
  const told = policies.find(p => p.member === member && p.body.version === version)?.body;
  if (told) return told;
  if (version === samplePolicy.version) return samplePolicy;
  throw new Error(`policy ${version} is gone`);
};
