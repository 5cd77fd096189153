import pg from 'pg';

/** What the scripts under docker/ use of psql: \set, \if, \prompt, \gexec and variables. Enough to run them where no psql is. */
type Variables = Record<string, string>;

const filled = (sql: string, variables: Variables): string =>
  sql
    .replace(/(?<!:):'(\w+)'/g, (_, name: string) => pg.escapeLiteral(variables[name] ?? ''))
    .replace(/(?<!:):"(\w+)"/g, (_, name: string) => pg.escapeIdentifier(variables[name] ?? ''));

/** The script as psql would read it: steps of SQL, those with `gexec` run what they give. */
const stepsOf = (script: string, variables: Variables): { sql: string; gexec: boolean }[] => {
  const steps: { sql: string; gexec: boolean }[] = [];
  let statement = '';
  let skipping = false;
  for (const line of script.split('\n')) {
    if (line.startsWith('\\if')) skipping = (/\{\?(\w+)\}/.exec(line)?.[1] ?? '') in variables;
    if (line.startsWith('\\endif')) skipping = false;
    const set = /^ *\\set (\w+) (\S+)/.exec(line);
    if (set?.[1] !== undefined && !skipping) variables[set[1]] = set[2] ?? '';
    if (/^ *\\prompt/.test(line) && !skipping) throw new Error(`a password is missing: ${line.trim()}`);
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

/** Runs `script` statement by statement, as `psql -f` does. */
export const runScript = async (client: pg.Client, script: string, given: Variables): Promise<void> => {
  for (const { sql, gexec } of stepsOf(script, { ...given })) {
    const { rows } = await client.query<unknown[]>({ text: sql, rowMode: 'array' });
    if (gexec) for (const [made] of rows) await client.query(String(made));
  }
};
