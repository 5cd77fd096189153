import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
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
    for (const table of ['operator', 'cell.clock', 'rule_set'])
      await world.database('postgres').rows(`DELETE FROM ${table}`);
    folder = mkdtempSync(join(tmpdir(), 'lianfang-init-'));
    describeOperator('INTRA_GROUP', '2026-01-01');
  }, 120_000);
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await world.close();
  });
  const describeOperator = (kind: string, issuedOn: string) => {
    const legalBasis = { type: 'APPROVAL', number: '1', issuedOn, digest: `sha256:${'0'.repeat(64)}` };
    writeFileSync(join(folder, 'operator.json'), JSON.stringify({ kind, name: 'N', legalBasis }));
  };
  const init = (keys: string) =>
    admin(world, 'init', '--operator', join(folder, 'operator.json'), '--keys', keys);
  const operators = () => world.database('postgres').rows<{ kind: string }>('SELECT kind FROM operator');

  test.each(['status', 'clock'])('is what %s asks for as long as there is no operator', async command => {
    expect(await admin(world, command)).toMatchObject({
      status: 1,
      out: expect.stringContaining('run lianfang-admin init first'),
    });
  });

  test('makes no SANDBOX on a server of its own, and no key', async () => {
    const file = join(folder, 'sandbox.json');
    writeFileSync(file, JSON.stringify({ kind: 'SANDBOX', name: 'S' }));
    const { status, out } = await admin(world, 'init', '--operator', file, '--keys', join(folder, 'none'));
    expect([status, out]).toEqual([
      1,
      expect.stringContaining('a SANDBOX exists on the embedded server only'),
    ]);
    expect([existsSync(join(folder, 'none')), await operators()]).toEqual([false, []]);
  });

  test('takes no legal basis of a day that has not come, and is not bound to its kind then', async () => {
    describeOperator('DESIGNATED', '2999-01-01');
    expect(await init(join(folder, 'keys'))).toEqual({
      status: 1,
      out: 'lianfang-admin: legalBasis.issuedOn: is in the future\n',
    });
    expect(await operators()).toEqual([]);
    describeOperator('INTRA_GROUP', '2026-01-01');
  });

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
    expect(readdirSync(join(folder, 'keys'))).toEqual(files);
  });

  test('where there is an operator already leaves no keys that would be taken for its own', async () => {
    const { status, out } = await init(join(folder, 'second'));
    expect([status, out]).toEqual([1, expect.stringContaining('an operator already')]);
    expect(readdirSync(join(folder, 'second'))).toEqual([]);
  });

  test('a clock of no SANDBOX stays, and says why', async () => {
    const { status, out } = await admin(world, 'clock', '--to', '2099-01-01T00:00:00Z');
    expect([status, out]).toEqual([1, 'lianfang-admin: the clock can be moved in a SANDBOX only\n']);
  });

  test('a connection for no member leaves no key behind', async () => {
    const file = join(folder, 'none.pem');
    const { status } = await admin(
      world,
      'connection',
      'add',
      '--name',
      'C',
      '--member',
      'NONE',
      '--key-file',
      file,
    );
    expect([status, existsSync(file)]).toEqual([1, false]);
  });
});
