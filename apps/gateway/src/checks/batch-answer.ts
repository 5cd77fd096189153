import type { BatchAnswer, ProblemContext, Refusal } from '#contracts';
import { answerRefusals, refuse } from '#platform';
import type { Answered } from '#registry';

/** A refusal of one check points into the body of all of them. */
const inBody = (refusals: readonly Refusal[], at: number): Refusal[] =>
  refusals.map(refusal => ({ ...refusal, pointer: `/checks/${at}${refusal.pointer ?? ''}` }));

/** Not recorded, so not answered: the same may be asked again. */
const isOverloaded = (answered: Answered): boolean =>
  'refused' in answered && answered.refused[0]?.code === 'OVERLOADED';

/** Answers in the order of the questions. Where the service could take none of them, all is refused: 503. */
export const batchAnswer = (answers: readonly Answered[], context: ProblemContext): BatchAnswer => {
  if (answers.every(isOverloaded)) return refuse([{ code: 'OVERLOADED' }]);
  return {
    answers: answers.map((answered, at) =>
      'answer' in answered
        ? answered
        : { problem: answerRefusals(inBody(answered.refused, at), context).problem },
    ),
  };
};
