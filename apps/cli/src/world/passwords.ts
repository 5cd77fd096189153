import { LOGIN_ROLES } from '#registry';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Passwords, World } from './world.ts';

const fileOf = ({ data }: World) => join(data, 'passwords.json');

/** 192 random bits: nobody types these. */
const newPassword = () => randomBytes(24).toString('base64url');

/** @throws where the embedded server was never started */
export const passwordsOf = (world: World): Passwords => {
  if (!existsSync(fileOf(world)))
    throw new Error(`nothing was ever started on ${world.data}: npm start, or set DATA_DIR`);
  return JSON.parse(readFileSync(fileOf(world), 'utf8')) as Passwords;
};

/** Step by step: where a folder can be made by nobody (under /proc), Node's own `recursive` never comes back. */
const makeFolder = (path: string): void => {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
};

/** Makes folders and passwords that are missing; never touches those that are there. */
export const furnish = (world: World): void => {
  for (const path of [world.data, world.folder, world.keys]) makeFolder(path);
  if (existsSync(fileOf(world))) return;
  const fresh = Object.fromEntries(['postgres', ...LOGIN_ROLES].map(role => [role, newPassword()]));
  writeFileSync(fileOf(world), JSON.stringify(fresh, null, 2), { mode: 0o600 });
};
