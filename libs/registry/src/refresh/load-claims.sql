-- Every claim on the given numbers, eldest first; with the claims of parties that left.
--   $1 bytea[] blind indexes. Index: claim's primary key.
SELECT encode(blind_index, 'hex') AS index, party, seq, report, member, role, kind, type, class, names, birth, sex,
       received_on::text AS "receivedOn", left_by IS NOT NULL AS gone
  FROM claim WHERE blind_index = ANY ($1::bytea[])
 ORDER BY seq, party, blind_index
