-- The turns, last first, of the present member's reports on a loan under a criterion.
--   $1 text criterion, $2 text loan reference. Index: statement_turn. Row security: the member's own.
SELECT report, turn FROM statement
 WHERE kind = 'REPORT' AND criterion = $1 AND loan_reference = $2
   AND said_by = nullif(current_setting('lianfang.member', true), '')::uuid
 ORDER BY turn DESC
