import { standingStatus } from '#registry';
import { setTimeout as pause } from 'node:timers/promises';
import type { Draw } from '../../demo/random.ts';
import { until } from '../../queue/until.ts';
import type { ChildName } from '../running-service.ts';
import type { StagedService } from '../staged-service.ts';
import type { FaultKind } from './drawn-faults.ts';

/** Between work that is seen and the kill, at most, in milliseconds: several refreshes long. */
const LATER_MS = 300;
/** A frozen matcher's COMMIT that PostgreSQL has already got is through after this, in milliseconds. */
const THROUGH_MS = 50;
/** Reports that show that the gateway works. */
const ANSWERED = 8;
/** Reports accepted while nobody can carry them. */
const UNCARRIED = 40;

/** Strikes, and tells how much work of the victim's was cut off: 0 is a fault that struck nothing. */
export type Strike = () => Promise<number>;

/** How each fault strikes this service; what `draw` does not decide, the machine does. */
export const strikesOn = (staged: StagedService, draw: Draw): Record<FaultKind, Strike> => {
  const { server, backEnd, world, service, stream } = staged;
  const asOwner = world.database('postgres');
  /** Since the last death of a matcher or loss of its jobs: whatever was taken since, the present one has in hand. */
  let since = '-infinity';
  const fromNowOn = async (): Promise<void> => {
    const [now] = await asOwner.rows<{ at: string }>('SELECT cell.moment()::text AS at');
    since = now?.at ?? since;
  };
  const inHand = async (): Promise<number> => {
    const [row] = await asOwner.rows<{ n: number }>(
      'SELECT count(DISTINCT seq)::int AS n FROM cell.pending WHERE taken_at > $1::timestamptz',
      [since],
    );
    return row?.n ?? 0;
  };
  /** -1 where nobody could look: PostgreSQL has just come back, and the machine is busy with it. */
  const seen = (look: () => Promise<number>) => (): Promise<number> =>
    Promise.race([service.failed, look().catch(() => -1)]);
  const gatewayWorks = () => {
    const from = stream.reports.length;
    const reports = () => Promise.race([service.failed, Promise.resolve(stream.reports.length)]);
    return until('the gateway to answer', reports, n => n >= from + ANSWERED);
  };
  const matcherWorks = () => until('the matcher to take something', seen(inHand), n => n > 0);
  const bothWork = () => Promise.all([gatewayWorks(), matcherWorks()]);
  const pidOf = (name: ChildName): number => service.pids()[name] ?? 0;
  /** Ends when the supervisor has seen the end, before it starts another. */
  const kill = async (name: ChildName, strikesNow: () => void = () => undefined): Promise<void> => {
    const before = service.kills(name);
    strikesNow();
    process.kill(pidOf(name), 'SIGKILL');
    const kills = () => Promise.resolve(service.kills(name));
    await until(`the end of the ${name}`, kills, n => n > before);
  };
  /** Frozen at a moment of chance, it is let go again where it has nothing in hand, so that the kill strikes work. */
  const frozenMatcher = async (): Promise<number> => {
    await later();
    process.kill(pidOf('matcher'), 'SIGSTOP');
    await pause(THROUGH_MS);
    const held = await seen(inHand)();
    if (held <= 0) process.kill(pidOf('matcher'), 'SIGCONT');
    return held;
  };
  const later = () => pause(draw.whole(0, LATER_MS));
  const pending = async () => (await standingStatus(world.database('matcher'))).pending;

  return {
    'gateway killed': async () => {
      await gatewayWorks();
      await later();
      return stream.cutOffBy(strikesNow => kill('gateway', strikesNow));
    },
    'matcher killed': async () => {
      await matcherWorks();
      const cutOff = await until('work in its hands', frozenMatcher, held => held > 0);
      await kill('matcher');
      await fromNowOn();
      return cutOff;
    },
    'PostgreSQL killed': async () => {
      await bothWork();
      await later();
      return server.crash();
    },
    'queue emptied': async () => {
      await matcherWorks();
      const lost = await until(
        'jobs to lose',
        () => backEnd.lose(world),
        jobs => jobs > 0,
      );
      await fromNowOn();
      return lost;
    },
    'Redis killed': async () => {
      await bothWork();
      let left = 0;
      await backEnd.crash?.(async () => {
        const before = await pending();
        left = await until('reports that nobody can carry', seen(pending), n => n >= before + UNCARRIED);
      });
      return left;
    },
  };
};
