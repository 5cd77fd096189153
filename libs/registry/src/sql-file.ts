import { readFileSync } from 'node:fs';
import type { Sql } from './database.ts';

/**
 * The named statement `folder/name.sql` of this lib, to be prepared under its name. Read as the module loads:
 * a missing file ends the start, not the first request.
 */
export const sqlFile = (path: string): Sql => ({
  name: path.replace(/^.*\//, ''),
  text: readFileSync(new URL(`./${path}.sql`, import.meta.url), 'utf8'),
});
