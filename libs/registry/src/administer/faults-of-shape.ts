import type { ZodError } from 'zod';

/** Every fault of a stored or given thing's shape, each with its place, in one line an operator can read. */
export const faultsOfShape = ({ issues }: ZodError): string[] =>
  issues.map(({ path, message }) =>
    path.length > 0 ? `${path.map(String).join('/')}: ${message}` : message,
  );
