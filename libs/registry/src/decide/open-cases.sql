-- Match cases that are open on a day and leave a question: of their sides at least two are still subjects of their own that no
-- APART in force names against each other; an alarm (MANY_NAMES) has one side, and always does. Nearest last day first.
--   $1 text Shanghai day. Each case with the parties of each side, as LINK and APART name them. No locks.
--   Indexes: subject_party's key and by subject, decided_of_party. Reads all of match_case: an officer's list, not a check's.
SELECT c.id, c.reason, c.body ->> 'openUntil' AS by,
       (SELECT jsonb_agg((SELECT jsonb_agg(p.party ORDER BY p.party) FROM subject_party p WHERE p.subject = s.subject) ORDER BY s.n)
          FROM (SELECT p.subject, u.n FROM unnest(c.sides) WITH ORDINALITY AS u(side, n) JOIN subject_party p ON p.party = u.side) AS s) AS sides
  FROM match_case c
 WHERE c.body ->> 'openUntil' >= $1 AND c.body ->> 'openedOn' <= $1
   AND (cardinality(c.sides) = 1 OR EXISTS (
     SELECT 1
       FROM unnest(c.sides) AS a(side) JOIN subject_party one ON one.party = a.side
       JOIN unnest(c.sides) AS b(side) ON a.side < b.side JOIN subject_party other ON other.party = b.side
      WHERE one.subject <> other.subject AND NOT EXISTS (
        SELECT 1
          FROM subject_party p JOIN decided this ON this.party = p.party AND this.kind = 'APART' AND this.revoked_by IS NULL
          JOIN decided that ON that.seq = this.seq AND that.side <> this.side
          JOIN subject_party q ON q.party = that.party
         WHERE p.subject = one.subject AND q.subject = other.subject)))
 ORDER BY 3, 1
