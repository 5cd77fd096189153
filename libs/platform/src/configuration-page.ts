import type * as z from 'zod';
import { settings } from './settings.ts';

const HEAD = `# Settings

Every setting is an environment variable, read once when a process starts. An empty one counts as not set.
A wrong one stops the process with one line that names every wrong variable, never its value.
This page is made from \`libs/platform/src/settings.ts\`.

| variable | default | read by | what it is |
| --- | --- | --- | --- |
`;

/** A default that is an empty list (no failpoints) is none to a reader. */
const defaultOf = (shape: z.ZodType): string => {
  const value = shape.safeParse(undefined).data;
  return typeof value === 'string' || typeof value === 'number' ? `\`${String(value)}\`` : '';
};

/** One row of the table, from what goes with the shape. */
const rowOf = ([name, shape]: [string, z.ZodType]): string => {
  const { description, readBy } = shape.meta() as { description: string; readBy: string[] };
  return `| \`${name}\` | ${defaultOf(shape)} | ${readBy.join(', ')} | ${description} |`;
};

/** docs/configuration.md, made from the table of settings. */
export const configurationPage = (): string => `${HEAD}${Object.entries(settings).map(rowOf).join('\n')}\n`;
