import { setTimeout as wait } from 'node:timers/promises';

const LOOK_MS = 25;

/** Waits for the thing itself: asks until `found` gives what `wanted` accepts, and fails with the last answer. */
export const until = async <T>(
  what: string,
  found: () => Promise<T>,
  wanted: (value: T) => boolean,
  seconds = 45,
): Promise<T> => {
  const end = performance.now() + seconds * 1000;
  for (;;) {
    const value = await found();
    if (wanted(value)) return value;
    if (performance.now() > end)
      throw new Error(`waited ${String(seconds)} s for ${what}; the last was ${JSON.stringify(value)}`);
    await wait(LOOK_MS);
  }
};
