-- The statement that the present member said under an idempotency key.
--   $1 text key. Index: statement (said_by, idempotency_key). Row security: the member's own.
SELECT id, kind, report, number, version, seq, received_at AS "receivedAt", body_digest AS digest
  FROM statement
 WHERE said_by = nullif(current_setting('lianfang.member', true), '')::uuid AND idempotency_key = $1
