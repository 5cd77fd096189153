import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Disagreement } from './disagreement.ts';
import type { Known } from './known.ts';
import { type Decided, partyName, reportName, type Sought, type Story } from './plan.ts';
import type { Server } from './server.ts';

export interface ToDecide {
  readonly story: Story;
  readonly decided: Decided;
}

export interface DecidedAll {
  readonly disagreements: readonly Disagreement[];
  readonly refusals: ReadonlyMap<string, number>;
  /** Place of the last decision; 0 where none was said. */
  readonly lastSeq: number;
}

/** What became of one argument of a command that was given several. */
interface Came {
  readonly id?: string;
  readonly seq?: number;
  readonly refused?: string;
}

/** A refusal as it is printed on stdout among several, and on stderr of one alone. */
const AMONG = /^refused (\w+)/m;
const ALONE = /^lianfang-admin: .*\((\w+)\)$/m;

/** A command of several arguments prints each one before what it says of it. */
const cameOf = (printed: string, given: readonly string[]): Came[] => {
  const lines = printed.split('\n');
  const starts = given.map(one => lines.indexOf(one));
  return starts.map((from, index) => {
    const text = lines.slice(from + 1, starts[index + 1] ?? lines.length).join('\n');
    const refused = (given.length === 1 ? ALONE : AMONG).exec(text)?.[1];
    if (refused !== undefined) return { refused };
    const id = /^(?:proposal|decision) ([0-9a-f-]{36})/m.exec(text)?.[1];
    const seq = /^decision \S+ {2}seq (\d+)/m.exec(text)?.[1];
    return { ...(id ? { id } : {}), ...(seq ? { seq: Number(seq) } : {}) };
  });
};

/** Two officers of the operator, each with a key of their own: one proposes, the other approves. */
export class Officers {
  private readonly server: Server;
  private readonly known: Known;

  constructor(server: Server, known: Known) {
    this.server = server;
    this.known = known;
  }

  /** Everything that is decided in one wave; what must be refused is proposed as well. */
  async decide(all: readonly ToDecide[]): Promise<DecidedAll> {
    if (all.length === 0) return { disagreements: [], refusals: new Map(), lastSeq: 0 };
    await this.lookUp(all.flatMap(({ decided }) => decided.seeks ?? []));
    const folder = await mkdtemp(join(tmpdir(), 'lianfang-demo-'));
    try {
      return this.judged(all, await this.proposeAndApprove(all, folder));
    } finally {
      await rm(folder, { recursive: true });
    }
  }

  /** The ids of parties stand in no answer: an officer looks a number up once, and says why. */
  private async lookUp(sought: readonly Sought[]): Promise<void> {
    const unknown = sought.filter(({ loan, criterion }) => !this.known.has(partyName(loan, criterion)));
    const keyOf = ({ identifier: { type, number } }: Sought): string => `${type} ${number}`;
    const numbers = new Map(unknown.map(one => [keyOf(one), unknown.filter(of => keyOf(of) === keyOf(one))]));
    for (const behind of numbers.values()) {
      const [first] = behind;
      if (!first) continue;
      const { type, number } = first.identifier;
      const as = join(this.server.folder, 'officer-1.json');
      const asked = ['--type', type, '--number', number, '--reason', '主体识别核查'];
      const printed = await this.server.administer('standing', '--as', as, ...asked);
      for (const { loan, criterion } of behind) {
        const report = this.known.id(reportName(loan, criterion));
        const found = new RegExp(`party (\\S+)\n(?: {4}report .*\n)*? {4}report ${report} `).exec(printed);
        this.known.keep(partyName(loan, criterion), found?.[1]);
      }
    }
  }

  private async proposeAndApprove(all: readonly ToDecide[], folder: string): Promise<Came[]> {
    const files = await Promise.all(
      all.map(async ({ decided }, index) => {
        const file = join(folder, `${String(index)}.json`);
        await writeFile(file, JSON.stringify(this.known.filled(decided.decision)));
        return file;
      }),
    );
    const proposed = cameOf(await this.command(1, 'propose', files), files);
    const ids = proposed.flatMap(({ id }) => id ?? []);
    const approved = ids.length === 0 ? [] : cameOf(await this.command(2, 'approve', ids), ids);
    return proposed.map(one => (one.id === undefined ? one : (approved[ids.indexOf(one.id)] ?? {})));
  }

  private command(officer: 1 | 2, verb: string, given: readonly string[]): Promise<string> {
    const as = join(this.server.folder, `officer-${String(officer)}.json`);
    return this.server.administer(verb, '--as', as, ...given);
  }

  private judged(all: readonly ToDecide[], came: readonly Came[]): DecidedAll {
    const refusals = new Map<string, number>();
    const disagreements = all.flatMap(({ story, decided }, index): Disagreement[] => {
      const { id, seq, refused } = came[index] ?? {};
      if (refused !== undefined) refusals.set(refused, (refusals.get(refused) ?? 0) + 1);
      if (decided.name !== undefined && seq !== undefined) this.known.keep(decided.name, id);
      const right = decided.refused === undefined ? seq !== undefined : refused === decided.refused;
      if (right) return [];
      return [
        {
          story: story.title,
          where: `${decided.day} officers decide ${String(decided.decision['decision'])}`,
          expected: decided.refused ?? 'said',
          found: refused ?? (seq === undefined ? 'nothing' : 'said'),
        },
      ];
    });
    return { disagreements, refusals, lastSeq: Math.max(0, ...came.map(({ seq }) => seq ?? 0)) };
  }
}
