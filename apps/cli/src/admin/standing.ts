import { IdentifierType } from '#contracts';
import { readStanding, type StandingAsked } from '#registry';
import { Option, type Command } from 'commander';
import { dayText, plainName } from './arguments.ts';
import { type Officer, officerIn } from './officer-file.ts';
import { linesOfStanding } from './print-standing.ts';
import { refuse } from './refuse.ts';
import { print } from './with-database.ts';
import { withDesk } from './with-desk.ts';

type Options = StandingAsked & { as: Officer };

/** What is known of a number. Who looked, and why, is written down before anything is read. */
export const addStanding = (program: Command): void => {
  program
    .command('standing')
    .description(
      'all that is known of a number, computed from what was said; leaves an event of who looked and why',
    )
    .requiredOption('--as <officer>', "the officer's own OFFICER.json", officerIn)
    .requiredOption('--reason <words>', 'why it is looked at; kept, sealed', plainName)
    .addOption(
      new Option('--type <type>', 'of the number').choices(IdentifierType.options).makeOptionMandatory(),
    )
    .requiredOption('--number <number>', 'as the document prints it')
    .option('--as-known-on <day>', 'as it was known at the end of this day in Shanghai', dayText)
    .action(({ as: officer, ...asked }: Options, command: Command) =>
      withDesk(command, async desk => {
        const read = await readStanding(desk, asked, officer.sign);
        if ('refused' in read) refuse(read.refused);
        else for (const line of linesOfStanding(read)) print(line);
      }),
    );
};
