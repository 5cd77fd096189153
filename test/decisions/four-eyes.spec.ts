import { newSigningKey } from '#access';
import { approveDecision, openProposal, proposeDecision, verifyStanding, type ToSign } from '#registry';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CompactSign, importPKCS8 } from 'jose';
import { createHmac } from 'node:crypto';
import { views } from '../life/steps.ts';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';
import { addOfficer, type TestDesk, type TestOfficer } from './officers.ts';
import { codeOf, decisionsSaid, EVASION, proposal as proposing, type Proposed } from './proposals.ts';
import { deskOf, reasons } from './steps.ts';

const DAY = '2031-03-03';
const base64 = (value: object | string) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

describe('four eyes', () => {
  let world: TestWorld;
  let officers: TestDesk;
  let n = 0;
  beforeAll(async () => {
    world = await openTestWorld();
    officers = await deskOf(world);
    await world.goTo(DAY);
  }, 60_000);
  afterAll(async () => {
    await officers.close();
    await world.close();
  });

  const proposal = (by?: TestOfficer) => proposing(world, officers, { n: ++n, ...(by && { by }) });

  const approve = (id: string, signature: string) => approveDecision(officers.desk, { id, signature });
  const status = (of: Proposed) => views(of.reference, EVASION)(world, DAY);
  /** Refused with this code, and nothing is written: not the statement, not the approval. */
  const refuses = async (of: Proposed, signature: string, expected: string) => {
    const before = await decisionsSaid(world);
    expect(codeOf(await approve(of.id, signature))).toBe(expected);
    expect(await decisionsSaid(world)).toBe(before);
    expect(await status(of)).toBe('AWAITING_CONFIRMATION');
    const [row] = await world
      .database('postgres')
      .rows<{ open: boolean }>('SELECT approved_at IS NULL AS open FROM approval WHERE id = $1', [of.id]);
    expect(row).toEqual({ open: true });
  };
  const [first, second] = [0, 1] as const;

  test('the officer who proposes is not the one who approves', async () => {
    const of = await proposal();
    await refuses(of, await officers.officers[first].sign(of.toSign), 'DECISION_OFFICER');
  });

  test("a member's key is no officer's, nor is a key that nobody has", async () => {
    const of = await proposal();
    const { privatePem, publicJwk, kid } = newSigningKey();
    await world.database('postgres').rows(
      `WITH made AS (INSERT INTO connection (id, name) VALUES (gen_random_uuid(), 'RCA') RETURNING id)
       INSERT INTO connection_key (kid, connection, jwk, made_at) SELECT $1, id, $2, cell.moment() FROM made`,
      [kid, JSON.stringify(publicJwk)],
    );
    const key = await importPKCS8(privatePem, 'ES256');
    const header = { alg: 'ES256', kid, proposal: of.id };
    const jws = await new CompactSign(of.toSign.digest).setProtectedHeader(header).sign(key);
    await refuses(of, jws, 'DECISION_OFFICER');
  });

  test('a revoked key signs nothing any more, as approver or as proposer', async () => {
    const [third, fourth] = [await addOfficer(world, '丙'), await addOfficer(world, '丁')];
    const of = await proposal(third);
    const revoke = (kid: string) =>
      world.database('console').rows('UPDATE staff_key SET revoked_at = cell.moment() WHERE kid = $1', [kid]);
    await revoke(fourth.kid);
    await refuses(of, await fourth.sign(of.toSign), 'DECISION_OFFICER');
    await revoke(third.kid);
    await refuses(of, await officers.officers[second].sign(of.toSign), 'DECISION_OFFICER');
  });

  test('an officer who left neither approves nor has proposed', async () => {
    const [third, fourth] = [await addOfficer(world, '戊'), await addOfficer(world, '己')];
    const of = await proposal(third);
    const leave = (id: string) =>
      world.database('console').rows('UPDATE staff SET left_at = cell.moment() WHERE id = $1', [id]);
    await leave(fourth.id);
    await refuses(of, await fourth.sign(of.toSign), 'DECISION_OFFICER');
    await leave(third.id);
    await refuses(of, await officers.officers[second].sign(of.toSign), 'DECISION_OFFICER');
  });

  test('a digest of something else, or for another proposal, is no approval of this', async () => {
    const [of, other] = [await proposal(), await proposal()];
    const { sign } = officers.officers[second];
    await refuses(of, await sign({ ...of.toSign, digest: other.toSign.digest }), 'DECISION_SIGNATURE');
    await refuses(of, await sign({ ...of.toSign, proposal: other.id }), 'DECISION_SIGNATURE');
    await refuses(of, `${await sign(of.toSign)}x`, 'DECISION_SIGNATURE');
    await refuses(of, 'no JWS at all', 'DECISION_SIGNATURE');
  });

  test('a signature once given is of no use for saying the same again', async () => {
    const of = await proposal();
    const jws = await officers.officers[second].sign(of.toSign);
    expect(codeOf(await approve(of.id, jws))).toBe('said');
    const [statement] = await world
      .database('postgres')
      .rows<{ signatures: string[] }>(
        `SELECT facts -> 'signatures' AS signatures FROM statement WHERE id = $1`,
        [of.id],
      );
    const again = await proposeDecision(officers.desk, { decision: 'REVOKE', of: of.id, reasons }, () =>
      Promise.resolve(statement?.signatures[0] ?? ''),
    );
    expect(again).toEqual({ refused: [{ code: 'DECISION_SIGNATURE' }] });
  });

  const forged = (of: Proposed, header: object, signature: (signed: string) => string) => {
    const signed = `${base64({ ...header, kid: officers.officers[second].kid, proposal: of.id })}.${of.toSign.digest.toString('base64url')}`;
    return `${signed}.${signature(signed)}`;
  };

  test('no algorithm but ES256: `none`, and HS256 keyed with the public key', async () => {
    const of = await proposal();
    await refuses(
      of,
      forged(of, { alg: 'none' }, () => ''),
      'DECISION_SIGNATURE',
    );
    const [key] = await world
      .database('console')
      .rows<{ jwk: object }>('SELECT jwk FROM staff_key WHERE kid = $1', [officers.officers[second].kid]);
    const hmac = (signed: string) =>
      createHmac('sha256', JSON.stringify(key?.jwk)).update(signed).digest('base64url');
    await refuses(of, forged(of, { alg: 'HS256' }, hmac), 'DECISION_SIGNATURE');
  });

  test('a proposal that was exchanged for another is not what was signed', async () => {
    const of = await proposal();
    const { sign } = officers.officers[second];
    const key = await officers.desk.sealingKey();
    const changed = { ...of.decision, decision: 'REFUSE_CONFIRM' };
    const place = { table: 'approval', row: of.id, column: 'sealed' };
    const sealed = key.seal(Buffer.from(JSON.stringify(changed)), place);
    const exchange = 'UPDATE approval SET sealed = $2 WHERE id = $1';
    // The officers' own role may not; whoever may is found out.
    await expect(world.database('console').rows(exchange, [of.id, sealed])).rejects.toThrow(
      'permission denied',
    );
    await world.database('postgres').rows(exchange, [of.id, sealed]);
    const opened = await openProposal(officers.desk, of.id);
    await refuses(of, await sign(of.toSign), 'DECISION_SIGNATURE');
    await refuses(of, await sign(opened?.toSign as ToSign), 'DECISION_SIGNATURE');
  });

  test('a proposal is the same by its id in either case (RFC 9562, section 4)', async () => {
    const of = await proposal();
    const opened = await openProposal(officers.desk, of.id.toUpperCase());
    expect(opened?.toSign).toEqual(of.toSign);
  });

  test('after seven days a proposal has expired', async () => {
    const of = await proposal();
    const jws = await officers.officers[second].sign(of.toSign);
    await world.goTo('2031-03-11');
    await refuses(of, jws, 'DECISION_EXPIRED');
  });

  test('and what stands follows from what was said', async () => {
    await world.drain();
    expect((await verifyStanding(world.database('matcher'))).differs).toEqual([]);
  });
});
