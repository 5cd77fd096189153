-- Reports that need be kept no longer by the one clock's day, in order of their id, with the seq that began each.
--   $1 uuid the last report looked at, or null; $2 uuid[] these alone, or null; $3 int reports at most.
--   Indexes: ending_due, statement (report, number). No locks.
SELECT e.report, s.seq FROM ending e JOIN statement s ON s.report = e.report AND s.number = 1
 WHERE e.erasable_on <= cell.day(cell.moment()) AND ($1::uuid IS NULL OR e.report > $1)
   AND ($2::uuid[] IS NULL OR e.report = ANY ($2))
 ORDER BY e.report LIMIT $3
