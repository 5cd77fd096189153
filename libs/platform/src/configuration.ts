import { isIPv6 } from 'node:net';
import * as z from 'zod';
import { settings } from './settings.ts';

const Settings = z.object(settings);

/** Every setting, read and typed; what is neither set nor has a default is absent. */
export type Configuration = z.infer<typeof Settings>;
export type SettingName = keyof Configuration;

/** The configuration of a process that cannot do without the settings `N`. */
export type ConfigurationWith<N extends SettingName> = Configuration & {
  [K in N]-?: NonNullable<Configuration[K]>;
};

/** Names every wrong variable at once and never its value, which may be a password. */
export class ConfigurationError extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`configuration: ${faults.join('; ')}`);
    this.name = 'ConfigurationError';
    this.faults = faults;
  }
}

/** An empty variable counts as not set: compose files pass those on. */
const isSet = ([, value]: [string, string | undefined]): boolean => value !== undefined && value !== '';

/** zod's own messages quote the input of some shapes, so that only ours, which never do, are passed on. */
const faultOf = (issue: z.core.$ZodIssue): string => {
  const name = issue.path.join('.');
  if (issue.code === 'custom') return `${name} ${issue.message}`;
  if (issue.code === 'invalid_value') return `${name} must be one of ${issue.values.join(', ')}`;
  if (issue.code === 'too_big') return `${name} must be at most ${String(issue.maximum)}`;
  if (issue.code === 'too_small') return `${name} must be at least ${String(issue.minimum)}`;
  if (issue.code === 'invalid_type') return `${name} must be a whole number`;
  return `${name} ${issue.message.startsWith('must ') ? issue.message : 'is not a URL'}`;
};

const without = (given: Record<string, unknown>, issues: readonly z.core.$ZodIssue[]) => {
  const wrong = new Set(issues.map(({ path }) => path[0]));
  return Object.fromEntries(Object.entries(given).filter(([name]) => !wrong.has(name)));
};

/**
 * Reads all settings from the environment, once, at the start of a process.
 *
 * @param need settings without which this process cannot do.
 * @param judge says what else is wrong, say with what a file holds, of the settings that can be read.
 * @throws ConfigurationError with every fault there is.
 */
export const readConfiguration = <N extends SettingName = never>(
  env: Record<string, string | undefined>,
  need: readonly N[] = [],
  judge: (readable: Configuration) => readonly string[] = () => [],
): ConfigurationWith<N> => {
  const given = Object.fromEntries(Object.entries(env).filter(isSet));
  const read = Settings.safeParse(given);
  const missing = need.filter(
    name => given[name] === undefined && settings[name].safeParse(undefined).data === undefined,
  );
  const issues = read.error?.issues ?? [];
  const readable = read.data ?? Settings.parse(without(given, issues));
  const faults = [...missing.map(name => `${name} is not set`), ...issues.map(faultOf), ...judge(readable)];
  if (!read.success || faults.length > 0) throw new ConfigurationError(faults);
  return read.data as ConfigurationWith<N>;
};

type PortName = Extract<SettingName, `${string}PORT`>;

/**
 * A judge that names each two ports that are the same, whatever their addresses.
 *
 * @param names of the ports that whoever asks listens on.
 */
export const faultsOfPorts =
  (...names: PortName[]) =>
  (configuration: Pick<Configuration, PortName>): string[] =>
    names.flatMap((name, place) =>
      names
        .slice(place + 1)
        .filter(other => configuration[name] !== undefined && configuration[name] === configuration[other])
        .map(other => `${name} and ${other} are the same port`),
    );

/** Issuer and audience of tokens, without a slash at the end. An IPv6 address stands in brackets (RFC 3986, 3.2.2). */
export const publicUrlOf = ({
  PUBLIC_URL,
  HOST,
  PORT,
}: Pick<Configuration, 'PUBLIC_URL' | 'HOST' | 'PORT'>): string => {
  const host = isIPv6(HOST) ? `[${HOST}]` : HOST;
  return (PUBLIC_URL ?? `http://${host}:${String(PORT)}`).replace(/\/+$/, '');
};
