import { createProgram } from './program.ts';
import type { Session } from './session.ts';

const configuration = {
  url: 'https://x.example',
  connection: 'c',
  unit: '0012',
  staff: '10231',
  keyFile: 'k',
};

/** Runs a command line over a client whose every call gives `result`; what was called is kept. */
export const run = async (line: string[], result: object) => {
  const called: unknown[][] = [];
  const lianfang = new Proxy(
    {},
    {
      get:
        (_target, name) =>
        async (...given: unknown[]) => {
          called.push([name, ...given]);
          return { headers: new Headers(), ...result };
        },
    },
  ) as Session['lianfang'];
  let code: number | undefined;
  const program = createProgram(async (command, { lang, json }) => {
    code = await command({ lianfang, configuration, lang, json });
  });
  await program.parseAsync(['--config', 'c.json', ...line], { from: 'user' });
  return { code, called };
};

export const receipt = {
  id: 'a',
  report: 'r',
  number: 1,
  version: 1,
  status: 'RECEIVED',
  receivedAt: '',
  seq: 1,
};
