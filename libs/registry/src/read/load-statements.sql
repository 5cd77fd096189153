-- Every statement on the given reports, in order of number.
--   $1 uuid[] reports. Index: statement (report, number). Row security: to a member its own, to the matcher all.
SELECT seq, id, kind, said_by AS member, report, number, version, criterion, facts, received_at AS "receivedAt",
       cell.day(received_at)::text AS "receivedOn"
  FROM statement WHERE report = ANY ($1::uuid[])
 ORDER BY report, number
