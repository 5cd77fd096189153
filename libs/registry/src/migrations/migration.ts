import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A step forward; there is none back: a release that must be left is left by a further step. */
export abstract class Forward implements MigrationInterface {
  protected abstract readonly sql: string;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(this.sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}
