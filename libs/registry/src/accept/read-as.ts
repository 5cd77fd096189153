import type { Caller } from '../caller.ts';
import type { Transaction } from '../database.ts';
import { reportAt, type ReportAddress } from '../read/find-report.ts';
import { readLife } from '../read/read-life.ts';
import type { Registry } from '../registry.ts';
import { marksOfReport } from './marks-of-report.ts';
import type { OnLife } from './prepare-dispute.ts';

export interface Reading {
  registry: Registry;
  caller: Caller;
  tx: Transaction;
  day: string;
}

/** Reads a report as its own member does: a counter's member learns nothing of it. */
export const readAs = async (
  { registry, tx, day }: Reading,
  member: string,
  address: ReportAddress,
): Promise<OnLife | undefined> => {
  await tx.as(member);
  const report = await reportAt(tx, address);
  const found = report === undefined ? undefined : await readLife(registry, tx, report);
  return found && { found, day, marks: await marksOfReport(tx, found.life.report) };
};
