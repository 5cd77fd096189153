-- The other form of cell.record_checks (migration 5): LANGUAGE sql, one statement, cards by scalar subselects. For the bench
-- alone. Parameters, answer, rows written and owner are those of the first form.
CREATE OR REPLACE FUNCTION bench.record_checks(
  ids uuid[], members uuid[], indexes bytea[], also bytea[], signed date[], valid date[], sealeds bytea[], plains text[],
  stale_after interval
) RETURNS TABLE (id uuid, asked_at timestamptz, cards text[], stale boolean, up_to bigint, refused text)
LANGUAGE sql SECURITY DEFINER SET search_path = cell, pg_temp AS $$
  WITH present AS MATERIALIZED (SELECT cell.moment() AS at),
  known AS MATERIALIZED (
    SELECT p.at, cell.day(p.at) AS day,
           coalesce((SELECT w.seq - 1 FROM cell.pending w
                      WHERE w.seq > h.floor AND w.failed_at IS NULL ORDER BY w.seq LIMIT 1), h.seq) AS up_to
      FROM present p, cell.head h),
  asked AS (
    SELECT a.*, k.at, k.up_to,
           CASE WHEN a.signed_on IS NULL OR a.signed_on > k.day THEN 'AUTHORISATION_FUTURE'
                WHEN a.valid_until IS NULL OR a.valid_until < k.day OR a.valid_until < a.signed_on THEN 'AUTHORISATION_EXPIRED' END AS no
      FROM unnest(ids, members, indexes, also, signed, valid, sealeds, plains)
             AS a(id, member, blind_index, also_index, signed_on, valid_until, sealed, plain), known k),
  written AS (
    INSERT INTO cell.check_record AS r (id, member, blind_index, also_index, asked_at, sealed, plain, cards, stale, up_to)
    SELECT a.id, a.member, a.blind_index, a.also_index, a.at, a.sealed, a.plain::jsonb,
           array_remove(ARRAY[(SELECT c.body FROM cell.card c WHERE c.blind_index = a.blind_index),
                              (SELECT c.body FROM cell.card c WHERE c.blind_index = a.also_index)], NULL),
           EXISTS (SELECT FROM cell.pending w WHERE w.blind_index IN (a.blind_index, a.also_index)
                      AND (w.failed_at IS NOT NULL OR w.received_at < a.at - stale_after)),
           a.up_to
      FROM asked a WHERE a.no IS NULL
    RETURNING r.id, r.asked_at, r.cards, r.stale, r.up_to)
  SELECT w.id, w.asked_at, w.cards, w.stale, w.up_to, NULL::text FROM written w
  UNION ALL
  SELECT a.id, a.at, NULL, NULL, NULL, a.no FROM asked a WHERE a.no IS NOT NULL
$$
