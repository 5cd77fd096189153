-- Reads the cards and marks of these numbers and writes down who asked, in one call; see migration 5-checks.
--   $1 uuid[] ids, $2 uuid[] members, $3 bytea[] blind indexes, $4 bytea[] also (null where none), $5 date[] authorisation
--   signed, $6 date[] valid until, $7 bytea[] sealed questions, $8 text[] plain JSON of the rows, $9 interval stale after
-- Cards come joined by line feeds, which JSON text holds only escaped.
-- No locks but those of INSERT. Indexes: the primary keys of cell.card and cell.pending.
SELECT id, asked_at AS "askedAt", cell.day(asked_at)::text AS day, array_to_string(cards, chr(10)) AS cards, stale, up_to AS "upTo", refused
  FROM cell.record_checks($1, $2, $3, $4, $5, $6, $7, $8, $9)
