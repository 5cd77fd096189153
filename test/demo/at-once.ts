/** Does `work` on every one of a list, at most `most` at a time; results in the list's order. */
export const atOnce = async <T, R>(
  list: readonly T[],
  most: number,
  work: (one: T) => Promise<R>,
): Promise<R[]> => {
  const results: R[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (;;) {
      const place = next;
      next += 1;
      const one = list[place];
      if (one === undefined) return;
      results[place] = await work(one);
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, list.length) }, worker));
  return results;
};
