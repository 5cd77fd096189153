import { setTimeout as wait } from 'node:timers/promises';

/** Every place where a test may strike; always compiled in, armed only by the setting FAILPOINTS. */
export const FAILPOINTS = [
  'gateway.accept.before-commit',
  'gateway.accept.after-commit',
  'gateway.check.before-commit',
  'gateway.check.after-commit',
  'officers.decide.before-commit',
  'officers.decide.after-commit',
  'matcher.loaded',
  'matcher.before-commit',
  'matcher.after-commit',
  'relay.before-enqueue',
  'relay.after-enqueue',
] as const;
export type FailpointName = (typeof FAILPOINTS)[number];

/** kill: SIGKILL to this very process. throw: a FailpointError. delay: a pause in milliseconds. */
export type Strike = { do: 'kill' } | { do: 'throw' } | { do: 'delay'; milliseconds: number };
export type ArmedFailpoint = { name: FailpointName } & Strike;

/** What an armed `throw` raises: no use case expects it. */
export class FailpointError extends Error {
  constructor(name: FailpointName) {
    super(`failpoint ${name}`);
    this.name = 'FailpointError';
  }
}

/** A misspelt name would never strike, and its test pass for nothing. */
const isKnown = (name: string): name is FailpointName => (FAILPOINTS as readonly string[]).includes(name);

/** Delays have at most six digits: under 17 minutes. */
const strikeOf = (text: string): Strike | undefined => {
  if (text === 'kill' || text === 'throw') return { do: text };
  const [, milliseconds] = /^delay:(\d{1,6})$/.exec(text) ?? [];
  return milliseconds === undefined ? undefined : { do: 'delay', milliseconds: Number(milliseconds) };
};

/** Reads `name=kill|throw|delay:ms[,…]`; what is wrong is said without the text itself. */
export const readFailpoints = (text: string): { armed: ArmedFailpoint[] } | { wrong: string } => {
  const armed: ArmedFailpoint[] = [];
  for (const part of text.split(',').map(each => each.trim())) {
    const [name = '', what = ''] = part.split('=', 2);
    if (!isKnown(name)) return { wrong: 'names an unknown failpoint' };
    const strike = strikeOf(what);
    if (!strike) return { wrong: `arms ${name} with neither kill, throw nor delay:MILLISECONDS` };
    armed.push({ name, ...strike });
  }
  return { armed };
};

const armedByName = new Map<FailpointName, Strike>();

/** Arms these and disarms all others; called once at start with the setting. */
export const armFailpoints = (armed: readonly ArmedFailpoint[]): void => {
  armedByName.clear();
  for (const { name, ...strike } of armed) armedByName.set(name, strike);
};

/** Strikes where armed, else does nothing. After a kill it never returns: not one more line of the caller runs. */
export const failpoint = async (name: FailpointName): Promise<void> => {
  const strike = armedByName.get(name);
  if (!strike) return;
  if (strike.do === 'throw') throw new FailpointError(name);
  if (strike.do === 'delay') return wait(strike.milliseconds);
  // Not exit(): no handler, no flush, no rollback, as where the power is cut.
  process.kill(process.pid, 'SIGKILL');
  await new Promise(() => undefined);
};
