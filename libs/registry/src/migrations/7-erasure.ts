import { Forward } from './migration.ts';

/**
 * Erasure when retention ends: one recorded act, by a function that refuses what has not ended by the one clock. It is
 * owned by a role that cannot log in; nobody else may change what was said.
 */
export class Erasure1764000000007 extends Forward {
  name = 'Erasure1764000000007';
  protected readonly sql = `
    -- Standing: the first day on which nothing of a report need be kept, as things are told, and the day after which facts of
    -- a new report on its loan are new (null where it may come again).
    CREATE TABLE ending (report uuid PRIMARY KEY, erasable_on date NOT NULL, facts_new_after date);
    CREATE INDEX ending_due ON ending (erasable_on, report);
    CREATE TABLE erasure (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, at timestamptz NOT NULL, seqs bigint[] NOT NULL
    );
    GRANT SELECT, INSERT, UPDATE, DELETE ON ending TO matcher;
    GRANT SELECT ON ending, erasure TO console, auditor;
    GRANT SELECT ON erasure TO matcher;

    GRANT USAGE ON SCHEMA cell TO eraser;
    GRANT SELECT ON cell.clock, cell.pending, decided, ending TO eraser;
    GRANT SELECT, UPDATE ON statement, event, approval TO eraser;
    GRANT SELECT, UPDATE, DELETE ON claim TO eraser;
    GRANT INSERT ON erasure TO eraser;
    CREATE POLICY erase_read ON statement FOR SELECT TO eraser USING (true);
    CREATE POLICY erase ON statement FOR UPDATE TO eraser USING (report IS NOT NULL);
    CREATE POLICY erase ON claim TO eraser USING (true);
    CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' AND current_user = 'eraser' THEN RETURN NULL; END IF;
        RAISE EXCEPTION 'statements are never changed' USING ERRCODE = 'LF001';
      END $$;

    -- Of an erasure and a statement on the same report at once one waits; told too late, it lost a race and is validated again.
    CREATE FUNCTION refuse_on_erased() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE v_erased boolean;
      BEGIN
        SELECT erased_at IS NOT NULL INTO v_erased FROM statement WHERE report = NEW.report AND number = 1 FOR SHARE;
        IF v_erased THEN RAISE EXCEPTION 'the report is erased' USING ERRCODE = 'serialization_failure'; END IF;
        RETURN NEW;
      END $$;
    CREATE TRIGGER statement_follows BEFORE INSERT ON statement
      FOR EACH ROW WHEN (NEW.number > 1) EXECUTE FUNCTION refuse_on_erased();

    -- An APART or VOID_IDENTIFIER in force names it: so it binds who is reported so again, though it has left itself.
    CREATE FUNCTION binds(of uuid) RETURNS boolean LANGUAGE sql STABLE SET search_path = public, pg_temp
      RETURN EXISTS (SELECT 1 FROM decided WHERE party = of AND revoked_by IS NULL AND kind IN ('APART', 'VOID_IDENTIFIER'));

    -- Takes away, of parties whose claims are all of erased reports, who they are; nothing where anything holds the component:
    -- a report that is kept, a PROTECT in force (a claim that is kept too), or an APART or VOID_IDENTIFIER in force.
    CREATE FUNCTION forget_component(of uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE v_parties uuid[]; v_reports uuid[];
      BEGIN
        WITH RECURSIVE reached(party) AS (
          SELECT party FROM claim WHERE report = of AND left_by IS NULL
          UNION
          SELECT next.party FROM reached CROSS JOIN LATERAL (
            SELECT other.party FROM claim one JOIN claim other ON other.blind_index = one.blind_index
             WHERE one.party = reached.party AND (other.left_by IS NULL OR binds(other.party))
            UNION
            SELECT beside.party FROM decided named JOIN decided beside ON beside.seq = named.seq
             WHERE named.party = reached.party AND named.revoked_by IS NULL AND beside.party IS NOT NULL) AS next
        ) SELECT array_agg(party) INTO v_parties FROM reached;
        IF EXISTS (SELECT 1 FROM claim WHERE party = ANY (v_parties) AND left_by IS NULL AND NOT erased)
           OR EXISTS (SELECT 1 FROM decided WHERE party = ANY (v_parties) AND revoked_by IS NULL
                         AND kind IN ('APART', 'VOID_IDENTIFIER', 'PROTECT')) THEN RETURN; END IF;
        WITH forgotten AS (DELETE FROM claim WHERE party = ANY (v_parties) RETURNING report)
          SELECT array_agg(DISTINCT report) INTO v_reports FROM forgotten;
        UPDATE statement SET identity = NULL WHERE report = ANY (v_reports) AND identity IS NOT NULL;
      END $$;

    -- Erases the reports that these seqs began: their facts, and everything on their parties but what says who they are.
    CREATE FUNCTION erase_ended(seqs bigint[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE v_at timestamptz := cell.moment(); v_reports uuid[]; v_parties uuid[]; v_report uuid;
      BEGIN
        PERFORM 1 FROM statement WHERE seq = ANY (seqs) ORDER BY seq FOR UPDATE;
        SELECT array_agg(s.report) INTO v_reports FROM statement s JOIN ending e ON e.report = s.report
         WHERE s.seq = ANY (seqs) AND s.number = 1 AND s.erased_at IS NULL AND e.erasable_on <= cell.day(v_at)
           AND NOT EXISTS (SELECT 1 FROM claim c JOIN cell.pending p ON p.blind_index = c.blind_index WHERE c.report = s.report);
        IF cardinality(v_reports) IS DISTINCT FROM cardinality(seqs) THEN
          RAISE EXCEPTION 'not everything of this has ended' USING ERRCODE = 'LF002';
        END IF;
        SELECT array_agg(DISTINCT other.party) INTO v_parties FROM claim one
          JOIN claim other ON other.blind_index = one.blind_index WHERE one.report = ANY (v_reports);

        UPDATE approval SET sealed = '', signature = ''
         WHERE id IN (SELECT id FROM statement WHERE report = ANY (v_reports) AND kind = 'DECISION');
        -- Of the history of listings what these reports carried; that there was a change stays.
        UPDATE event SET body = jsonb_build_object('criterion', body -> 'criterion', 'before', NULL, 'after', NULL)
         WHERE subject IN (SELECT p.party FROM unnest(v_parties) AS p(party)
                           UNION SELECT c.party FROM claim c WHERE c.report = ANY (v_reports))
           AND (body #> '{before,reports}' ?| v_reports::text[] OR body #> '{after,reports}' ?| v_reports::text[]);
        UPDATE statement s
           SET facts = '{}', sealed = NULL, version = NULL, criterion = NULL, loan_reference = NULL, erased_at = v_at,
               idempotency_key = 'erased ' || s.seq,
               loan_digest = CASE WHEN s.number = 1 THEN (SELECT c.loan_digest FROM claim c WHERE c.report = s.report LIMIT 1) END,
               facts_new_after = CASE WHEN s.number = 1 THEN e.facts_new_after END
          FROM ending e WHERE e.report = s.report AND s.report = ANY (v_reports);
        UPDATE claim SET erased = true, role = '' WHERE report = ANY (v_reports);
        -- Who was named wrongly joins nobody: nothing of it is kept for others but what binds them.
        DELETE FROM claim WHERE report = ANY (v_reports) AND left_by IS NOT NULL AND NOT binds(party);
        FOREACH v_report IN ARRAY v_reports LOOP PERFORM forget_component(v_report); END LOOP;
        UPDATE statement s SET identity = NULL WHERE s.report = ANY (v_reports) AND s.identity IS NOT NULL
           AND NOT EXISTS (SELECT 1 FROM claim c WHERE c.report = s.report AND c.left_by IS NULL);
        INSERT INTO erasure (at, seqs) VALUES (v_at, seqs);
      END $$;
    REVOKE ALL ON FUNCTION erase_ended, forget_component, refuse_on_erased, binds FROM public;
    GRANT EXECUTE ON FUNCTION erase_ended TO matcher;
    GRANT CREATE ON SCHEMA public TO eraser;
    ALTER FUNCTION forget_component OWNER TO eraser;
    ALTER FUNCTION binds OWNER TO eraser;
    ALTER FUNCTION erase_ended OWNER TO eraser;
    ALTER FUNCTION refuse_on_erased OWNER TO eraser;
    REVOKE CREATE ON SCHEMA public FROM eraser;
  `;
}
