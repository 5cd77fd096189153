import { readFileSync } from 'node:fs';
import type { Sql } from './database.ts';

/** The named statement `folder/name.sql` of this lib, to be prepared under its name. */
export const sqlFile = (path: string): Sql => ({
  name: path.replace(/^.*\//, ''),
  text: readFileSync(new URL(`./${path}.sql`, import.meta.url), 'utf8'),
});
