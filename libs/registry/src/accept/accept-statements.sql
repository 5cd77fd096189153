-- Accepts statements of one member: draws seq and receipt time under the head's row lock, writes statements, claims and
-- pending marks, all or nothing. The last statement of its transaction, so that statements become visible in order.
--   $1 jsonb  statements in order: [{ n, id, kind, said_by, about_member, report, number, version, criterion,
--             loan_reference, turn, facts, sealed, identity (hex or null), idempotency_key, body_digest (hex) }], n from 1
--   $2 jsonb  claims: [{ n, blind_index (hex), party, report, member, role, kind, type, class, names, birth, sex, loan_digest (hex) }]
--   $3 jsonb  marks: [{ n, blind_index (hex) }]
--   $4 uuid[] reports whose parties leave (withdrawn as WRONG_PARTY), $5 their n
-- Locks: the row of cell.head, until commit. Indexes: statement's primary and unique keys.
WITH drawn AS (
  UPDATE cell.head SET seq = seq + jsonb_array_length($1)
  RETURNING seq - jsonb_array_length($1) AS base, cell.moment() AS at
), said AS (
  INSERT INTO statement (seq, id, kind, said_by, about_member, report, number, version, criterion, loan_reference, turn,
                         facts, sealed, identity, received_at, idempotency_key, body_digest)
  SELECT base + n, id, kind, said_by, about_member, report, number, version, criterion, loan_reference, turn,
         facts, decode(sealed, 'hex'), decode(identity, 'hex'), at, idempotency_key, decode(body_digest, 'hex')
    FROM drawn, jsonb_to_recordset($1) AS s(n int, id uuid, kind text, said_by uuid, about_member uuid, report uuid,
      number int, version int, criterion text, loan_reference text, turn int, facts jsonb, sealed text, identity text,
      idempotency_key text, body_digest text)
), claimed AS (
  INSERT INTO claim (blind_index, party, seq, report, member, role, kind, type, class, names, birth, sex, received_on, loan_digest)
  SELECT decode(blind_index, 'hex'), party, base + n, report, member, role, kind, type, class, names, birth, sex,
         cell.day(at), decode(loan_digest, 'hex')
    FROM drawn, jsonb_to_recordset($2) AS c(n int, blind_index text, party uuid, report uuid, member uuid, role text,
      kind text, type text, class text, names jsonb, birth text, sex text, loan_digest text)
), marked AS (
  INSERT INTO cell.pending (blind_index, seq, received_at)
  SELECT DISTINCT decode(blind_index, 'hex'), base + n, at
    FROM drawn, jsonb_to_recordset($3) AS m(n int, blind_index text)
), gone AS (
  UPDATE claim SET left_by = base + l.n
    FROM drawn, unnest($4::uuid[], $5::int[]) AS l(report, n) WHERE claim.report = l.report
)
SELECT base, at, cell.day(at) AS day FROM drawn
