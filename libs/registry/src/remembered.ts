/** Remembers what `read` gave for `milliseconds` of the process's clock; a failure is not remembered. */
export const remembered = <T>(milliseconds: number, read: () => Promise<T>): (() => Promise<T>) => {
  let until = 0;
  let last: Promise<T> | undefined;
  return () => {
    const now = performance.now();
    if (last && now < until) return last;
    until = now + milliseconds;
    last = read();
    last.catch(() => (last = undefined));
    return last;
  };
};
