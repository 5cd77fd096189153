import { Draw } from '../../demo/random.ts';

export type FaultKind =
  'gateway killed' | 'matcher killed' | 'PostgreSQL killed' | 'queue emptied' | 'Redis killed';

/** A fault, and the reports acknowledged after which it strikes. */
export interface Fault {
  what: FaultKind;
  after: number;
}

export interface Wanted {
  seed: number;
  reports: number;
  /** Kills of gateway and matcher together: each is struck by a quarter of them at least. */
  kills: number;
  /** Each fault of a server, this often. */
  each: number;
  servers: readonly FaultKind[];
}

/** Nothing strikes before this share of the reports, or after the rest: there is work before and behind each fault. */
const MARGIN = 0.03;

/** Faults at random moments, in their order: the same seed, the same faults. */
export const drawFaults = ({ seed, reports, kills, each, servers }: Wanted): Fault[] => {
  const draw = new Draw(seed);
  const victims = Array.from({ length: kills }, (_, at): FaultKind => {
    if (at < kills / 2) return at % 2 === 0 ? 'gateway killed' : 'matcher killed';
    return draw.of(['gateway killed', 'matcher killed']);
  });
  const others = servers.flatMap(what => Array.from({ length: each }, () => what));
  const margin = Math.ceil(reports * MARGIN);
  return [...victims, ...others]
    .map(what => ({ what, after: draw.whole(margin, reports - margin) }))
    .sort((a, b) => a.after - b.after);
};
