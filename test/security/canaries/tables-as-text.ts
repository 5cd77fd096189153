import { openOpener } from '#vault';
import type { TestWorld } from '../../world/test-world.ts';

const EVERY_TABLE = `
  SELECT format('%I.%I', nspname, relname) AS name
    FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
   WHERE relkind IN ('r', 'm') AND nspname <> 'pg_toast' AND relpersistence <> 't' ORDER BY 1`;

/** Each table of every schema, the server's own and its statistics of our columns too, each row as COPY would write it. */
export const tablesAsText = async (world: TestWorld): Promise<Map<string, Buffer>> => {
  const all = world.database('postgres');
  await all.rows('ANALYZE');
  const found = new Map<string, Buffer>();
  for (const { name } of await all.rows<{ name: string }>(EVERY_TABLE)) {
    const rows = await all.rows<{ row: string }>(`SELECT t::text AS row FROM ${name} t`);
    found.set(name, Buffer.from(rows.map(({ row }) => row).join('\n')));
  }
  const asked = await all.rows<{ query: string }>(
    // Another database's sessions are of another world: its people are not ours.
    'SELECT query FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = current_database()',
  );
  return found.set('pg_stat_activity', Buffer.from(asked.map(({ query }) => query).join('\n')));
};

interface Column {
  schema: string;
  table: string;
  column: string;
}
const SEALED = `
  SELECT DISTINCT table_schema AS schema, table_name AS table, column_name AS column FROM information_schema.columns c
   WHERE data_type = 'bytea' AND table_schema IN ('public', 'cell')
     AND EXISTS (SELECT FROM information_schema.columns i WHERE (i.table_schema, i.table_name, i.column_name) = (c.table_schema, c.table_name, 'id'))`;

/** All that the officers' key opens, whatever table it lies in: each blob in its own row and under its own column. */
export const openedByOfficers = async (world: TestWorld): Promise<Buffer> => {
  const all = world.database('postgres');
  const stored = await all.rows<{ id: string; wrapped: Buffer }>('SELECT id, wrapped FROM data_key');
  const wrapped = new Map(stored.map(({ id, wrapped: key }) => [id, key]));
  const opener = openOpener(world.officers.privatePem);
  const opened: Buffer[] = [];
  for (const { schema, table, column } of await all.rows<Column>(SEALED)) {
    const rows = await all.rows<{ id: string; blob: Buffer | null }>(
      `SELECT id, "${column}" AS blob FROM "${schema}"."${table}"`,
    );
    for (const { id, blob } of rows)
      try {
        if (blob) opened.push(opener.open(blob, { table, row: id, column }, key => wrapped.get(key)));
      } catch {
        // A digest or an index: no blob.
      }
  }
  return Buffer.concat(opened);
};
