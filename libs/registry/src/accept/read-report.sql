-- Every statement on one report of the present member, in order.
--   $1 uuid report. Index: statement (report, number). Row security: the member's own.
SELECT seq, id, kind, said_by AS member, report, number, version, criterion, facts, received_at AS "receivedAt",
       cell.day(received_at)::text AS "receivedOn"
  FROM statement WHERE report = $1 ORDER BY number
