import { samplePolicy } from '#listing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { admin, build } from '../queue/admin.ts';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';

describe('lianfang-admin member, connection: what was done is said, and what was not is a fault with its words', () => {
  let world: TestWorld;
  let folder: string;
  let policy: string;
  beforeAll(async () => {
    build();
    world = await openTestWorld();
    folder = mkdtempSync(join(tmpdir(), 'lianfang-members-'));
    policy = join(folder, 'policy.json');
    writeFileSync(policy, JSON.stringify({ ...samplePolicy, version: 'own-1', effectiveOn: '2026-01-01' }));
  }, 120_000);
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await world.close();
  });

  const unit = ['member', 'unit', '0012', '--member', 'NEW', '--name', '城关信用社', '--from', '2026-01-01'];
  test.each<[line: string[], status: number, out: RegExp]>([
    [['member', 'add', 'new', '--name', 'N'], 2, /capital letter/],
    [['member', 'add', 'NEW', '--name', 'N'], 0, /^member NEW\n$/],
    [['member', 'add', 'NEW', '--name', 'N'], 1, /a member of this code already/],
    [unit, 0, /^unit 0012 of NEW from 2026-01-01\n$/],
    [unit, 1, /^lianfang-admin: the member has a unit of this code already\n$/],
    [[...unit, '--from', 'tomorrow'], 2, /as 2026-01-31/],
    [['member', 'suspend', 'NEW'], 0, /^member NEW is suspended\n$/],
    [['member', 'resume', 'NEW'], 0, /^member NEW may call again\n$/],
    [['member', 'suspend', 'NONE'], 1, /there is no member NONE/],
  ])('%j', async (line, status, out) => {
    expect(await admin(world, ...line)).toEqual({ status, out: expect.stringMatching(out) });
  });

  test('a policy is set once; a file that is none is a fault of usage', async () => {
    const set = (file: string) => admin(world, 'member', 'policy', file, '--member', 'RCA');
    expect(await set(policy)).toEqual({ status: 0, out: 'policy own-1 of RCA from 2026-01-01\n' });
    expect(await set(policy)).toEqual({ status: 1, out: expect.stringContaining('name a new one') });
    expect(await set(join(folder, 'none.json'))).toMatchObject({ status: 2 });
  });

  test("a connection's key is kept, named and revoked by its name", async () => {
    const file = join(folder, 'rca.pem');
    const add = ['connection', 'add', '--name', 'C', '--member', 'RCA', '--key-file', file];
    const { status, out } = await admin(world, ...add);
    expect([status, existsSync(file)]).toEqual([0, true]);
    const kid = /^key (\S+)$/m.exec(out)?.[1] ?? '';
    const revoke = () => admin(world, 'connection', 'revoke-key', kid);
    expect(await revoke()).toEqual({ status: 0, out: `key ${kid} is revoked\n` });
    expect((await revoke()).status).toBe(1);
    expect((await admin(world, ...add)).out).toContain('EEXIST');
  });

  // One id in 64 does: base64url.
  test.each([
    ["a connection's", ['connection', 'revoke-key']],
    ["an officer's", ['officer', 'key', 'revoke']],
  ])('%s key whose id begins with a hyphen is no option', async (_whose, command) => {
    const kid = `-h${'a'.repeat(41)}`;
    const { status, out } = await admin(world, ...command, kid);
    expect([status, out]).toEqual([1, expect.stringContaining(`${kid} in force`)]);
  });
});
