// commit-msg hook: a subject after Conventional Commits 1.0.0, so that a changelog can be read from the log.
import { readFileSync } from 'node:fs';

const TYPES = ['feat', 'fix', 'perf', 'refactor', 'test', 'docs', 'build', 'ci', 'chore', 'revert'];
const SUBJECT = new RegExp(`^(${TYPES.join('|')})(\\([a-z0-9-]+(, ?[a-z0-9-]+)*\\))?!?: \\S.*[^.\\s]$`);
const LONGEST = 100;

const message = readFileSync(process.argv[2] ?? '.git/COMMIT_EDITMSG', 'utf8');
const [subject = '', second = ''] = message.split('\n').filter(line => !line.startsWith('#'));

const faults = [
  // What git itself writes for a merge or a revert stands as it is.
  ...(/^(Merge|Revert) /.test(subject) || SUBJECT.test(subject)
    ? []
    : [
        `"${subject}" is not "type(scope): what it does"; types: ${TYPES.join(' ')}; no full stop at the end`,
      ]),
  ...(subject.length > LONGEST ? [`the subject has ${subject.length} characters, at most ${LONGEST}`] : []),
  ...(second === '' ? [] : ['an empty line stands between subject and body']),
];
for (const fault of faults) console.error(`commit message: ${fault}`);
process.exit(faults.length > 0 ? 1 : 0);
