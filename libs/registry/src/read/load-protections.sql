-- Parts of the given reports that a PROTECT ends.
--   $1 uuid[] reports, $2 bigint last seq known (null: all). The view shows a member those of its own reports.
SELECT party, received_on::text AS "receivedOn",
       CASE WHEN $2::bigint IS NULL OR revoked_by <= $2 THEN revoked_on::text END AS "revokedOn"
  FROM protected_part WHERE report = ANY ($1::uuid[]) AND ($2::bigint IS NULL OR seq <= $2)
 ORDER BY seq, party
