import type { TestWorld } from '../world/test-world.ts';

/** Check rows have a retention of their own; they hold what was shown, by blind index, and no report's number or sum. */
const APART = new Set(['check_record', 'migrations']);

/** Every row of every table, of all schemas, as text: bytes as hex, as the database would dump them. */
export const everything = async (world: TestWorld): Promise<{ table: string; row: string }[]> => {
  const all = world.database('postgres');
  const tables = await all.rows<{ schema: string; name: string }>(
    `SELECT schemaname AS schema, tablename AS name FROM pg_tables
      WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1, 2`,
  );
  const found: { table: string; row: string }[] = [];
  for (const { schema, name } of tables) {
    if ([...APART].some(apart => name.startsWith(apart))) continue;
    const rows = await all.rows<{ row: string }>(`SELECT t::text AS row FROM "${schema}"."${name}" t`);
    found.push(...rows.map(({ row }) => ({ table: `${schema}.${name}`, row })));
  }
  return found;
};

/** Where any of these stands, as `mark in table`. */
export const placesOf = async (
  world: TestWorld,
  marks: Readonly<Record<string, string>>,
): Promise<string[]> => {
  const rows = await everything(world);
  const found = Object.entries(marks).flatMap(([name, mark]) =>
    rows.filter(({ row }) => row.includes(mark)).map(({ table }) => `${name} in ${table}`),
  );
  return [...new Set(found)].sort();
};

/** Who is who: subjects with their parties and numbers, and the cases between them. */
export const whoIsWho = async (world: TestWorld): Promise<unknown> => {
  const all = world.database('postgres');
  return {
    subjects: await all.rows('SELECT party, subject FROM subject_party ORDER BY 1'),
    numbers: await all.rows(
      `SELECT DISTINCT p.subject, encode(c.blind_index, 'hex') AS index
         FROM claim c JOIN subject_party p ON p.party = c.party ORDER BY 1, 2`,
    ),
    cases: await all.rows('SELECT id, reason, sides, body FROM match_case ORDER BY id'),
  };
};

/** Everything that is sealed of decisions and disputes, as hex: in their statements, and in the proposals. */
export const sealedOf = async (world: TestWorld, ids: string[]): Promise<string[]> => {
  const rows = await world.database('postgres').rows<{ sealed: string }>(
    `SELECT encode(sealed, 'hex') AS sealed FROM statement WHERE id = ANY ($1) AND sealed IS NOT NULL
     UNION ALL SELECT encode(sealed, 'hex') FROM approval WHERE id = ANY ($1) AND sealed <> ''`,
    [ids],
  );
  return rows.map(({ sealed }) => sealed);
};

/** Tables in which one of these is found. */
export const foundIn = async (world: TestWorld, marks: string[]): Promise<string[]> => {
  const places = await placesOf(world, Object.fromEntries(marks.map((mark, at) => [String(at), mark])));
  return [...new Set(places.map(place => place.replace(/^\d+ in /u, '')))].sort();
};
