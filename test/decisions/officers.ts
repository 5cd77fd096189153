import { newSigningKey } from '#access';
import type { Decision, Refusal } from '#contracts';
import { newId } from '#platform';
import {
  Administration,
  approveDecision,
  openDesk,
  openProposal,
  proposeDecision,
  type Desk,
  type Moved,
  type Said,
  type ToSign,
} from '#registry';
import { CompactSign, importPKCS8 } from 'jose';
import type { TestWorld } from '../world/test-world.ts';

/** An officer with a key of their own. */
export interface TestOfficer {
  id: string;
  kid: string;
  sign: (on: ToSign) => Promise<string>;
}

export interface TestDesk {
  desk: Desk;
  officers: [TestOfficer, TestOfficer];
  /** Proposed by the first, approved by the second. */
  decide(decision: Decision): Promise<Said | { refused: Refusal[] }>;
  preview(decision: Decision): Promise<Moved>;
  close(): Promise<void>;
}

export const addOfficer = async (world: TestWorld, name: string): Promise<TestOfficer> => {
  const { privatePem, publicJwk, kid } = newSigningKey();
  const id = newId();
  const administration = await Administration.open(world.url('console'));
  await administration.addOfficer({ id, name, key: { kid, jwk: publicJwk } });
  await administration.close();
  const key = await importPKCS8(privatePem, 'ES256');
  return {
    id,
    kid,
    sign: ({ digest, proposal }) =>
      new CompactSign(digest).setProtectedHeader({ alg: 'ES256', kid, proposal }).sign(key),
  };
};

export const openTestDesk = async (world: TestWorld): Promise<TestDesk> => {
  const officers: [TestOfficer, TestOfficer] = [
    await addOfficer(world, '认定人员甲'),
    await addOfficer(world, '认定人员乙'),
  ];
  const [proposes, approves] = officers;
  const desk = await openDesk({
    databaseUrl: world.url('console'),
    indexRoot: world.indexRoot,
    sealingKey: world.officers.publicPem,
    openingKey: world.officers.privatePem,
  });
  const propose = (decision: Decision) => proposeDecision(desk, decision, proposes.sign);
  return {
    desk,
    officers,
    decide: async decision => {
      const proposed = await propose(decision);
      if ('refused' in proposed) return proposed;
      const proposal = await openProposal(desk, proposed.id);
      if (!proposal) throw new Error('the proposal is gone');
      return approveDecision(desk, { id: proposed.id, signature: await approves.sign(proposal.toSign) });
    },
    preview: async decision => {
      const proposed = await propose(decision);
      if ('refused' in proposed) throw new Error(JSON.stringify(proposed.refused));
      return proposed.moved;
    },
    close: () => desk.close(),
  };
};
