import { Column, CreateDateColumn, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** The very cards of the service. */
@Entity({ schema: 'cell', name: 'card', synchronize: false })
export class CardRow {
  @PrimaryColumn('bytea', { name: 'blind_index' })
  blindIndex!: Buffer;

  @Column('text')
  body!: string;
}

@Entity({ schema: 'naive', name: 'check_row' })
export class CheckRow {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @CreateDateColumn({ type: 'timestamptz' })
  askedAt!: Date;

  @Column('uuid')
  member!: string;

  @Column('bytea')
  blindIndex!: Buffer;

  @Column('bytea')
  sealed!: Buffer;

  @Column('jsonb')
  plain!: object;

  @Column('text', { nullable: true })
  card!: string | null;
}
