import type { Policy as PolicyShape, RuleSet } from '#contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The operator of this service; one row. Every kind but SANDBOX states its legal basis. */
@Entity('operator')
export class Operator {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kind!: string;
  @Column('text') name!: string;
  @Column('jsonb', { name: 'legal_basis', nullable: true }) legalBasis!: object | null;
  /** `sha256:` and the digest of the officers' public key. */
  @Column('text', { name: 'sealing_key' }) sealingKey!: string;
  @Column('timestamptz', { name: 'made_at' }) madeAt!: Date;
}

@Entity('member')
export class Member {
  @PrimaryColumn('uuid') id!: string;
  @Column('text', { unique: true }) code!: string;
  @Column('text') name!: string;
  /** False for a member that only asks. */
  @Column('boolean') reports!: boolean;
  @Column('timestamptz', { name: 'suspended_at', nullable: true }) suspendedAt!: Date | null;
}

/** A unit 网点 of a member; both days of force included, without an end where it has none. */
@Entity('unit')
export class Unit {
  @PrimaryColumn('uuid') member!: string;
  @PrimaryColumn('text') code!: string;
  @Column('text') name!: string;
  @Column('date', { name: 'in_force_from' }) inForceFrom!: string;
  @Column('date', { name: 'in_force_until', nullable: true }) inForceUntil!: string | null;
}

@Entity('connection')
export class Connection {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('timestamptz', { name: 'suspended_at', nullable: true }) suspendedAt!: Date | null;
}

/** A connection may act for this member. */
@Entity('connection_member')
export class ConnectionMember {
  @PrimaryColumn('uuid') connection!: string;
  @PrimaryColumn('uuid') member!: string;
}

/**
 * The public half; the private one stays at the bank. Revoked keys are kept, their `kid` never used again.
 */
@Entity('connection_key')
export class ConnectionKey {
  @PrimaryColumn('text') kid!: string;
  @Column('uuid') connection!: string;
  @Column('jsonb') jwk!: object;
  @Column('timestamptz', { name: 'made_at' }) madeAt!: Date;
  @Column('timestamptz', { name: 'revoked_at', nullable: true }) revokedAt!: Date | null;
}

/** A version stands for ever: findings are keyed by it. */
@Entity('rule_set')
export class RuleSetRow {
  @PrimaryColumn('text') version!: string;
  @Column('timestamptz', { name: 'published_at' }) publishedAt!: Date;
  @Column('jsonb') body!: RuleSet;
}

/** A version stands for ever: answers are recomputed from it. */
@Entity('policy')
export class Policy {
  @PrimaryColumn('uuid') member!: string;
  @PrimaryColumn('text') version!: string;
  @Column('date', { name: 'effective_on' }) effectiveOn!: string;
  @Column('jsonb') body!: PolicyShape;
}

/** An officer 认定人员 of the operator. Who left decides no more, and stays: decisions name them. */
@Entity('staff')
export class Staff {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('timestamptz', { name: 'left_at', nullable: true }) leftAt!: Date | null;
}

/** The public half of an officer's own key. */
@Entity('staff_key')
export class StaffKey {
  @PrimaryColumn('text') kid!: string;
  @Column('uuid') staff!: string;
  @Column('jsonb') jwk!: object;
  @Column('timestamptz', { name: 'made_at' }) madeAt!: Date;
  @Column('timestamptz', { name: 'revoked_at', nullable: true }) revokedAt!: Date | null;
}
