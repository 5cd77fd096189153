import { Forward } from './migration.ts';

/** Officers, their proposals, what their decisions say of who is who, and what a member sees of what others said. */
export class Decisions1764000000006 extends Forward {
  name = 'Decisions1764000000006';
  protected readonly sql = `
    CREATE TABLE staff (id uuid PRIMARY KEY, name text NOT NULL, left_at timestamptz);
    CREATE TABLE staff_key (
      kid text PRIMARY KEY, staff uuid NOT NULL REFERENCES staff, jwk jsonb NOT NULL,
      made_at timestamptz NOT NULL, revoked_at timestamptz
    );
    -- A proposal waits here, sealed, until another officer approves it.
    CREATE TABLE approval (
      id uuid PRIMARY KEY, proposed_by uuid NOT NULL REFERENCES staff, proposed_at timestamptz NOT NULL,
      decision text NOT NULL, digest bytea NOT NULL, signature text NOT NULL, sealed bytea NOT NULL,
      approved_by uuid REFERENCES staff, approved_at timestamptz
    );

    -- What a decision that takes no report's number is about: a row a party, a number, or a dispute that matched no report.
    -- Read, beside claim, to close a component.
    CREATE TABLE decided (
      seq bigint NOT NULL, n int NOT NULL, id uuid NOT NULL, kind text NOT NULL, received_on date NOT NULL,
      side smallint, party uuid, report uuid, member uuid, blind_index bytea, dispute uuid,
      revoked_by bigint, revoked_on date,
      -- Of a part that the REVOKE of a PROTECT gave back: the turn of its loan by which its report is open again.
      turn int, PRIMARY KEY (seq, n)
    );
    CREATE INDEX decided_of_party ON decided (party) WHERE party IS NOT NULL;
    CREATE INDEX decided_of_number ON decided (blind_index) WHERE blind_index IS NOT NULL;
    CREATE INDEX decided_of_report ON decided (report) WHERE report IS NOT NULL;
    CREATE INDEX decided_by_id ON decided (id);
    -- One decision a dispute, until its REVOKE: of two at once the second finds it decided.
    CREATE UNIQUE INDEX decided_dispute ON decided (dispute) WHERE dispute IS NOT NULL AND revoked_by IS NULL;
    CREATE INDEX statement_by_officers ON statement (seq) WHERE kind IN ('DISPUTE', 'REPLY', 'DECISION');

    -- Whose answers a decision would move: who asked and when, not what was asked.
    CREATE POLICY every_asked ON cell.check_record FOR SELECT TO console USING (true);
    GRANT SELECT (id, member, blind_index, also_index, asked_at) ON cell.check_record TO console;
    -- Nothing that was told is rewritten, a proposal least of all: only who approved it, who left, which key ended.
    GRANT SELECT, INSERT ON staff, staff_key, approval TO console;
    GRANT UPDATE (left_at) ON staff TO console;
    GRANT UPDATE (revoked_at) ON staff_key TO console;
    GRANT UPDATE (approved_by, approved_at) ON approval TO console;
    -- Who opened what is known of a number, and why, is written before it is read.
    ALTER TABLE event ALTER subject DROP NOT NULL;
    GRANT INSERT ON event TO console;
    ALTER TABLE event ADD CHECK (subject IS NOT NULL OR kind = 'STANDING_READ');
    GRANT SELECT ON staff, staff_key TO auditor;
    GRANT SELECT, INSERT, UPDATE (revoked_by, revoked_on, turn) ON decided TO console;
    GRANT SELECT ON decided TO matcher, auditor;

    -- Everything on a report, to its own member without who took a dispute or decided it; to officers and matcher all.
    -- Row security reads as the view's owner, so the view itself says whose; any other role sees what a member may.
    CREATE POLICY shown ON statement FOR SELECT TO recorder
      USING (report IS NOT NULL OR said_by = nullif(current_setting('lianfang.member', true), '')::uuid);
    CREATE POLICY shown ON claim FOR SELECT TO recorder USING (true);
    GRANT SELECT (seq, id, kind, said_by, about_member, report, number, version, criterion, loan_reference, turn,
      facts, received_at, erased_at) ON statement TO recorder;
    GRANT SELECT ON decided TO recorder;
    CREATE VIEW said_on_report WITH (security_barrier) AS
      SELECT seq, id, kind, about_member AS member, report, number, version, criterion, loan_reference, turn, received_at,
             CASE WHEN kind IN ('DISPUTE', 'DECISION')
                  THEN facts - ARRAY['unit', 'staff', 'officers', 'signatures', 'digest'] ELSE facts END AS facts
        FROM statement
       WHERE report IS NOT NULL AND erased_at IS NULL AND (current_user IN ('matcher', 'console', 'auditor')
          OR about_member = nullif(current_setting('lianfang.member', true), '')::uuid);
    -- The victims' parts that PROTECT ends: of the decision itself no member sees more.
    CREATE VIEW protected_part WITH (security_barrier) AS
      SELECT seq, party, report, received_on, revoked_by, revoked_on, turn FROM decided
       WHERE kind = 'PROTECT' AND report IS NOT NULL AND (current_user IN ('matcher', 'console', 'auditor')
          OR member = nullif(current_setting('lianfang.member', true), '')::uuid);
    GRANT SELECT ON said_on_report, protected_part TO gateway, matcher, console, auditor;
    -- Whose a report is: so that a dispute taken at any counter takes its number. Tells a member's id, and nothing else.
    CREATE FUNCTION reporting_member(of uuid) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
      RETURN (SELECT said_by FROM statement WHERE report = of AND number = 1);
    -- Whether officers have decided a dispute of the member's own that stands on no report: it is no longer taken back then.
    CREATE FUNCTION own_dispute_decided(of uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
      RETURN EXISTS (SELECT 1 FROM decided d JOIN statement s ON s.id = d.dispute WHERE d.dispute = of AND d.revoked_by IS NULL
                        AND s.said_by = nullif(current_setting('lianfang.member', true), '')::uuid);
    -- No number makes these two race: each looks again once it holds the head's lock, and the later is validated again.
    CREATE FUNCTION refuse_taking_back_decided() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        PERFORM 1 FROM decided WHERE dispute = (NEW.facts ->> 'withdraws')::uuid AND revoked_by IS NULL;
        IF FOUND THEN RAISE EXCEPTION 'the dispute is decided' USING ERRCODE = 'serialization_failure'; END IF;
        RETURN NEW;
      END $$;
    CREATE TRIGGER statement_takes_back_open BEFORE INSERT ON statement FOR EACH ROW
      WHEN (NEW.kind = 'DISPUTE' AND NEW.report IS NULL AND NEW.facts ? 'withdraws') EXECUTE FUNCTION refuse_taking_back_decided();
    CREATE FUNCTION refuse_deciding_taken_back() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
      BEGIN
        PERFORM 1 FROM statement WHERE kind = 'DISPUTE' AND facts ->> 'withdraws' = NEW.dispute::text;
        IF FOUND THEN RAISE EXCEPTION 'the dispute is taken back' USING ERRCODE = 'serialization_failure'; END IF;
        RETURN NEW;
      END $$;
    CREATE TRIGGER decided_while_open BEFORE INSERT ON decided FOR EACH ROW
      WHEN (NEW.dispute IS NOT NULL) EXECUTE FUNCTION refuse_deciding_taken_back();
    REVOKE ALL ON FUNCTION reporting_member, own_dispute_decided, refuse_taking_back_decided, refuse_deciding_taken_back FROM public;
    GRANT EXECUTE ON FUNCTION reporting_member TO gateway, console;
    GRANT EXECUTE ON FUNCTION own_dispute_decided TO gateway;
    GRANT CREATE ON SCHEMA public TO recorder;
    ALTER FUNCTION reporting_member OWNER TO recorder;
    ALTER FUNCTION own_dispute_decided OWNER TO recorder;
    ALTER FUNCTION refuse_taking_back_decided OWNER TO recorder;
    ALTER VIEW said_on_report OWNER TO recorder;
    ALTER VIEW protected_part OWNER TO recorder;
    REVOKE CREATE ON SCHEMA public FROM recorder;
  `;
}
