-- Says one DECISION of two officers: draws seq and receipt time under the head's row lock, writes the statement, what it says of
-- who is who or of a dispute that matched no report, and the pending marks; takes back the decision that it revokes. All or nothing, last in its transaction.
--   $1 jsonb  the statement: { id, said_by, about_member, report, number, version, criterion, loan_reference, turn, facts,
--             sealed (hex), idempotency_key, body_digest (hex) }
--   $2 jsonb  rows of decided: [{ n, side, party, report, member, index (hex), dispute }]
--   $3 jsonb  claims of PROTECT's person: [{ blind_index (hex), party, report, role, kind, type, class, names, birth, sex, loan_digest (hex) }]
--   $4 text[] blind indexes to mark, hex;  $5 uuid the decision revoked, or null;  $6 text kind
--   $7 jsonb  reports that the REVOKE of a PROTECT opens again: [{ report, turn }]
-- Locks: the row of cell.head, until commit. Indexes: statement's keys, decided_by_id.
WITH drawn AS (
  UPDATE cell.head SET seq = seq + 1 RETURNING seq, cell.moment() AS at
), said AS (
  INSERT INTO statement (seq, id, kind, said_by, about_member, report, number, version, criterion, loan_reference, turn,
                         facts, sealed, received_at, idempotency_key, body_digest)
  SELECT seq, id, 'DECISION', said_by, about_member, report, number, version, criterion, loan_reference, turn, facts,
         decode(sealed, 'hex'), at, idempotency_key, decode(body_digest, 'hex')
    FROM drawn, jsonb_to_record($1) AS s(id uuid, said_by uuid, about_member uuid, report uuid, number int, version int,
      criterion text, loan_reference text, turn int, facts jsonb, sealed text, idempotency_key text, body_digest text)
), decide AS (
  INSERT INTO decided (seq, n, id, kind, received_on, side, party, report, member, blind_index, dispute)
  SELECT seq, n, ($1 ->> 'id')::uuid, $6, cell.day(at), side, party, report, member, decode(index, 'hex'), dispute
    FROM drawn, jsonb_to_recordset($2) AS d(n int, side smallint, party uuid, report uuid, member uuid, index text,
      dispute uuid)
), claimed AS (
  INSERT INTO claim (blind_index, party, seq, report, member, role, kind, type, class, names, birth, sex, received_on,
                     loan_digest, protects)
  SELECT decode(blind_index, 'hex'), party, seq, report, ($1 ->> 'said_by')::uuid, role, kind, type, class, names, birth, sex,
         cell.day(at), decode(loan_digest, 'hex'), true
    FROM drawn, jsonb_to_recordset($3) AS c(blind_index text, party uuid, report uuid, role text, kind text, type text,
      class text, names jsonb, birth text, sex text, loan_digest text)
), marked AS (
  INSERT INTO cell.pending (blind_index, seq, received_at)
  SELECT DISTINCT decode(index, 'hex'), seq, at FROM drawn, unnest($4::text[]) AS m(index)
), revoked AS (
  UPDATE decided SET revoked_by = drawn.seq, revoked_on = cell.day(drawn.at),
         turn = (SELECT t.turn FROM jsonb_to_recordset($7) AS t(report uuid, turn int) WHERE t.report = decided.report)
    FROM drawn WHERE decided.id = $5::uuid AND decided.revoked_by IS NULL RETURNING decided.n
), gone AS (
  UPDATE claim SET left_by = drawn.seq FROM drawn WHERE claim.report = $5::uuid AND claim.protects
)
SELECT seq, at, cell.day(at)::text AS day, (SELECT count(*)::int FROM revoked) AS revoked FROM drawn
