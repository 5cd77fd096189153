-- The statement that the present member said under an idempotency key; of one about another member's report no report.
--   $1 text key. Index: statement (said_by, idempotency_key). Row security: the member's own.
SELECT id, kind, CASE WHEN about_member = said_by THEN report END AS report,
       CASE WHEN about_member = said_by THEN number END AS number, version, seq, received_at AS "receivedAt",
       body_digest AS digest
  FROM statement
 WHERE said_by = nullif(current_setting('lianfang.member', true), '')::uuid AND idempotency_key = $1
