import { Policy as PolicyShape } from '#contracts';
import { samplePolicy, validatePolicy } from '#listing';
import type { DataSource } from 'typeorm';
import { canonicalJson } from '../canonical-json.ts';
import { openDataSource } from './data-source.ts';
import {
  Connection,
  ConnectionKey,
  ConnectionMember,
  Member,
  Policy,
  Staff,
  StaffKey,
  Unit,
} from './entities.ts';

export interface NewMember {
  id: string;
  code: string;
  name: string;
  reports: boolean;
}

export interface NewConnection {
  id: string;
  name: string;
  /** Codes of the members for which it may act. */
  members: string[];
  keys: { kid: string; jwk: object }[];
}

/** What the operator administers: members, units, connections, keys, policies. As console; repositories serve it. */
export class Administration {
  readonly #source: DataSource;

  private constructor(source: DataSource) {
    this.#source = source;
  }

  static async open(consoleUrl: string): Promise<Administration> {
    return new Administration(await openDataSource(consoleUrl));
  }

  /** @throws where the code was ever given: statements and files name it for years */
  async addMember(member: NewMember): Promise<void> {
    await this.#source.getRepository(Member).insert({ ...member, suspendedAt: null });
  }

  /** @throws where there is no such member */
  async memberId(code: string): Promise<string> {
    const member = await this.#source.getRepository(Member).findOneBy({ code });
    if (!member) throw new Error(`there is no member ${code}`);
    return member.id;
  }

  async addUnit(code: string, unit: { code: string; name: string; inForceFrom: string }): Promise<void> {
    const member = await this.memberId(code);
    await this.#source.getRepository(Unit).insert({ member, ...unit, inForceUntil: null });
  }

  async addConnection({ id, name, members, keys }: NewConnection): Promise<void> {
    const ids = await Promise.all(members.map(code => this.memberId(code)));
    const madeAt = await this.#moment();
    await this.#source.transaction(async tx => {
      await tx.getRepository(Connection).insert({ id, name, suspendedAt: null });
      await tx.getRepository(ConnectionMember).insert(ids.map(member => ({ connection: id, member })));
      await tx
        .getRepository(ConnectionKey)
        .insert(keys.map(key => ({ ...key, connection: id, madeAt, revokedAt: null })));
    });
  }

  /**
   * Beside the keys in force, so that a bank changes its key without a gap.
   *
   * @throws where there is no such connection, or the key was ever registered
   */
  async addKey(connection: string, key: { kid: string; jwk: object }): Promise<void> {
    if (!(await this.#source.getRepository(Connection).findOneBy({ id: connection })))
      throw new Error(`there is no connection ${connection}`);
    await this.#source
      .getRepository(ConnectionKey)
      .insert({ ...key, connection, madeAt: await this.#moment(), revokedAt: null });
  }

  /** A revoked key gets no token any more. @returns false where there is none such in force. */
  async revokeKey(kid: string): Promise<boolean> {
    const keys = this.#source.getRepository(ConnectionKey);
    const found = await keys.findOneBy({ kid });
    if (!found || found.revokedAt) return false;
    await keys.update({ kid }, { revokedAt: await this.#moment() });
    return true;
  }

  /** An officer with a first key; the private half is theirs alone. */
  async addOfficer({
    id,
    name,
    key,
  }: {
    id: string;
    name: string;
    key: { kid: string; jwk: object };
  }): Promise<void> {
    const madeAt = await this.#moment();
    await this.#source.transaction(async tx => {
      await tx.getRepository(Staff).insert({ id, name, leftAt: null });
      await tx.getRepository(StaffKey).insert({ ...key, staff: id, madeAt, revokedAt: null });
    });
  }

  /**
   * Beside the officer's keys in force: what they proposed with the old one goes on waiting until that is revoked.
   *
   * @throws where there is no such officer in office
   */
  async addOfficerKey(officer: string, key: { kid: string; jwk: object }): Promise<void> {
    const found = await this.#source.getRepository(Staff).findOneBy({ id: officer });
    if (!found || found.leftAt) throw new Error(`there is no officer ${officer} in office`);
    await this.#source
      .getRepository(StaffKey)
      .insert({ ...key, staff: officer, madeAt: await this.#moment(), revokedAt: null });
  }

  /** A revoked key signs nothing any more, and what it proposed cannot be approved. @returns false where none is in force */
  async revokeOfficerKey(kid: string): Promise<boolean> {
    const keys = this.#source.getRepository(StaffKey);
    const found = await keys.findOneBy({ kid });
    if (!found || found.revokedAt) return false;
    await keys.update({ kid }, { revokedAt: await this.#moment() });
    return true;
  }

  /** The name that an officer in office goes by; undefined where there is none such. */
  async officerName(id: string): Promise<string | undefined> {
    const found = await this.#source.getRepository(Staff).findOneBy({ id });
    return found && !found.leftAt ? found.name : undefined;
  }

  /** Who left decides no more. @returns false where there is no such officer in office */
  async officerLeft(id: string): Promise<boolean> {
    const officers = this.#source.getRepository(Staff);
    const found = await officers.findOneBy({ id });
    if (!found || found.leftAt) return false;
    await officers.update({ id }, { leftAt: await this.#moment() });
    return true;
  }

  /** Suspended it neither says nor asks anything; what it said stands. */
  async suspendMember(code: string, suspended: boolean): Promise<void> {
    await this.#source
      .getRepository(Member)
      .update({ id: await this.memberId(code) }, { suspendedAt: suspended ? await this.#moment() : null });
  }

  /**
   * A version is never changed: old answers name the one that they were made of.
   *
   * @throws with every fault of the policy, in words
   * @returns the policy as it was read
   */
  async setPolicy(code: string, input: unknown): Promise<PolicyShape> {
    const policy = PolicyShape.parse(input);
    const faults = validatePolicy(policy);
    if (faults.length > 0) throw new Error(faults.join('; '));
    const { version, effectiveOn } = policy;
    // Checks asked before a member told any policy name the sample's version, and are answered again by it.
    if (version === samplePolicy.version && canonicalJson(policy) !== canonicalJson(samplePolicy))
      throw new Error(`version: ${version} is the sample policy's own`);
    await this.#source
      .getRepository(Policy)
      .insert({ member: await this.memberId(code), version, effectiveOn, body: policy });
    return policy;
  }

  /** Every stored instant comes from the one clock. */
  async #moment(): Promise<Date> {
    const [row] = await this.#source.query<{ at: Date }[]>('SELECT cell.moment() AS at');
    if (!row) throw new Error('the clock is missing');
    return row.at;
  }

  close(): Promise<void> {
    return this.#source.destroy();
  }
}
