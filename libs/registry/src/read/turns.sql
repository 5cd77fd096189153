-- The turns, last first, of the present member's reports on a loan under a criterion. A correction or an officers' REVOKE
-- that opened its report again took a turn too, so that a report may stand twice.
--   $1 text criterion, $2 text loan reference. Index: statement_turn. The view shows a member its own reports.
SELECT report, turn FROM said_on_report
 WHERE turn IS NOT NULL AND criterion = $1 AND loan_reference = $2
   AND member = nullif(current_setting('lianfang.member', true), '')::uuid
 ORDER BY turn DESC
