-- Reports and PROTECTs that need be kept no longer by the one clock's day, in order of their id, with the seq that began each.
--   $1 uuid the last one looked at, or null; $2 uuid[] these alone, or null; $3 int how many at most.
--   Indexes: ending_due, statement's key by id (a report has the id of its REPORT). No locks.
SELECT e.report AS id, s.seq FROM ending e JOIN statement s ON s.id = e.report
 WHERE e.erasable_on <= cell.day(cell.moment()) AND ($1::uuid IS NULL OR e.report > $1)
   AND ($2::uuid[] IS NULL OR e.report = ANY ($2))
 ORDER BY e.report LIMIT $3
