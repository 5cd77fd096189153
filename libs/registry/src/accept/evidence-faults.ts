import type { DisputeBody, Refusal } from '#contracts';

/** A document cannot be of a day that has not come, as in a report. Whether it proves anything is for the officers. */
export const evidenceFaults = (evidence: DisputeBody['evidence'], day: string): Refusal[] =>
  evidence.flatMap(({ datedOn }, at) =>
    datedOn > day ? [{ code: 'FACTS_FUTURE', pointer: `/evidence/${String(at)}/datedOn` }] : [],
  );
