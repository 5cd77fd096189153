import { Forward } from './migration.ts';

/** The cell's schema, the one clock, and the head of the statements. */
export class Clock1764000000001 extends Forward {
  name = 'Clock1764000000001';
  protected readonly sql = `
    CREATE SCHEMA cell;
    GRANT USAGE ON SCHEMA cell TO gateway, matcher, console, auditor, recorder;

    -- Only a sandbox's clock may be moved, and only by owner.
    CREATE TABLE cell.clock (
      one boolean PRIMARY KEY DEFAULT true CHECK (one),
      kind text NOT NULL,
      ahead interval NOT NULL DEFAULT '0',
      CHECK (ahead = '0' OR kind = 'SANDBOX')
    );
    GRANT SELECT ON cell.clock TO gateway, matcher, console, auditor, recorder;

    -- Every stored instant and every day of conduct comes from here.
    CREATE FUNCTION cell.moment() RETURNS timestamptz LANGUAGE sql VOLATILE
      RETURN date_trunc('milliseconds', clock_timestamp() + (SELECT ahead FROM cell.clock));
    -- The calendar day in Asia/Shanghai of an instant.
    CREATE FUNCTION cell.day(at timestamptz) RETURNS date LANGUAGE sql IMMUTABLE
      RETURN (at AT TIME ZONE 'Asia/Shanghai')::date;

    -- seq: the last statement; floor: no statement up to it is pending.
    CREATE TABLE cell.head (
      one boolean PRIMARY KEY DEFAULT true CHECK (one),
      seq bigint NOT NULL DEFAULT 0,
      floor bigint NOT NULL DEFAULT 0
    ) WITH (fillfactor = 10);
    INSERT INTO cell.head DEFAULT VALUES;
    GRANT SELECT ON cell.head TO gateway, matcher, console, auditor, recorder;
    GRANT UPDATE (seq) ON cell.head TO gateway, console;
    -- By the console where a rule set is published for past days.
    GRANT UPDATE (floor) ON cell.head TO matcher, console;
  `;
}
