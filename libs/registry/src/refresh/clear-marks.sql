-- Takes away exactly the (seq, index) pairs whose statement was loaded and whose index was locked.
--   $1 bigint[] seqs, $2 bytea[] blind indexes, pairwise. Index: pending's primary key.
DELETE FROM cell.pending p USING unnest($1::bigint[], $2::bytea[]) AS m(seq, blind_index)
 WHERE p.blind_index = m.blind_index AND p.seq = m.seq
