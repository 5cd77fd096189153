import { DataSource } from 'typeorm';
import { Clock1764000000001 } from '../migrations/1-clock.ts';
import { Members1764000000002 } from '../migrations/2-members.ts';
import { Statements1764000000003 } from '../migrations/3-statements.ts';
import { Standing1764000000004 } from '../migrations/4-standing.ts';
import { Checks1764000000005 } from '../migrations/5-checks.ts';
import { Decisions1764000000006 } from '../migrations/6-decisions.ts';
import { Erasure1764000000007 } from '../migrations/7-erasure.ts';
import {
  Connection,
  ConnectionKey,
  ConnectionMember,
  Member,
  Operator,
  Policy,
  RuleSetRow,
  Staff,
  StaffKey,
  Unit,
} from './entities.ts';

/** TypeORM's own small pool: migrations, and what is administered. No repository stands on a hot path. */
export const openDataSource = (url: string): Promise<DataSource> =>
  new DataSource({
    type: 'postgres',
    url,
    poolSize: 2,
    entities: [
      Operator,
      Member,
      Unit,
      Connection,
      ConnectionMember,
      ConnectionKey,
      RuleSetRow,
      Policy,
      Staff,
      StaffKey,
    ],
    // In order; one that has run is never edited, since no database would run it again.
    migrations: [
      Clock1764000000001,
      Members1764000000002,
      Statements1764000000003,
      Standing1764000000004,
      Checks1764000000005,
      Decisions1764000000006,
      Erasure1764000000007,
    ],
    migrationsTableName: 'migration',
    // Migrations alone make the schema, as owner: an entity that differs changes nothing.
    synchronize: false,
  }).initialize();
