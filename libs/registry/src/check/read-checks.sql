-- The present member's own checks among the given ones: all that their answers were made of, and when this was read.
--   $1 uuid[] ids. Index: check_record's primary key, in each month. Row security: the member's own.
SELECT id, asked_at AS "askedAt", cell.day(asked_at)::text AS day, cards, stale, up_to AS "upTo", plain,
       cell.moment() AS "readAt"
  FROM cell.check_record WHERE id = ANY ($1::uuid[])
