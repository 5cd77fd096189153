import { StatementKind } from '#contracts';
import { counted } from '#platform';
import type { StatementWriter } from './accept/statement-writer.ts';

const kept = counted(
  {
    name: 'lianfang_statements_total',
    help: 'Statements acknowledged by this process, by kind; one sent again under its key counts once.',
    label: 'kind',
  },
  StatementKind.options,
);

/** Counts each statement once it is durable; one that lost a race, or was refused, is none. */
export const countKept = (writer: StatementWriter): Pick<StatementWriter, 'write'> => ({
  write: async (by, keyed) => {
    const written = await writer.write(by, keyed);
    kept.add(keyed.writing.statement.kind);
    return written;
  },
});
