import { Outcome, ReasonCode } from '#contracts';
import { counted, distributed } from '#platform';
import type { Answered } from '#registry';
import type { AskChecks } from '../checks/check-gatherer.ts';

const outcomes = counted(
  {
    name: 'lianfang_checks_total',
    help: 'Checks recorded and answered, by outcome; REFUSED is one that was not recorded.',
    label: 'outcome',
  },
  [...Outcome.options, 'REFUSED'],
);
const reasons = counted(
  {
    name: 'lianfang_check_reasons_total',
    help: 'Answers that gave this reason, by reason; an answer may give several.',
    label: 'reason',
  },
  ReasonCode.options,
);
const together = distributed(
  {
    name: 'lianfang_checks_together',
    help: 'Checks that went to the database in one call.',
    label: 'call',
    buckets: [1, 4, 16, 64, 256],
  },
  ['record_checks'],
);

const count = (answered: Answered): void => {
  if ('refused' in answered) {
    outcomes.add('REFUSED');
    return;
  }
  outcomes.add(answered.answer.outcome);
  for (const reason of new Set(answered.answer.reasons.map(each => each.reason))) reasons.add(reason);
};

/** Counts what comes back of each check, so that it counts once, whoever asked and with how many others. */
export const countChecks = ({ reader, record }: AskChecks): AskChecks => ({
  reader: async () => {
    const read = await reader();
    return asked => {
      const prepared = read(asked);
      if ('refused' in prepared) count(prepared);
      return prepared;
    };
  },
  record: async checks => {
    const answers = await record(checks);
    together.observe('record_checks', checks.length);
    for (const answered of answers) count(answered);
    return answers;
  },
});
