import type { TestWorld } from '../world/test-world.ts';

/** What the server's message quotes: it must be kept nowhere. */
export const QUOTED = 'quoted-11010519491231002X';

/** How a poisoned write ends: as a corrupt row or a bug would, or as a server ends that cannot serve. */
export const STRIKES = {
  bug: `RAISE EXCEPTION '${QUOTED}' USING ERRCODE = 'LF999'`,
  diskFull: `RAISE EXCEPTION 'no space left' USING ERRCODE = 'disk_full'`,
  connectionLost: 'PERFORM pg_terminate_backend(pg_backend_pid())',
} as const;

/**
 * Makes the standing of a report impossible to write, `times` times.
 * The count is a sequence: no rollback takes a strike back.
 */
export const poison = async (
  world: TestWorld,
  report: string,
  { times = 1_000_000, strike = STRIKES.bug as string } = {},
): Promise<void> => {
  await world.database('postgres').rows(`
    CREATE TABLE IF NOT EXISTS poison (report uuid PRIMARY KEY, times int);
    CREATE SEQUENCE IF NOT EXISTS strikes;
    CREATE OR REPLACE FUNCTION strike() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
      BEGIN
        IF (SELECT nextval('public.strikes') <= p.times FROM public.poison p WHERE p.report = NEW.report) THEN
          ${strike};
        END IF;
        RETURN NEW;
      END $$;
    CREATE OR REPLACE TRIGGER strikes BEFORE INSERT ON finding FOR EACH ROW EXECUTE FUNCTION strike();
    ALTER SEQUENCE strikes RESTART;
    INSERT INTO poison VALUES ('${report}', ${String(times)});`);
};

/** How often the refresh of a poisoned report was tried. */
export const tries = async (world: TestWorld): Promise<number> => {
  const [row] = await world
    .database('postgres')
    .rows<{ n: number }>(`SELECT CASE WHEN is_called THEN last_value ELSE 0 END::int AS n FROM strikes`);
  return row?.n ?? 0;
};

export const heal = (world: TestWorld): Promise<unknown> =>
  world.database('postgres').rows('DELETE FROM poison');
