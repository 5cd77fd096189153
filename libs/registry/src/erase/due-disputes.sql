-- Disputes that matched no report and were answered or taken back a year ago by the one clock's day, by seq.
--   $1 bigint the last one looked at; $2 int how many at most. Index: statement_unmatched. No locks.
SELECT id, seq FROM statement
 WHERE kind = 'DISPUTE' AND report IS NULL AND erased_at IS NULL AND facts ? 'ground' AND seq > $1
   AND dispute_kept_until(id) < cell.day(cell.moment())
 ORDER BY seq LIMIT $2
