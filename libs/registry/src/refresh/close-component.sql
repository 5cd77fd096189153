-- All blind indexes connected with the given ones through parties that still stand, the given ones included.
--   $1 bytea[] blind indexes. Index: claim's primary key and claim_of_party. No locks.
WITH RECURSIVE reached(blind_index) AS (
  SELECT unnest($1::bytea[])
  UNION
  SELECT other.blind_index
    FROM reached
    JOIN claim one ON one.blind_index = reached.blind_index AND one.left_by IS NULL
    JOIN claim other ON other.party = one.party
)
SELECT encode(blind_index, 'hex') AS index FROM reached ORDER BY 1
