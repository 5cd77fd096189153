import { readShape, type RefusalCode } from '#contracts';
import { RefusedError, refuse } from '#platform';
import type { PipeTransform } from '@nestjs/common';
import type * as z from 'zod';

/** Reads a value by its shape, or refuses it with every fault at once. No body at all is an unreadable one. */
export const readValid = <S extends z.ZodType>(shape: S, value: unknown): z.output<S> => {
  if (value === undefined) throw new RefusedError({ code: 'BODY_MALFORMED' });
  const read = readShape(shape, value);
  return read.refusals ? refuse(read.refusals) : read.value;
};

/** A body or a query by its shape: unknown fields are refused, and a misspelt one with them. */
export const valid = <S extends z.ZodType>(shape: S): PipeTransform<unknown, z.output<S>> => ({
  transform: value => readValid(shape, value),
});

/** A path by its shape: what cannot be a thing's address is not found, like a thing that is missing. */
export const found = <S extends z.ZodType>(
  shape: S,
  code: RefusalCode,
): PipeTransform<unknown, z.output<S>> => ({
  transform: value => {
    const read = shape.safeParse(value);
    if (!read.success) throw new RefusedError({ code });
    return read.data;
  },
});
