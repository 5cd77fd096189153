/** Of an odd number of rounds the one in the middle: one disturbed round moves nothing. */
export const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;

/** Runs the parts in turn, `rounds` times: what disturbs the machine meets all of them. */
export const interleaved = async <K extends string, T>(
  rounds: number,
  parts: Record<K, () => Promise<T>>,
): Promise<Record<K, T[]>> => {
  const names = Object.keys(parts) as K[];
  const results = Object.fromEntries(names.map(name => [name, [] as T[]])) as Record<K, T[]>;
  for (let round = 0; round < rounds; round += 1)
    for (const name of names) results[name].push(await parts[name]());
  return results;
};
