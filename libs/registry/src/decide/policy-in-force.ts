import type { Policy } from '#contracts';
import { samplePolicy } from '#listing';

/** The member's policy in force on a day: the last one effective by then; without any, the sample policy. */
export const policyInForce = (
  policies: { member: string; body: Policy }[],
  member: string,
  day: string,
): Policy =>
  policies.filter(p => p.member === member && p.body.effectiveOn <= day).at(-1)?.body ?? samplePolicy;
