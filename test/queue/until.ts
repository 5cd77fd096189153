import { setTimeout as wait } from 'node:timers/promises';

const LOOK_MS = 25;
/** Only a defect is waited for in vain: so long that no machine is too busy. A test that waits several times may take thrice. */
const PATIENCE_S = 150;
export const PATIENCE_MS = 3 * PATIENCE_S * 1000;

/** Waits for the thing itself: asks until `found` gives what `wanted` accepts, and fails with the last answer. */
export const until = async <T>(
  what: string,
  found: () => Promise<T>,
  wanted: (value: T) => boolean,
  seconds = PATIENCE_S,
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
