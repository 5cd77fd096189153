-- Every claim on the given numbers, eldest first; with the claims of parties that left.
--   $1 bytea[] blind indexes, $2 bigint last seq known (null: all). Index: claim's primary key.
SELECT encode(blind_index, 'hex') AS index, party, seq, report, member, role, kind, type, class, names, birth, sex,
       received_on::text AS "receivedOn", encode(loan_digest, 'hex') AS loan, protects, erased,
       coalesce(left_by <= coalesce($2::bigint, left_by), false) AS gone
  FROM claim WHERE blind_index = ANY ($1::bytea[]) AND ($2::bigint IS NULL OR seq <= $2)
 ORDER BY seq, party, blind_index
