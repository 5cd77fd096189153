import { gauged } from '#platform';
import { isReady, type Registry } from '#registry';

/** What the gateway knows of its database; the standing's figures are the matcher's, for it may read them. */
export const measureGateway = (registry: Registry): void => {
  gauged(
    {
      lianfang_database_up: '1 where the database answers this process, else 0.',
      lianfang_database_connections: 'Connections of this process to the database.',
      lianfang_database_waiting: 'Requests that wait for a connection to the database.',
    },
    async () => {
      // Before this reading itself asks for a connection.
      const { open, waiting } = registry.db.load;
      return {
        lianfang_database_up: (await isReady(registry)) ? 1 : 0,
        lianfang_database_connections: open,
        lianfang_database_waiting: waiting,
      };
    },
  );
};
