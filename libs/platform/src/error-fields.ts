/** Frames of a stack that are logged. */
const FRAMES = 12;

const framesOf = (stack: string): string[] =>
  stack
    .split('\n')
    .filter(line => /^ {4}at /.test(line))
    .slice(0, FRAMES)
    .map(line => line.trim());

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/**
 * What a log line may say of an error: kind, code (SQLSTATE, errno), place, and which table or constraint of ours.
 * Neither message nor PostgreSQL's `detail` and `where`: all three quote values.
 */
export const errorFields = (error: unknown): Record<string, unknown> => {
  if (!(error instanceof Error)) return { type: typeof error };
  const held = error as Error & Record<string, unknown>;
  return {
    type: error.name,
    code: textOf(held['code']),
    table: textOf(held['table']),
    constraint: textOf(held['constraint']),
    routine: textOf(held['routine']),
    at: framesOf(error.stack ?? ''),
    cause: error.cause === undefined ? undefined : errorFields(error.cause),
  };
};
