import type { Refusal } from '#contracts';
import { approveDecision, listCases, openProposal, proposeDecision, type Waiting } from '#registry';
import type { Command } from 'commander';
import { jsonIn } from './arguments.ts';
import { officerIn } from './officer-file.ts';
import { linesOfMoved } from './print-moved.ts';
import { refuse } from './refuse.ts';
import { print } from './with-database.ts';
import { withDesk } from './with-desk.ts';

/** Of several each is printed before what came of it; one that is refused holds up no other. */
const each = async (all: string[], one: (argument: string) => Promise<Refusal[]>): Promise<void> => {
  for (const argument of all) {
    if (all.length > 1) print(argument);
    const refused = await one(argument);
    if (refused.length === 0) continue;
    refuse(refused);
    if (all.length > 1) print(`refused ${refused.map(({ code }) => code).join(' ')}`);
  }
};

const addPropose = (program: Command): void => {
  program
    .command('propose <files...>')
    .description(
      'proposes decisions (DECISION.json) to another officer; prints the id of each and all that it would move',
    )
    .requiredOption('--as <officer>', "the officer's own OFFICER.json", officerIn)
    .action((files: string[], { as: officer }: { as: ReturnType<typeof officerIn> }, command: Command) =>
      withDesk(command, desk =>
        each(files, async file => {
          const proposed = await proposeDecision(desk, jsonIn(file), officer.sign);
          if ('refused' in proposed) return proposed.refused;
          print(`proposal ${proposed.id}`);
          for (const line of linesOfMoved(proposed.moved)) print(line);
          return [];
        }),
      ),
    );
};

const addApprove = (program: Command): void => {
  program
    .command('approve <ids...>')
    .description("says another officer's proposals; prints each decision first, as it is signed")
    .requiredOption('--as <officer>', "the officer's own OFFICER.json", officerIn)
    .action((ids: string[], { as: officer }: { as: ReturnType<typeof officerIn> }, command: Command) =>
      withDesk(command, desk =>
        each(ids, async id => {
          const proposal = await openProposal(desk, id);
          if (!proposal) return [{ code: 'DECISION_NOT_FOUND' }];
          print(JSON.stringify(proposal.decision, null, 2));
          const said = await approveDecision(desk, { id, signature: await officer.sign(proposal.toSign) });
          if ('refused' in said) return said.refused;
          print(`decision ${said.id}  seq ${String(said.seq)}  ${said.receivedAt.toISOString()}`);
          return [];
        }),
      ),
    );
};

/** Deadline, kind, what it is about, id; of a match case how many parties each side has (`--json` names them). */
const caseLine = ({ by, kind, what, id, report, version, sides }: Waiting): string => {
  const on = report === null ? '' : `  report ${report} version ${String(version)}`;
  const parties = sides.length === 0 ? '' : `  parties ${sides.map(side => side.length).join(' | ')}`;
  return `${(by ?? '').padEnd(10)}  ${kind.padEnd(17)}  ${what.padEnd(22)}  ${id}${on}${parties}`;
};

const addCases = (program: Command): void => {
  program
    .command('cases')
    .description('what waits for an officer, the nearest deadline first')
    .option('--json', 'one line of JSON each, with the parties of each side')
    .action((options: { json?: true }, command: Command) =>
      withDesk(command, async desk => {
        const cases = await listCases(desk);
        if (cases.length === 0 && !options.json) print('nothing waits');
        for (const one of cases) print(options.json ? JSON.stringify(one) : caseLine(one));
      }),
    );
};

/** Four eyes: one officer proposes, another approves, each with a key of their own. */
export const addDecisions = (program: Command): void => {
  for (const add of [addCases, addPropose, addApprove]) add(program);
};
