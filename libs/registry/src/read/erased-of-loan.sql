-- The present member's erased reports of one loan and criterion, last turn first.
--   $1 bytea keyed digest of member, loan and criterion. Index: statement_erased. Row security: the member's own.
SELECT report, turn, facts_new_after::text AS "factsNewAfter" FROM statement
 WHERE loan_digest = $1 AND said_by = nullif(current_setting('lianfang.member', true), '')::uuid
 ORDER BY turn DESC
