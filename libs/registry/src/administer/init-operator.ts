import { OperatorKind, type RuleSet } from '#contracts';
import { validateRuleSets } from '#criteria';
import { sealingKeyDigest } from '#vault';
import * as z from 'zod';
import { Database, type Asks } from '../database.ts';
import { makePartitions, readClock } from './clock.ts';

/** The legal basis that every kind but SANDBOX states (Regulation of 2013, arts. 2, 7, 36). */
export const OperatorInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('SANDBOX'), name: z.string().min(1) }),
  z.strictObject({
    kind: OperatorKind.exclude(['SANDBOX']),
    name: z.string().min(1),
    legalBasis: z.strictObject({
      type: z.string().min(1),
      number: z.string().min(1),
      issuedOn: z.iso.date(),
      // Of the document itself, so that whoever audits can hold the paper against it.
      digest: z.string().regex(/^sha256:[0-9a-f]{64}$/, 'must be sha256: and 64 hex digits of the document'),
    }),
  }),
]);
export type OperatorInput = z.infer<typeof OperatorInput>;

export interface InitOptions {
  ownerUrl: string;
  consoleUrl: string;
  operator: OperatorInput & { id: string };
  ruleSet: RuleSet;
  /** The officers' public key (PEM): a gateway that would seal to another one does not start. */
  sealingKey: string;
}

/**
 * Makes the operator, once: its clock's kind as owner, its row and the first rule set as console.
 *
 * @returns false where there is an operator already: nothing is changed then.
 * @throws where its legal basis is of a day that has not come: nothing is changed then either.
 */
export const initOperator = async ({
  ownerUrl,
  consoleUrl,
  operator,
  ruleSet,
  sealingKey,
}: InitOptions): Promise<boolean> => {
  const owner = new Database(ownerUrl, 1);
  const console = new Database(consoleUrl, 1);
  try {
    const basis = 'legalBasis' in operator ? operator.legalBasis : undefined;
    await owner.transaction(async tx => {
      // Written once: a clock of another kind stays, and the operator is then not made.
      await tx.rows('INSERT INTO cell.clock (kind) VALUES ($1) ON CONFLICT DO NOTHING', [operator.kind]);
      await makePartitions(tx);
      // Only now is there a clock to ask; what it refuses leaves none behind.
      if (basis && basis.issuedOn > (await readClock(tx)).day)
        throw new Error('legalBasis.issuedOn: is in the future');
    });
    const legalBasis = basis ? JSON.stringify(basis) : null;
    return await console.transaction(async tx => {
      const made = await tx.rows(
        `INSERT INTO operator (id, kind, name, legal_basis, sealing_key, made_at)
         SELECT $1, $2, $3, $4, $5, cell.moment() FROM cell.clock WHERE kind = $2 ON CONFLICT DO NOTHING RETURNING id`,
        [operator.id, operator.kind, operator.name, legalBasis, sealingKeyDigest(sealingKey)],
      );
      if (made.length > 0) await keepFirst(tx, ruleSet);
      return made.length > 0;
    });
  } finally {
    await Promise.all([owner.close(), console.close()]);
  }
};

/** The rule set by which the service begins: no operator without one. */
const keepFirst = async (tx: Asks, ruleSet: RuleSet): Promise<void> => {
  const [valid] = validateRuleSets([ruleSet]);
  await tx.rows('INSERT INTO rule_set (version, published_at, body) VALUES ($1, $2, $3)', [
    valid?.version,
    valid?.publishedAt,
    JSON.stringify(valid),
  ]);
};
