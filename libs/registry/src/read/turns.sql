-- The turns, last first, of the present member's reports on a loan under a criterion. A correction or an officers' REVOKE
-- that opened its report again took a turn too, so that a report may stand twice; that of a PROTECT stands with what it decided.
--   $1 text criterion, $2 text loan reference. Indexes: statement_turn, decided_of_report. The views show a member its own.
SELECT report, turn FROM said_on_report
 WHERE turn IS NOT NULL AND criterion = $1 AND loan_reference = $2
   AND member = nullif(current_setting('lianfang.member', true), '')::uuid
UNION ALL
SELECT report, p.turn FROM said_on_report JOIN protected_part p USING (report)
 WHERE said_on_report.turn IS NOT NULL AND number = 1 AND criterion = $1 AND loan_reference = $2
   AND member = nullif(current_setting('lianfang.member', true), '')::uuid AND p.turn IS NOT NULL
 ORDER BY turn DESC
