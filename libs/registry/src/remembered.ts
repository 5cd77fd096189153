/** A value that is read again when it has been remembered long enough, or when told to forget it. */
export interface Remembered<T> {
  (): Promise<T>;
  forget(): void;
}

/** Remembers what `read` gave for `milliseconds` of the process's clock; a failure is not remembered. */
export const remembered = <T>(milliseconds: number, read: () => Promise<T>): Remembered<T> => {
  let until = 0;
  let last: Promise<T> | undefined;
  const forget = () => {
    last = undefined;
  };
  const remember = () => {
    const now = performance.now();
    if (last && now < until) return last;
    until = now + milliseconds;
    // The promise is kept, so that all who ask meanwhile wait for one reading.
    last = read();
    last.catch(forget);
    return last;
  };
  return Object.assign(remember, { forget });
};
