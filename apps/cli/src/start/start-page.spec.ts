import { expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { relative, resolve } from 'node:path';
import { startPage } from './start-page.ts';

const pageAt = (folder: string): string =>
  startPage({
    seconds: 5,
    database: 'PostgreSQL',
    queue: 'PostgreSQL',
    url: 'http://127.0.0.1:7100',
    sandbox: {
      folder: resolve(folder),
      today: '2026-11-24',
      example: { file: '', loanReference: 'JK-20261124-1' },
    },
  });

/** What a shell makes of a page's commands: the words of each line. */
const pasted = (page: string): string[][] => {
  const lines = page.split('\n').filter(line => line.startsWith('  npx '));
  return lines.map(line => {
    const { stdout } = spawnSync('sh', ['-c', `npx() { printf '%s\\n' "$@"; }\n${line}`], {
      encoding: 'utf8',
    });
    return stdout.trimEnd().split('\n');
  });
};

test.each(['.data', 'my data', "it's $HOME", '数据 (1)'])('a data folder called %s is pasted whole', data => {
  const folder = relative(process.cwd(), resolve(data, 'sandbox'));
  const [report, status, check] = pasted(pageAt(`${data}/sandbox`));
  expect(report).toEqual(['lianfang', '--config', `${folder}/RCA.json`, 'report', `${folder}/report.json`]);
  expect(status?.slice(1, 4)).toEqual(['--config', `${folder}/RCA.json`, 'status']);
  expect(check?.slice(1, 4)).toEqual(['--config', `${folder}/POST.json`, 'check']);
});

test('what a shell takes as it stands is not quoted', () => {
  expect(pageAt('数据-1/sandbox')).toContain(
    '--config 数据-1/sandbox/RCA.json  report 数据-1/sandbox/report.json',
  );
});
