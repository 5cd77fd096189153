import { newId } from '#platform';

/**
 * Ids of a report's parties that rise in the order of the document. Its parties share one `seq`, so `resolve` takes them
 * by id: drawn as they come, chance would say which of two that contradict each other joins what both have met.
 */
export const risingIds = (count: number): string[] => Array.from({ length: count }, () => newId()).sort();
