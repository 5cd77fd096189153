import { RuleSet } from '#contracts';
import { validateRuleSets } from '#criteria';
import type { Database, Transaction } from '../database.ts';
import { lockAll } from '../refresh/lock-components.ts';
import { readClock } from './clock.ts';
import { faultsOfShape } from './faults-of-shape.ts';
import { readRuleSets } from './rule-sets.ts';

export interface Published {
  ruleSet: RuleSet;
  /** Reports received before, on days that it names: pending again, until the matcher has judged them by it. */
  judgedAgain: number;
}

/** As an operator writes it: when it is published is the one clock's to say. */
const Told = RuleSet.omit({ publishedAt: true });

const toldIn = (input: unknown): Omit<RuleSet, 'publishedAt'> => {
  const read = Told.safeParse(input);
  if (!read.success) throw new Error(faultsOfShape(read.error).join('; '));
  return read.data;
};

/**
 * While it is published no statement is received and no refresh runs: one of either, half-way, would be judged by the rules of
 * before and lose its mark. Longer than the console's own limits: refreshes end first, and a year of marks takes its time.
 */
const holdUp = async (tx: Transaction): Promise<void> => {
  await tx.rows(
    `SELECT set_config('lock_timeout', '2min', true), set_config('statement_timeout', '10min', true)`,
  );
  await lockAll(tx);
  await tx.rows('SELECT FROM cell.head FOR UPDATE');
};

/** Reads the whole of `claim`: rare, and cheaper than an index that every report would pay for. */
const MARK = `
  WITH again AS (
    INSERT INTO cell.pending (blind_index, seq, received_at)
    SELECT DISTINCT blind_index, seq, cell.moment() FROM claim WHERE received_on BETWEEN $1 AND coalesce($2, 'infinity'::date) AND NOT erased
    ON CONFLICT DO NOTHING RETURNING seq
  ), lowered AS (
    UPDATE cell.head SET floor = least(floor, (SELECT min(seq) FROM again) - 1)
  )
  SELECT count(DISTINCT seq)::int AS n, pg_notify('pending', '') FROM again`;

/**
 * Publishes a rule set for the days of receipt that it names. It judges what was received on them before as well: those
 * reports are marked in the same transaction, and the matcher refreshes their components.
 *
 * @throws in words for the operator: ill-shaped, contradicting another, or a version that was used before
 */
export const publishRuleSet = (console: Database, input: unknown): Promise<Published> =>
  console.transaction(async tx => {
    const told = toldIn(input);
    await holdUp(tx);
    const before = await readRuleSets(tx);
    if (before.some(({ version }) => version === told.version))
      throw new Error(`rule set ${told.version} was published already: a version stands for ever`);
    const ruleSet = { ...told, publishedAt: (await readClock(tx)).now.toISOString() };
    validateRuleSets([...before, ruleSet]);
    const { version, publishedAt, receivedFrom, receivedUntil } = ruleSet;
    await tx.rows('INSERT INTO rule_set (version, published_at, body) VALUES ($1, $2, $3)', [
      version,
      publishedAt,
      JSON.stringify(ruleSet),
    ]);
    const [again] = await tx.rows<{ n: number }>(MARK, [receivedFrom, receivedUntil]);
    return { ruleSet, judgedAgain: again?.n ?? 0 };
  });
