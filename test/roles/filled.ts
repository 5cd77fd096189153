import type { TestWorld } from '../world/test-world.ts';
import { asRole } from './as-role.ts';

/** Rows of each large table: enough that reading one whole is never the cheapest way. */
export const ROWS = 52_000;

/**
 * Fills a world as a service in use has it: reports of fifty members and their standing, of which some are taken and most
 * have failed; then ANALYZE. Row `n` of everything belongs together.
 */
const FILL = `
  CREATE FUNCTION pg_temp.id(kind text, n int) RETURNS uuid LANGUAGE sql IMMUTABLE AS
    $$ SELECT md5(kind || n)::uuid $$;
  CREATE FUNCTION pg_temp.index(n int) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$ SELECT sha256(n::text::bytea) $$;
  CREATE TEMP TABLE n AS
    SELECT n, pg_temp.index(n) AS index, pg_temp.id('p', n) AS party, pg_temp.id('r', n) AS report, pg_temp.id('m', n % 50) AS member
      FROM generate_series(1, $N) n;
  INSERT INTO statement (seq, id, kind, said_by, about_member, report, number, version, criterion, loan_reference, turn,
                         facts, received_at, idempotency_key, body_digest)
    SELECT n, report, 'REPORT', member, member, report, 1, 1, 'DEFAULT', 'JK-' || n, 1, '{}', cell.moment(), 'k' || n, '' FROM n;
  INSERT INTO claim (blind_index, party, seq, report, member, role, kind, type, class, names, received_on, loan_digest)
    SELECT index, party, n, report, member, 'BORROWER', 'PERSON', 'RESIDENT_ID', 'S', '[]', '2026-01-01', '' FROM n;
  INSERT INTO subject_party SELECT party, party FROM n;
  INSERT INTO finding SELECT report, 1, party, 'v1', member, '{}' FROM n;
  INSERT INTO listing (subject, criterion, from_on, state, reports, parties, members, roles, grounds, sum_fen, doubts, in_doubt, words)
    SELECT party, 'DEFAULT', '2026-01-01', 'ACTIVE', ARRAY[report], ARRAY[party], ARRAY[member], '{}', '{}', 1, '{}', false, '{}' FROM n;
  INSERT INTO match_case SELECT n::text, 'NAME', ARRAY[party, report], '{}' FROM n;
  INSERT INTO cell.card SELECT index, '{}' FROM n;
  INSERT INTO cell.pending (blind_index, seq, received_at, taken_at, failed_at)
    SELECT index, n, cell.moment(), cell.moment(), CASE WHEN n % 50 > 0 THEN cell.moment() END FROM n;
  INSERT INTO cell.check_record
    SELECT report, member, index, NULL, cell.moment(), '', '{}', '{}', false, 1 FROM n;
  UPDATE cell.head SET seq = $N;
  ANALYZE;`;

/** On a connection of its own: what it has read is counted when it is gone. */
export const fill = async (world: TestWorld): Promise<void> => {
  const filling = await asRole(world, 'postgres');
  await filling.rows(FILL.replaceAll('$N', String(ROWS)));
  await filling.close();
};
