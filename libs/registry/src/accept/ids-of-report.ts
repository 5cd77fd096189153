import { newId } from '#platform';

/**
 * Ids of a report and of its parties, UUIDv7 (RFC 9562, 5.7); those of the parties rise in the order of the document.
 * They share one `seq`, so `resolve` takes them by id: drawn as they come, chance would say which of two that contradict
 * each other joins what both have met.
 */
export const idsOfReport = (parties: number): { report: string; ids: string[] } => ({
  report: newId(),
  ids: Array.from({ length: parties }, () => newId()).sort(),
});
