import { type Database, openDataSource } from '#registry';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';

let world: TestWorld;
let owner: Database;
beforeAll(async () => {
  world = await openTestWorld();
  owner = world.database('owner');
});
afterAll(() => world.close());

const PAGE = 'docs/schema.txt';

describe('the schema is what the migrations and the entities say', () => {
  test('docs/schema.txt is the schema: every column, index, policy, grant and function (WRITE=1 writes it)', async () => {
    const rows = await owner.rows<{ line: string }>(readFileSync('test/schema/schema-text.sql', 'utf8'));
    const text = `${rows.map(r => r.line.trimEnd()).join('\n')}\n`;
    if (process.env['WRITE']) writeFileSync(PAGE, text);
    expect(text).toBe(readFileSync(PAGE, 'utf8'));
  });

  test('each entity maps a table that is there, column by column', async () => {
    const source = await openDataSource(world.url('owner'));
    const columns = await owner.rows<{ at: string; nullable: boolean }>(
      `SELECT table_name || '.' || column_name || ' ' || data_type AS at, is_nullable = 'YES' AS nullable
         FROM information_schema.columns WHERE table_schema = 'public'`,
    );
    const present = new Map(columns.map(c => [c.at, c.nullable]));
    const TYPES: Record<string, string> = { timestamptz: 'timestamp with time zone' };
    for (const entity of source.entityMetadatas)
      for (const column of entity.columns) {
        const type = TYPES[String(column.type)] ?? String(column.type);
        expect([
          column.databaseName,
          present.get(`${entity.tableName}.${column.databaseName} ${type}`),
        ]).toEqual([column.databaseName, column.isNullable]);
      }
    expect(source.entityMetadatas).toHaveLength(10);
    await source.destroy();
  });

  test('migrating again changes nothing', async () => {
    const source = await openDataSource(world.url('owner'));
    expect(await source.runMigrations()).toEqual([]);
    await source.destroy();
  });
});
