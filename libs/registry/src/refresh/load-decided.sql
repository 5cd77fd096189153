-- What officers decided of who is who in a component, in order: every row of each decision that names one of its parties or
-- numbers.
--   $1 uuid[] parties, $2 bytea[] blind indexes, $3 bigint last seq known (null: all).
--   Indexes: decided_of_party, decided_of_number, decided's primary key.
SELECT d.seq, d.id, d.kind, d.received_on::text AS "receivedOn", d.side, d.party, encode(d.blind_index, 'hex') AS index,
       CASE WHEN d.revoked_by <= coalesce($3::bigint, d.revoked_by) THEN d.revoked_on::text END AS "revokedOn"
  FROM decided d
 WHERE d.seq IN (SELECT seq FROM decided WHERE party = ANY ($1::uuid[])
                 UNION SELECT seq FROM decided WHERE blind_index = ANY ($2::bytea[]))
   AND ($3::bigint IS NULL OR d.seq <= $3)
 ORDER BY d.seq, d.n
