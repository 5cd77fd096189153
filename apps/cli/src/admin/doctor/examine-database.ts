import {
  assertOperator,
  assertRuleSets,
  missingMigrations,
  readBacklog,
  readClock,
  readRoleRights,
} from '#registry';
import { fail, NotGiven, ok, ROLES, warn, type At, type Examined, type Role } from './examined.ts';

/** Between the database's machine and this one, in seconds: tokens allow a minute, days turn at midnight. */
const CLOCKS_APART = { warn: 5, fail: 60 };
/** Months for which checks can be recorded: four are made ahead, each hour. */
const MONTHS = { warn: 3, fail: 2 };

export const examineRole =
  (role: Role) =>
  async (at: At): Promise<Examined> => {
    await at.db(role).rows('SELECT 1');
    return ok(`database as ${role}`, 'answers');
  };

/** The rights that roles have by themselves, and those that make a promise empty. */
export const examineRights = async (at: At): Promise<Examined> => {
  const role = ROLES.find(each => at.urlOf(each) !== undefined) ?? 'matcher';
  const found = await readRoleRights(at.db(role));
  const faults = found
    .filter(({ tooMuch }) => tooMuch.length > 0)
    .map(({ role: name, tooMuch }) => `${name}: ${tooMuch.join(', ')}`);
  return faults.length === 0
    ? ok('rights of roles', 'none has more than it should')
    : fail('rights of roles', faults.join('; '), 'REVOKE it as a DBA (docker/roles.sql says what each may)');
};

export const examineMigrations = async (at: At): Promise<Examined> => {
  const url = at.urlOf('owner');
  if (url === undefined) throw new NotGiven('owner');
  const missing = await missingMigrations(url);
  return missing.length === 0
    ? ok('migrations', 'the database is at this release')
    : fail(
        'migrations',
        `${String(missing.length)} missing (${missing.join(', ')})`,
        'lianfang-admin migrate',
      );
};

export const examineClock = async (at: At): Promise<Examined> => {
  const kind = await assertOperator(at.db('console'));
  const { now } = await readClock(at.db('console'));
  const { clockAt } = await readBacklog(at.db('matcher'));
  const apart = Math.abs(clockAt.getTime() - Date.now()) / 1000;
  const says = `${kind}, ${now.toISOString()}`;
  if (apart < CLOCKS_APART.warn) return ok('operator and clock', says);
  const words = `${says}; the database's machine and this one are ${apart.toFixed(0)} s apart`;
  const todo = 'set the machine right that is wrong (NTP), before midnight: days of conduct come from it';
  return (apart < CLOCKS_APART.fail ? warn : fail)('operator and clock', words, todo);
};

export const examineRuleSets = async (at: At): Promise<Examined> => {
  await assertRuleSets(at.db('console'));
  return ok('rule set', 'one is in force today');
};

export const examineMonths = async (at: At): Promise<Examined> => {
  const { months } = await readBacklog(at.db('matcher'));
  const says = `${String(months)} in a row, this one included`;
  if (months >= MONTHS.warn) return ok('months of checks', says);
  const todo = 'start a matcher, which makes them, or lianfang-admin migrate; at 0 every check answers 503';
  return (months < MONTHS.fail ? fail : warn)('months of checks', says, todo);
};
