import { Forward } from './migration.ts';

/**
 * Erasure when retention ends: one recorded act, by a function that refuses what has not ended by the one clock. It is
 * owned by a role that cannot log in; nobody else may change what was said.
 */
export class Erasure1764000000007 extends Forward {
  name = 'Erasure1764000000007';
  protected readonly sql = `
    -- Standing: the first day on which nothing of a report, or of a PROTECT, need be kept, as things are told, and the day after
    -- which facts of a new report on its loan are new (null where it may come again). Of a PROTECT the column report is its id, as in claim.
    CREATE TABLE ending (report uuid PRIMARY KEY, erasable_on date NOT NULL, facts_new_after date);
    CREATE INDEX ending_due ON ending (erasable_on, report);
    -- What was erased, by the seq that began it; a proposal that was never said has none.
    CREATE TABLE erasure (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, at timestamptz NOT NULL, seqs bigint[] NOT NULL,
      proposals uuid[] NOT NULL DEFAULT '{}'
    );
    CREATE INDEX statement_unmatched ON statement (seq) WHERE kind = 'DISPUTE' AND report IS NULL AND erased_at IS NULL;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ending TO matcher;
    GRANT SELECT ON ending, erasure TO console, auditor;
    GRANT SELECT ON erasure TO matcher;

    GRANT USAGE ON SCHEMA cell TO eraser;
    GRANT SELECT ON cell.clock, cell.pending, ending TO eraser;
    GRANT SELECT, UPDATE ON statement, event, approval TO eraser;
    GRANT SELECT, DELETE ON decided TO eraser;
    GRANT SELECT, UPDATE, DELETE ON claim TO eraser;
    GRANT INSERT ON erasure TO eraser;
    CREATE POLICY erase_read ON statement FOR SELECT TO eraser USING (true);
    CREATE POLICY erase ON statement FOR UPDATE TO eraser USING (true);
    CREATE POLICY erase ON claim TO eraser USING (true);
    CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' AND current_user = 'eraser' THEN RETURN NULL; END IF;
        RAISE EXCEPTION 'statements are never changed' USING ERRCODE = 'LF001';
      END $$;

    -- Of an erasure and a statement that follows on the same thing at once one waits; told too late, it lost a race and is
    -- validated again. What takes no report's number follows on the decision or the dispute that it names.
    CREATE FUNCTION refuse_on_erased() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE v_erased boolean;
      BEGIN
        IF NEW.number IS NOT NULL THEN
          SELECT erased_at IS NOT NULL INTO v_erased FROM statement WHERE report = NEW.report AND number = 1 FOR SHARE;
        ELSE
          SELECT erased_at IS NOT NULL INTO v_erased FROM statement
           WHERE id = coalesce(NEW.facts ->> 'of', NEW.facts ->> 'withdraws', NEW.facts ->> 'dispute')::uuid FOR SHARE;
        END IF;
        IF v_erased THEN RAISE EXCEPTION 'it is erased' USING ERRCODE = 'serialization_failure'; END IF;
        RETURN NEW;
      END $$;
    -- The REVOKE of a PROTECT takes turns of loans beside the unique key: what lost to it is validated again. Whoever draws seq
    -- sees all that was said before.
    CREATE FUNCTION refuse_taken_turn() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        IF EXISTS (SELECT 1 FROM statement s JOIN decided d ON d.report = s.report
                    WHERE s.about_member = NEW.about_member AND s.criterion = NEW.criterion
                      AND s.loan_reference = NEW.loan_reference AND s.turn IS NOT NULL AND d.turn >= NEW.turn)
        THEN RAISE EXCEPTION 'the turn is taken' USING ERRCODE = 'serialization_failure'; END IF;
        RETURN NEW;
      END $$;
    CREATE TRIGGER statement_takes_turn BEFORE INSERT ON statement
      FOR EACH ROW WHEN (NEW.turn > 1) EXECUTE FUNCTION refuse_taken_turn();
    CREATE TRIGGER statement_follows BEFORE INSERT ON statement
      FOR EACH ROW WHEN (NEW.number IS DISTINCT FROM 1) EXECUTE FUNCTION refuse_on_erased();

    -- An APART or VOID_IDENTIFIER in force names it: so it binds who is reported so again, though it has left itself.
    CREATE FUNCTION binds(of uuid) RETURNS boolean LANGUAGE sql STABLE SET search_path = public, pg_temp
      RETURN EXISTS (SELECT 1 FROM decided WHERE party = of AND revoked_by IS NULL AND kind IN ('APART', 'VOID_IDENTIFIER'));

    -- A dispute that matched no report: its last day kept, a year after it was answered or taken back; null while it waits.
    CREATE FUNCTION dispute_kept_until(of uuid) RETURNS date LANGUAGE sql STABLE SET search_path = public, pg_temp
      RETURN (SELECT (min(day) + interval '1 year')::date FROM (
        SELECT cell.day(received_at) AS day FROM statement WHERE kind = 'DISPUTE' AND facts ->> 'withdraws' = of::text
        UNION ALL SELECT received_on FROM decided WHERE dispute = of AND revoked_by IS NULL) AS ended);

    -- Leaves of statements what their place in order is, and of decisions no proposal either.
    CREATE FUNCTION leave_skeletons(of bigint[], at timestamptz) RETURNS void LANGUAGE sql SECURITY DEFINER
      SET search_path = public, pg_temp AS $$
        UPDATE approval SET sealed = '', signature = ''
         WHERE id IN (SELECT id FROM statement WHERE seq = ANY (of) AND kind = 'DECISION');
        UPDATE statement s
           SET facts = '{}', sealed = NULL, version = NULL, criterion = NULL, loan_reference = NULL, erased_at = at,
               idempotency_key = 'erased ' || s.seq,
               loan_digest = CASE WHEN s.number = 1 THEN (SELECT c.loan_digest FROM claim c WHERE c.report = s.report LIMIT 1) END,
               facts_new_after = CASE WHEN s.number = 1 THEN (SELECT e.facts_new_after FROM ending e WHERE e.report = s.report) END
         WHERE s.seq = ANY (of) AND s.erased_at IS NULL;
      $$;

    -- Takes away, of a component whose claims are all erased, who its parties are, and what was decided of them alone; nothing
    -- where a report or a PROTECT that is kept holds it. Tells all parties that were looked at.
    CREATE FUNCTION forget_component(of uuid, at timestamptz) RETURNS uuid[] LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = public, pg_temp AS $$
      DECLARE v_parties uuid[]; v_reports uuid[]; v_decided bigint[];
      BEGIN
        WITH RECURSIVE reached(party) AS (
          SELECT party FROM claim WHERE party = of AND (left_by IS NULL OR erased OR binds(of))
          UNION
          SELECT next.party FROM reached CROSS JOIN LATERAL (
            SELECT other.party FROM claim one JOIN claim other ON other.blind_index = one.blind_index
             WHERE one.party = reached.party AND (other.left_by IS NULL OR other.erased OR binds(other.party))
            UNION
            SELECT beside.party FROM decided named JOIN decided beside ON beside.seq = named.seq
             WHERE named.party = reached.party AND named.revoked_by IS NULL AND beside.party IS NOT NULL) AS next
        ) SELECT array_agg(party) INTO v_parties FROM reached;
        IF EXISTS (SELECT 1 FROM claim WHERE party = ANY (v_parties) AND NOT erased AND (left_by IS NULL OR binds(party)))
          THEN RETURN v_parties; END IF;
        WITH forgotten AS (DELETE FROM claim WHERE party = ANY (v_parties) AND erased RETURNING report)
          SELECT array_agg(DISTINCT report) INTO v_reports FROM forgotten;
        UPDATE statement SET identity = NULL WHERE report = ANY (v_reports) AND identity IS NOT NULL;

        SELECT array_agg(DISTINCT d.seq) INTO v_decided FROM decided d WHERE d.party = ANY (v_parties)
           AND NOT EXISTS (SELECT 1 FROM decided named JOIN claim c ON c.party = named.party WHERE named.seq = d.seq);
        -- A REVOKE of one of them that is being said: it is waited for, and goes with it.
        PERFORM 1 FROM statement WHERE seq = ANY (v_decided) ORDER BY seq FOR UPDATE;
        PERFORM leave_skeletons(v_decided
          || ARRAY(SELECT DISTINCT revoked_by FROM decided WHERE seq = ANY (v_decided) AND revoked_by IS NOT NULL), at);
        DELETE FROM decided WHERE seq = ANY (v_decided);
        RETURN v_parties;
      END $$;

    -- Erases what these seqs began: reports, PROTECTs, disputes that matched no report. Of their facts everything, and of their
    -- parties all but what says who they are.
    CREATE FUNCTION erase_ended(seqs bigint[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE v_at timestamptz := cell.moment(); v_ids uuid[]; v_parties uuid[]; v_seen uuid[];
      BEGIN
        -- With the answers to a dispute: a REVOKE of one makes it wait again.
        PERFORM 1 FROM statement WHERE seq = ANY (seqs
            || ARRAY(SELECT d.seq FROM decided d JOIN statement s ON s.id = d.dispute WHERE s.seq = ANY (seqs)))
          ORDER BY seq FOR UPDATE;
        SELECT array_agg(s.id) INTO v_ids FROM statement s LEFT JOIN ending e ON e.report = s.id
         WHERE s.seq = ANY (seqs) AND s.erased_at IS NULL AND CASE WHEN s.kind = 'DISPUTE'
               THEN s.report IS NULL AND s.facts ? 'ground' AND dispute_kept_until(s.id) < cell.day(v_at)
               ELSE e.erasable_on <= cell.day(v_at) END
           AND NOT EXISTS (SELECT 1 FROM claim c JOIN cell.pending p ON p.blind_index = c.blind_index WHERE c.report = s.id);
        IF cardinality(v_ids) IS DISTINCT FROM cardinality(seqs) THEN
          RAISE EXCEPTION 'not everything of this has ended' USING ERRCODE = 'LF002';
        END IF;
        SELECT array_agg(DISTINCT other.party) INTO v_parties FROM claim one
          JOIN claim other ON other.blind_index = one.blind_index WHERE one.report = ANY (v_ids);

        -- Of the history of listings what these reports carried; that there was a change stays.
        UPDATE event SET body = jsonb_build_object('criterion', body -> 'criterion', 'before', NULL, 'after', NULL)
         WHERE subject IN (SELECT p.party FROM unnest(v_parties) AS p(party)
                           UNION SELECT c.party FROM claim c WHERE c.report = ANY (v_ids))
           AND (body #> '{before,reports}' ?| v_ids::text[] OR body #> '{after,reports}' ?| v_ids::text[]);
        PERFORM leave_skeletons(ARRAY(
          SELECT seq FROM statement WHERE report = ANY (v_ids) UNION SELECT seq FROM statement WHERE id = ANY (v_ids)
          UNION SELECT seq FROM statement WHERE kind = 'DISPUTE' AND facts ->> 'withdraws' = ANY (v_ids::text[])
          UNION SELECT seq FROM decided WHERE dispute = ANY (v_ids)
          UNION SELECT revoked_by FROM decided WHERE (dispute = ANY (v_ids) OR id = ANY (v_ids)) AND revoked_by IS NOT NULL), v_at);
        UPDATE claim SET erased = true, role = '' WHERE report = ANY (v_ids);
        -- Who was named wrongly joins nobody: nothing of it is kept for others but what binds them.
        DELETE FROM claim WHERE report = ANY (v_ids) AND left_by IS NOT NULL AND NOT binds(party);
        WHILE cardinality(v_parties) > 0 LOOP
          v_seen := forget_component(v_parties[1], v_at) || v_parties[1];
          v_parties := ARRAY(SELECT unnest(v_parties) EXCEPT SELECT unnest(v_seen));
        END LOOP;
        UPDATE statement s SET identity = NULL WHERE s.report = ANY (v_ids) AND s.identity IS NOT NULL
           AND NOT EXISTS (SELECT 1 FROM claim c WHERE c.report = s.report AND c.left_by IS NULL);
        INSERT INTO erasure (at, seqs) VALUES (v_at, seqs);
      END $$;

    -- Proposals that nobody approved say nothing: erased a year after their 7 days. Who proposed what kind of decision when stays.
    CREATE FUNCTION erase_proposals() RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE v_at timestamptz := cell.moment(); v_ids uuid[];
      BEGIN
        WITH blanked AS (
          UPDATE approval SET sealed = '', signature = ''
           WHERE approved_at IS NULL AND sealed <> ''
             AND cell.day(proposed_at + interval '7 days') + interval '1 year' < cell.day(v_at)
          RETURNING id
        ) SELECT array_agg(id) INTO v_ids FROM blanked;
        IF v_ids IS NOT NULL THEN INSERT INTO erasure (at, seqs, proposals) VALUES (v_at, '{}', v_ids); END IF;
        RETURN coalesce(cardinality(v_ids), 0);
      END $$;
    REVOKE ALL ON FUNCTION erase_ended, erase_proposals, forget_component, leave_skeletons, refuse_on_erased,
      refuse_taken_turn, binds,
      dispute_kept_until FROM public;
    GRANT EXECUTE ON FUNCTION erase_ended, erase_proposals, dispute_kept_until TO matcher;
    GRANT CREATE ON SCHEMA public TO eraser;
    ALTER FUNCTION leave_skeletons OWNER TO eraser;
    ALTER FUNCTION forget_component OWNER TO eraser;
    ALTER FUNCTION binds OWNER TO eraser;
    ALTER FUNCTION dispute_kept_until OWNER TO eraser;
    ALTER FUNCTION erase_ended OWNER TO eraser;
    ALTER FUNCTION erase_proposals OWNER TO eraser;
    ALTER FUNCTION refuse_on_erased OWNER TO eraser;
    ALTER FUNCTION refuse_taken_turn OWNER TO eraser;
    REVOKE CREATE ON SCHEMA public FROM eraser;
  `;
}
