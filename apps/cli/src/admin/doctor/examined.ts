import type { Configuration } from '#platform';
import type { Database } from '#registry';
import type { World } from '../../world/world.ts';

export type State = 'OK' | 'WARN' | 'FAIL';

/** One line: what was looked at, how it is, and where it is not well, what to do. */
export interface Examined {
  state: State;
  what: string;
  says: string;
  todo?: string;
}

/** Roles that a process of ours, or this program, logs in as. */
export const ROLES = ['owner', 'gateway', 'matcher', 'console'] as const;
export type Role = (typeof ROLES)[number];

/** What an examination is given. */
export interface At {
  configuration: Configuration;
  world: World;
  isForeign: boolean;
  /** Address of a role's database; undefined where this shell has none. */
  urlOf(role: Role): string | undefined;
  /** @throws NotGiven where this shell has no address of it */
  db(role: Role): Database;
  /** Free space on the data folder's disk below which it FAILs, in MiB. */
  freeLeastMib: number;
}

/** This shell lacks the address of a role: what needs it was not looked at, which is no fault of the service's. */
export class NotGiven extends Error {
  constructor(role: Role) {
    super(`not looked at: DATABASE_URL_${role.toUpperCase()} is not set in this shell`);
  }
}

export const ok = (what: string, says: string): Examined => ({ state: 'OK', what, says });
export const warn = (what: string, says: string, todo: string): Examined => ({
  state: 'WARN',
  what,
  says,
  todo,
});
export const fail = (what: string, says: string, todo: string): Examined => ({
  state: 'FAIL',
  what,
  says,
  todo,
});
