import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const PACKAGE = 'package.json';

/** From the build and from the sources the way up is not equally long. */
const nearest = (folder: string): string => {
  const path = join(folder, PACKAGE);
  if (existsSync(path)) return path;
  if (dirname(folder) === folder) throw new Error(`no ${PACKAGE} above the program`);
  return nearest(dirname(folder));
};

/** The running release, as package.json names it: from the sources and from the build alike. */
export const release = (): string => {
  const { version } = JSON.parse(readFileSync(nearest(import.meta.dirname), 'utf8')) as { version: string };
  return version;
};
