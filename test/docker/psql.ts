import pg from 'pg';

/** What the scripts under docker/ use of psql: \set, \if, \prompt, \gexec, \connect and variables. Enough to run them where no psql is. */
type Variables = Record<string, string>;

const filled = (sql: string, variables: Variables): string =>
  sql
    .replace(/(?<!:):'(\w+)'/g, (_, name: string) => pg.escapeLiteral(variables[name] ?? ''))
    .replace(/(?<!:):"(\w+)"/g, (_, name: string) => pg.escapeIdentifier(variables[name] ?? ''));

interface Step {
  sql: string;
  /** What it gives is run too. */
  gexec: boolean;
  /** The database for this step and all that follow. */
  connect?: string;
}

/** The script as psql would read it, in steps of SQL. */
const stepsOf = (script: string, variables: Variables): Step[] => {
  const steps: Step[] = [];
  let statement = '';
  let skipping = false;
  for (const line of script.split('\n')) {
    if (line.startsWith('\\if')) skipping = (/\{\?(\w+)\}/.exec(line)?.[1] ?? '') in variables;
    if (line.startsWith('\\endif')) skipping = false;
    const set = /^ *\\set (\w+) (\S+)/.exec(line);
    if (set?.[1] !== undefined && !skipping) variables[set[1]] = set[2] ?? '';
    if (/^ *\\prompt/.test(line) && !skipping) throw new Error(`a password is missing: ${line.trim()}`);
    const connect = /^\\connect :(\w+)$/.exec(line)?.[1];
    if (connect !== undefined) steps.push({ sql: 'SELECT', gexec: false, connect: variables[connect] ?? '' });
    if (line === '\\gexec') steps.push({ sql: filled(statement, variables), gexec: true });
    if (/^ *\\/.test(line)) {
      if (line === '\\gexec') statement = '';
      continue;
    }
    statement += `${line.replace(/--.*$/, '')}\n`;
    if (!statement.trimEnd().endsWith(';')) continue;
    steps.push({ sql: filled(statement, variables), gexec: false });
    statement = '';
  }
  return steps;
};

/** Runs `script` statement by statement, as `psql -f` does; `open` connects to a database as the same role. */
export const runScript = async (
  open: (database: string) => Promise<pg.Client>,
  script: string,
  given: Variables,
): Promise<void> => {
  let client = await open('postgres');
  try {
    for (const { sql, gexec, connect } of stepsOf(script, { ...given })) {
      if (connect !== undefined) {
        await client.end();
        client = await open(connect);
      }
      const { rows } = await client.query<unknown[]>({ text: sql, rowMode: 'array' });
      if (gexec) for (const [made] of rows) await client.query(String(made));
    }
  } finally {
    await client.end();
  }
};
