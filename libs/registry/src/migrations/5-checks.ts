import { Forward } from './migration.ts';

/**
 * The check path: the database shows no card without writing down who asked.
 * REVOKE and GRANT stand before ALTER OWNER: afterwards they are only a warning.
 */
export class Checks1764000000005 extends Forward {
  name = 'Checks1764000000005';
  protected readonly sql = `
    CREATE TABLE cell.check_record (
      id uuid NOT NULL, member uuid NOT NULL, blind_index bytea NOT NULL, also_index bytea,
      asked_at timestamptz NOT NULL, sealed bytea NOT NULL, plain jsonb NOT NULL,
      cards text[] NOT NULL, stale boolean NOT NULL, up_to bigint NOT NULL,
      PRIMARY KEY (id, asked_at)
    ) PARTITION BY RANGE (asked_at);
    CREATE TABLE credit_decision (
      id uuid PRIMARY KEY, check_id uuid NOT NULL, member uuid NOT NULL, at timestamptz NOT NULL, body jsonb NOT NULL,
      sealed bytea
    );
    CREATE INDEX credit_decision_of ON credit_decision (check_id);
    ALTER TABLE cell.check_record ENABLE ROW LEVEL SECURITY;
    ALTER TABLE cell.check_record FORCE ROW LEVEL SECURITY;
    ALTER TABLE credit_decision ENABLE ROW LEVEL SECURITY;
    ALTER TABLE credit_decision FORCE ROW LEVEL SECURITY;
    CREATE POLICY own ON cell.check_record FOR SELECT TO gateway
      USING (member = nullif(current_setting('lianfang.member', true), '')::uuid);
    CREATE POLICY append ON cell.check_record TO recorder USING (true) WITH CHECK (true);
    CREATE POLICY every ON cell.check_record FOR SELECT TO auditor USING (true);
    CREATE POLICY own ON credit_decision TO gateway
      USING (member = nullif(current_setting('lianfang.member', true), '')::uuid);
    CREATE POLICY every ON credit_decision FOR SELECT TO auditor USING (true);
    GRANT SELECT ON cell.check_record TO gateway, auditor;
    GRANT SELECT, INSERT ON cell.check_record TO recorder;
    GRANT SELECT, INSERT ON credit_decision TO gateway;
    GRANT SELECT ON credit_decision TO auditor;

    -- Makes the monthly partitions from the present month through three months on.
    CREATE FUNCTION cell.make_partitions() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = cell, pg_temp AS $$
      DECLARE month timestamptz; name text;
      BEGIN
        -- One at a time: of two matchers that start together neither fails.
        PERFORM pg_advisory_xact_lock(7102, 0);
        FOR ahead IN 0..3 LOOP
          month := date_trunc('month', cell.moment(), 'UTC') + make_interval(months => ahead);
          name := 'check_record_' || to_char(month AT TIME ZONE 'UTC', 'YYYYMM');
          IF to_regclass('cell.' || name) IS NULL THEN
            -- Attached: PARTITION OF would wait for every reader of the table, and every check would wait behind it.
            EXECUTE format('CREATE TABLE cell.%I (LIKE cell.check_record INCLUDING ALL)', name);
            EXECUTE format('ALTER TABLE cell.check_record ATTACH PARTITION cell.%I FOR VALUES FROM (%L) TO (%L)',
              name, month, month + interval '1 month');
          END IF;
        END LOOP;
      END $$;
    REVOKE ALL ON FUNCTION cell.make_partitions() FROM public;
    GRANT EXECUTE ON FUNCTION cell.make_partitions() TO matcher;

    -- Cards, marks and N in one statement; then the rows. A check whose authorisation does not cover the row's own
    -- day gets neither: refused names why. Answers are matched by the caller's id, not by order.
    CREATE FUNCTION cell.record_checks(
      ids uuid[], members uuid[], indexes bytea[], also bytea[], signed date[], valid date[], sealeds bytea[], plains text[],
      stale_after interval
    ) RETURNS TABLE (id uuid, asked_at timestamptz, cards text[], stale boolean, up_to bigint, refused text)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = cell, pg_temp
    -- Planned once a connection: planning each call took a third of it. So it must never scan what grows, however small when planned.
    SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
      DECLARE
        v_at timestamptz := cell.moment();
        v_day date := cell.day(v_at);
        v_keys bytea[]; v_bodies text[]; v_stale bytea[]; v_up_to bigint;
      BEGIN
        SELECT c.keys, c.bodies, s.marks,
               coalesce((SELECT p.seq - 1 FROM cell.pending p
                         WHERE p.seq > h.floor AND p.failed_at IS NULL ORDER BY p.seq LIMIT 1), h.seq)
          INTO v_keys, v_bodies, v_stale, v_up_to
          FROM cell.head h,
               (SELECT coalesce(array_agg(blind_index), '{}') AS keys, coalesce(array_agg(body), '{}') AS bodies
                  FROM cell.card WHERE blind_index = ANY (indexes || also)) c,
               (SELECT coalesce(array_agg(blind_index), '{}') AS marks FROM cell.pending
                 WHERE blind_index = ANY (indexes || also)
                   AND (failed_at IS NOT NULL OR received_at < v_at - stale_after)) s;
        RETURN QUERY
          WITH asked AS (
            SELECT a.*, CASE WHEN a.signed_on IS NULL OR a.signed_on > v_day THEN 'AUTHORISATION_FUTURE'
                             WHEN a.valid_until IS NULL OR a.valid_until < v_day OR a.valid_until < a.signed_on THEN 'AUTHORISATION_EXPIRED' END AS no
              FROM unnest(ids, members, indexes, also, signed, valid, sealeds, plains)
                AS a(id, member, blind_index, also_index, signed_on, valid_until, sealed, plain)),
          seen AS (SELECT * FROM unnest(v_keys, v_bodies) AS c(blind_index, body)),
          written AS (
            INSERT INTO cell.check_record AS r (id, member, blind_index, also_index, asked_at, sealed, plain, cards, stale, up_to)
            SELECT a.id, a.member, a.blind_index, a.also_index, v_at, a.sealed, a.plain::jsonb,
                   array_remove(ARRAY[(SELECT body FROM seen WHERE seen.blind_index = a.blind_index),
                                      (SELECT body FROM seen WHERE seen.blind_index = a.also_index)], NULL),
                   a.blind_index = ANY (v_stale) OR coalesce(a.also_index = ANY (v_stale), false), v_up_to
              FROM asked a WHERE a.no IS NULL
            RETURNING r.id, r.asked_at, r.cards, r.stale, r.up_to)
          SELECT w.id, w.asked_at, w.cards, w.stale, w.up_to, NULL::text FROM written w
          UNION ALL
          SELECT a.id, v_at, NULL, NULL, NULL, a.no FROM asked a WHERE a.no IS NOT NULL;
      END $$;
    REVOKE ALL ON FUNCTION cell.record_checks FROM public;
    GRANT EXECUTE ON FUNCTION cell.record_checks TO gateway;
    GRANT CREATE ON SCHEMA cell TO recorder;
    ALTER FUNCTION cell.record_checks OWNER TO recorder;
    REVOKE CREATE ON SCHEMA cell FROM recorder;
  `;
}
