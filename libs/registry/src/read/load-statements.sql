-- Every statement on the given reports up to one, in order of number.
--   $1 uuid[] reports, $2 bigint last seq known (null: all). Index: statement (report, number).
--   The view shows a member those on its own reports, to officers and the matcher all.
SELECT seq, id, kind, member, report, number, version, criterion, facts, received_at AS "receivedAt",
       cell.day(received_at)::text AS "receivedOn"
  FROM said_on_report WHERE report = ANY ($1::uuid[]) AND ($2::bigint IS NULL OR seq <= $2)
 ORDER BY report, number
