import { openRegistry } from '#registry';
import { newIndexRoot } from '#vault';
import { expect, test } from '@jest/globals';
import { openTestWorld } from '../world/test-world.ts';

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
