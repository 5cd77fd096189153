-- Every statement on the given reports, in order.
--   $1 uuid[] reports. Index: statement (report, number).
SELECT seq, id, kind, said_by AS member, report, number, version, criterion, facts, cell.day(received_at)::text AS "receivedOn"
  FROM statement WHERE report = ANY ($1::uuid[])
 ORDER BY report, number
