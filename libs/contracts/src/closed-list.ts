import * as z from 'zod';

/** A closed list of the product's language. Order is that of the documents; a code is never used again. */
export const codes = <const T extends readonly [string, ...string[]]>(id: string, values: T) =>
  z.enum(values).meta({ id });
