import type { GatewayWorld } from './gateway-world.ts';

const superuserOf = ({ world }: GatewayWorld) => world.database('postgres');

/** Something done while the database is not as it should be, and undone whatever comes of it. */
const between = async <T>(
  begin: () => Promise<unknown>,
  during: () => Promise<T>,
  end: () => Promise<unknown>,
) => {
  await begin();
  try {
    return await during();
  } finally {
    await end();
  }
};

/** Every connection of the gateway's role is cut, and no new one let in, for as long as `during` runs. */
export const withoutDatabase = async <T>(gateway: GatewayWorld, during: () => Promise<T>): Promise<T> => {
  const superuser = superuserOf(gateway);
  const [row] = await superuser.rows<{ name: string }>('SELECT current_database() AS name');
  const limit = (most: number) =>
    superuser.rows(`ALTER DATABASE ${row!.name} CONNECTION LIMIT ${String(most)}`);
  const cut = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND usename = 'gateway'`;
  return between(
    async () => {
      await limit(0);
      await superuser.rows(cut);
      // What it remembers for some seconds would answer for the database.
      gateway.world.registry.forget();
    },
    during,
    () => limit(-1),
  );
};

/** The gateway's role may not look into any schema: every statement fails for a reason that nobody foresaw. */
export const withoutRights = async <T>(gateway: GatewayWorld, during: () => Promise<T>): Promise<T> => {
  const superuser = superuserOf(gateway);
  return between(
    async () => {
      await superuser.rows('REVOKE USAGE ON SCHEMA public FROM PUBLIC');
      await superuser.rows('REVOKE USAGE ON SCHEMA cell FROM gateway');
      gateway.world.registry.forget();
    },
    during,
    async () => {
      await superuser.rows('GRANT USAGE ON SCHEMA public TO PUBLIC');
      await superuser.rows('GRANT USAGE ON SCHEMA cell TO gateway');
    },
  );
};
