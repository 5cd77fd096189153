import { relative } from 'node:path';
import type { ExampleReport } from './example-report.ts';

/** The sandbox of this start: where its keys are, and what can be pasted today. */
export interface StartedSandbox {
  folder: string;
  /** Shanghai day of the one clock. */
  today: string;
  example: ExampleReport;
}

export interface Started {
  seconds: number;
  database: string;
  queue: string;
  url: string;
  /** Undefined on another server: sandbox parties exist on the embedded one only. */
  sandbox: StartedSandbox | undefined;
}

/** As it is typed from where we stand. */
const typed = (folder: string): string => relative(process.cwd(), folder) || '.';

/** Quoted only where a shell would take it apart otherwise (POSIX, Shell Command Language, 2.2). */
const pasted = (path: string): string =>
  /^[\p{L}\p{N}_./@%+=:,-]+$/u.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;

const commandsAt = (folder: string, { example, today }: StartedSandbox): string[] => [
  `keys      ${folder} (all in one folder: sandbox only)`,
  'In another terminal:',
  `  npx lianfang --config ${pasted(`${folder}/RCA.json`)}  report ${pasted(`${folder}/report.json`)}`,
  `  npx lianfang --config ${pasted(`${folder}/RCA.json`)}  status ${example.loanReference} DEFAULT`,
  `  npx lianfang --config ${pasted(`${folder}/POST.json`)} check --type RESIDENT_ID --number 11010519491231002X --name 王小丫 --authorisation SQ-1 --signed-on ${today}`,
];

/** What stands on the terminal once everything is ready. */
export const startPage = ({ seconds, database, queue, url, sandbox }: Started): string =>
  [
    `Lianfang ready in ${seconds.toFixed(1)} s${sandbox ? '  (sandbox: five members, no real data)' : ''}`,
    `database  ${database}       queue   ${queue}`,
    `API page  ${url}/docs               health  ${url}/health/ready`,
    ...(sandbox ? commandsAt(typed(sandbox.folder), sandbox) : []),
  ].join('\n');
