import { openRegistry } from '#registry';
import { newIndexRoot, newOfficerKeys } from '#vault';
import { expect, test } from '@jest/globals';
import { openTestWorld } from '../world/test-world.ts';

test('a root is written down only when nothing else is wrong: keys of another service leave nothing behind', async () => {
  const world = await openTestWorld();
  const options = { ...world.registry.options, databaseUrl: world.url('gateway') };
  await world.database('postgres').rows('DELETE FROM index_root');
  const others = { indexRoot: newIndexRoot(), sealingKey: newOfficerKeys().publicPem };
  await expect(openRegistry({ ...options, ...others })).rejects.toThrow('SEALING_KEY_FILE is not');
  const again = await openRegistry(options);
  await again.close();
  await expect(openRegistry({ ...options, ...others })).rejects.toThrow(
    /INDEX_ROOT_FILE is not .*; SEALING_KEY_FILE is not/,
  );
  await world.close();
});

test('with another index root than the database was made with nothing starts: listed numbers would answer CLEAR', async () => {
  const world = await openTestWorld();
  const options = { ...world.registry.options, databaseUrl: world.url('gateway') };
  await expect(openRegistry({ ...options, indexRoot: newIndexRoot() })).rejects.toThrow(
    'INDEX_ROOT_FILE is not the root',
  );
  const again = await openRegistry({ ...options, indexRoot: world.indexRoot });
  await again.close();
  await world.close();
});
