-- The pending marks on the given numbers.
--   $1 bytea[] blind indexes. Index: pending's primary key.
SELECT seq, encode(blind_index, 'hex') AS index FROM cell.pending WHERE blind_index = ANY ($1::bytea[])
