-- Takes statements whose marks nobody has taken, or took so long ago that the queue must have lost them.
--   $1 int statements at most, $2 interval after which a taken mark is taken again
-- Locks: the rows taken, SKIP LOCKED, so that several relays may run. Index: pending_in_order.
WITH due AS (
  SELECT blind_index, seq FROM cell.pending
   WHERE failed_at IS NULL AND (taken_at IS NULL OR taken_at < cell.moment() - $2::interval)
   ORDER BY seq LIMIT $1 FOR UPDATE SKIP LOCKED
), taken AS (
  UPDATE cell.pending p SET taken_at = cell.moment()
    FROM due WHERE p.blind_index = due.blind_index AND p.seq = due.seq RETURNING p.seq
)
SELECT DISTINCT seq FROM taken ORDER BY seq
