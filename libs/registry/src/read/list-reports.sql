-- The present member's own reports after one of them, in order of receipt.
--   $1 uuid report (null: from the first), $2 text loan reference or null, $3 date Shanghai day of receipt or null,
--   $4 int rows at most. Index: statement_of_member, with a loan statement_of_loan. Row security: the member's own.
SELECT report FROM statement
 WHERE kind = 'REPORT' AND said_by = nullif(current_setting('lianfang.member', true), '')::uuid
   AND seq > coalesce((SELECT seq FROM statement WHERE kind = 'REPORT' AND report = $1::uuid), 0)
   AND ($2::text IS NULL OR loan_reference = $2) AND ($3::date IS NULL OR cell.day(received_at) = $3)
 ORDER BY seq LIMIT $4
