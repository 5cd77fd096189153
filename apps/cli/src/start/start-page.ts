import type { ExampleReport } from './example-report.ts';

export interface Started {
  seconds: number;
  database: string;
  queue: string;
  url: string;
  /** Folder of the sandbox as typed from the project's folder; undefined on a foreign server. */
  folder: string | undefined;
  today: string;
  example: ExampleReport | undefined;
}

const commands = ({ folder, example, today }: Started): string[] => {
  if (!folder || !example) return [];
  return [
    `keys      ${folder} (all in one folder: sandbox only)`,
    'In another terminal:',
    `  npx lianfang --config ${folder}/RCA.json  report ${folder}/report.json`,
    `  npx lianfang --config ${folder}/RCA.json  status ${example.loanReference} DEFAULT`,
    `  npx lianfang --config ${folder}/POST.json check --type RESIDENT_ID --number 11010519491231002X --name 王小丫 --authorisation SQ-1 --signed-on ${today}`,
  ];
};

/** What stands on the terminal once everything is ready. */
export const startPage = (started: Started): string => {
  const { seconds, database, queue, url, folder } = started;
  const world = folder ? '  (sandbox: five members, no real data)' : '';
  return [
    `Lianfang ready in ${seconds.toFixed(1)} s${world}`,
    `database  ${database}       queue   ${queue}`,
    `API page  ${url}/docs               health  ${url}/health/ready`,
    ...commands(started),
  ].join('\n');
};
