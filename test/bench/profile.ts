import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What V8's sampling profiler writes (--cpu-prof); times are microseconds. */
interface Profile {
  nodes: { id: number; callFrame: { functionName: string; url: string }; children?: number[] }[];
  samples: number[];
  timeDeltas: number[];
}

export interface Part {
  name: string;
  share: number;
}

const FOLDER = '.data/bench/profile';
export const PROFILED = ['--cpu-prof', `--cpu-prof-dir=${FOLDER}`];

const DATABASE = 'talking to PostgreSQL (pg)';
const HTTP = 'HTTP and sockets (Node)';
const SOCKETS = /^node:(_http|net|internal\/(http|stream|js_stream))/;

/** First match wins. What Node does for a package counts as the package's. */
const PARTS: [RegExp, string][] = [
  [/node_modules\/zod\/|contracts\/src\//, "the body's shape (zod)"],
  [/http\/(json-body|body-parsers)/, "reading the body's JSON"],
  [/libs\/vault\//, 'blind index, digests and seal (vault)'],
  [/libs\/(identity|matching)\//, 'number and name (identity, matching)'],
  [/libs\/listing\/|decide\/answer-of/, 'deciding and its words (listing)'],
  [/libs\/access\//, 'the token (access)'],
  [/node_modules\/(pg|pg-.*|postgres-.*)\//, DATABASE],
  [/libs\/registry\/|apps\/gateway\/src\/checks/, 'gathering and recording (registry, checks)'],
  [
    /node_modules\/(fastify|@fastify|find-my-way|fast-json|secure-json|avvio|reusify|light-my|toad|@nestjs|pino)/,
    'Fastify',
  ],
  [/apps\/gateway\/|libs\/platform\//, "the gateway's hooks"],
];

const NAMED = new Map([
  ['(garbage collector)', 'garbage collection'],
  ['(idle)', 'idle'],
  ['(program)', HTTP],
]);

/** The part that each node's own time belongs to: its own file's, or of whoever called it. */
const partsOfNodes = ({ nodes }: Profile): Map<number, string> => {
  const byId = new Map(nodes.map(node => [node.id, node]));
  const parts = new Map<number, string>();
  const walk = (id: number, above: string): void => {
    const { callFrame, children = [] } = byId.get(id)!;
    // A socket is Fastify's and its clients', unless it is the database's.
    const isSocket = SOCKETS.test(callFrame.url) && above !== DATABASE;
    const own = isSocket ? HTTP : PARTS.find(([pattern]) => pattern.test(callFrame.url))?.[1];
    const part = NAMED.get(callFrame.functionName) ?? own ?? above;
    parts.set(id, part);
    for (const child of children) walk(child, part);
  };
  walk(nodes[0]!.id, HTTP);
  return parts;
};

/** Shares of the busy time in the last `seconds` of a process that was profiled and has ended; largest first. */
export const profileShares = (seconds: number): Part[] => {
  const [file] = readdirSync(FOLDER);
  const profile = JSON.parse(readFileSync(join(FOLDER, file!), 'utf8')) as Profile;
  rmSync(FOLDER, { recursive: true });
  const parts = partsOfNodes(profile);
  const whole = profile.timeDeltas.reduce((sum, delta) => sum + delta, 0);
  const times = new Map<string, number>();
  let at = 0;
  for (const [n, sample] of profile.samples.entries()) {
    const delta = profile.timeDeltas[n] ?? 0;
    at += delta;
    const part = parts.get(sample) ?? HTTP;
    if (whole - at < seconds * 1e6 && part !== 'idle') times.set(part, (times.get(part) ?? 0) + delta);
  }
  const busy = [...times.values()].reduce((sum, time) => sum + time, 0);
  return [...times].map(([name, time]) => ({ name, share: time / busy })).sort((a, b) => b.share - a.share);
};

export const forgetProfiles = (): void => rmSync(FOLDER, { recursive: true, force: true });
