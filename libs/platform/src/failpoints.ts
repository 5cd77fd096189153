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
  'matcher.erase.before-commit',
  'matcher.erase.after-commit',
  'matcher.before-acknowledgement',
  'matcher.after-acknowledgement',
  'relay.before-enqueue',
  'relay.after-enqueue',
] as const;
export type FailpointName = (typeof FAILPOINTS)[number];

/**
 * kill: SIGKILL to this very process, the `time`-th time that it comes by. throw: a FailpointError. delay: a pause in
 * milliseconds.
 */
export type Strike = { do: 'kill'; time: number } | { do: 'throw' } | { do: 'delay'; milliseconds: number };
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

/** Numbers have at most six digits: delays are under 17 minutes. */
const strikeOf = (text: string): Strike | undefined => {
  if (text === 'throw') return { do: text };
  const [kill, time = '1'] = /^kill(?::([1-9]\d{0,5}))?$/.exec(text) ?? [];
  if (kill) return { do: 'kill', time: Number(time) };
  const [, milliseconds] = /^delay:(\d{1,6})$/.exec(text) ?? [];
  return milliseconds === undefined ? undefined : { do: 'delay', milliseconds: Number(milliseconds) };
};

/** Reads `name=kill[:time]|throw|delay:ms[,…]`; what is wrong is said without the text itself. */
export const readFailpoints = (text: string): { armed: ArmedFailpoint[] } | { wrong: string } => {
  const armed: ArmedFailpoint[] = [];
  for (const part of text.split(',').map(each => each.trim())) {
    const [name = '', what = ''] = part.split('=', 2);
    if (!isKnown(name)) return { wrong: 'names an unknown failpoint' };
    const strike = strikeOf(what);
    if (!strike) return { wrong: `arms ${name} with neither kill, kill:TIME, throw nor delay:MILLISECONDS` };
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
  strike.time -= 1;
  if (strike.time > 0) return;
  // Not exit(): no handler, no flush, no rollback, as where the power is cut.
  process.kill(process.pid, 'SIGKILL');
  await new Promise(() => undefined);
};
