-- All blind indexes connected with the given ones through parties and decisions, the given ones included. Through parties
-- that left, and decisions that were revoked, as well: what they once joined is refreshed as one for ever, else two
-- refreshes of its parts would each take away rows of the other, without its locks.
--   $1 bytea[] blind indexes. Index: claim's primary key and claim_of_party, decided_of_party. No locks.
WITH RECURSIVE reached(blind_index) AS (
  SELECT unnest($1::bytea[])
  UNION
  SELECT other.blind_index
    FROM reached
    JOIN claim one ON one.blind_index = reached.blind_index
    CROSS JOIN LATERAL (
      SELECT one.party
      UNION
      SELECT beside.party FROM decided named JOIN decided beside ON beside.seq = named.seq
       WHERE named.party = one.party AND beside.party IS NOT NULL
    ) AS connected
    JOIN claim other ON other.party = connected.party
)
SELECT encode(blind_index, 'hex') AS index FROM reached ORDER BY 1
