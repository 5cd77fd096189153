import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { admin, build } from '../queue/admin.ts';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';

describe('lianfang-admin init', () => {
  let world: TestWorld;
  let folder: string;
  beforeAll(async () => {
    build();
    world = await openTestWorld();
    // As a DBA hands it over: migrated, and nobody's.
    for (const table of ['operator', 'cell.clock'])
      await world.database('postgres').rows(`DELETE FROM ${table}`);
    folder = mkdtempSync(join(tmpdir(), 'lianfang-init-'));
    const digest = `sha256:${'0'.repeat(64)}`;
    const legalBasis = { type: 'APPROVAL', number: '1', issuedOn: '2026-01-01', digest };
    writeFileSync(
      join(folder, 'operator.json'),
      JSON.stringify({ kind: 'INTRA_GROUP', name: 'N', legalBasis }),
    );
  }, 120_000);
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await world.close();
  });
  const init = (keys: string) =>
    admin(world, 'init', '--operator', join(folder, 'operator.json'), '--keys', keys);
  const operators = () => world.database('postgres').rows<{ kind: string }>('SELECT kind FROM operator');

  test('where its keys cannot be kept makes no operator, so that it can be tried again', async () => {
    const { status } = await init(join(folder, 'operator.json', 'keys'));
    expect([status, await operators()]).toEqual([1, []]);
    const again = await init(join(folder, 'keys'));
    expect(again).toMatchObject({ status: 0, out: expect.stringContaining('operator N (INTRA_GROUP)') });
    const files = readdirSync(join(folder, 'keys'));
    expect(files.length).toBe(5);
    for (const file of files) expect(statSync(join(folder, 'keys', file)).mode & 0o777).toBe(0o600);
    expect(await operators()).toEqual([{ kind: 'INTRA_GROUP' }]);
    expect((await init(join(folder, 'keys'))).status).toBe(1);
  });
});
