import type { Caller as CallerOf } from '#access';
import type { Policy, RuleSet } from '#contracts';
import { policyOf, type Registry, ruleSetInForce } from '#registry';
import { Controller, Get, Inject } from '@nestjs/common';
import { Caller } from '../http/caller.ts';
import { REGISTRY } from '../provided.ts';

/** The thresholds and the table by which the caller's reports and checks are judged: nothing is decided in secret. */
@Controller('v1')
export class RulesController {
  constructor(@Inject(REGISTRY) private readonly registry: Registry) {}

  /** The rule set that judges a report received today. */
  @Get('rule-set')
  ruleSet(): Promise<RuleSet> {
    return ruleSetInForce(this.registry);
  }

  /** The caller's own policy in force today. */
  @Get('policy')
  policy(@Caller() caller: CallerOf): Promise<Policy> {
    return policyOf(this.registry, caller);
  }
}
