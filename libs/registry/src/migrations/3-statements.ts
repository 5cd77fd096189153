import { Forward } from './migration.ts';

/** Statements (append-only, row security forced), claims, and the marks of what is not yet in the standing. */
export class Statements1764000000003 extends Forward {
  name = 'Statements1764000000003';
  protected readonly sql = `
    CREATE TABLE statement (
      seq bigint PRIMARY KEY, id uuid NOT NULL UNIQUE, kind text NOT NULL,
      said_by uuid NOT NULL, about_member uuid NOT NULL,
      -- Both null in what takes no report's number: identity decisions, and disputes that match none.
      report uuid, number int, version int,
      criterion text, loan_reference text, turn int,
      facts jsonb NOT NULL, sealed bytea, received_at timestamptz NOT NULL,
      -- Who the parties of a version are, sealed apart: kept for as long as anything of their component is.
      identity bytea,
      idempotency_key text NOT NULL, body_digest bytea NOT NULL,
      -- The skeleton of an erased one; of a REPORT the keyed digest of member, loan and criterion, and from when facts are new.
      erased_at timestamptz, loan_digest bytea, facts_new_after date,
      UNIQUE (report, number), UNIQUE (said_by, idempotency_key), CHECK ((report IS NULL) = (number IS NULL))
    );
    CREATE UNIQUE INDEX statement_turn ON statement (about_member, criterion, loan_reference, turn) WHERE turn IS NOT NULL;
    CREATE INDEX statement_erased ON statement (loan_digest) WHERE loan_digest IS NOT NULL;
    CREATE INDEX statement_of_member ON statement (said_by, seq) WHERE kind = 'REPORT';
    CREATE INDEX statement_of_loan ON statement (said_by, loan_reference) WHERE kind = 'REPORT';
    -- A dispute is taken back once, also one that takes no report's number: of two at once the second finds it so.
    CREATE UNIQUE INDEX statement_takes_back ON statement ((facts ->> 'withdraws')) WHERE kind = 'DISPUTE';

    CREATE TABLE claim (
      blind_index bytea NOT NULL, party uuid NOT NULL, seq bigint NOT NULL, report uuid NOT NULL, member uuid NOT NULL,
      role text NOT NULL, kind text NOT NULL, type text NOT NULL, class text NOT NULL,
      names jsonb NOT NULL, birth text, sex text, received_on date NOT NULL, loan_digest bytea NOT NULL,
      left_by bigint, protects boolean NOT NULL DEFAULT false,
      -- Its report is erased: it says who is who, and nothing else.
      erased boolean NOT NULL DEFAULT false,
      PRIMARY KEY (blind_index, party)
    );
    CREATE INDEX claim_of_party ON claim (party);
    CREATE INDEX claim_of_report ON claim (report);

    -- One row a statement and number that it touches, until the standing holds it.
    CREATE TABLE cell.pending (
      blind_index bytea NOT NULL, seq bigint NOT NULL, received_at timestamptz NOT NULL,
      taken_at timestamptz, failed_at timestamptz, cause text,
      discarded boolean NOT NULL DEFAULT false, PRIMARY KEY (blind_index, seq)
    );
    CREATE INDEX pending_in_order ON cell.pending (seq) WHERE failed_at IS NULL;

    CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'statements are never changed' USING ERRCODE = 'LF001'; END $$;
    CREATE TRIGGER statement_stands BEFORE UPDATE OR DELETE OR TRUNCATE ON statement
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    CREATE FUNCTION wake_relay() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN NOTIFY pending; RETURN NULL; END $$;
    CREATE TRIGGER statement_wakes AFTER INSERT ON statement FOR EACH STATEMENT EXECUTE FUNCTION wake_relay();

    ALTER TABLE statement ENABLE ROW LEVEL SECURITY;
    ALTER TABLE statement FORCE ROW LEVEL SECURITY;
    ALTER TABLE claim ENABLE ROW LEVEL SECURITY;
    ALTER TABLE claim FORCE ROW LEVEL SECURITY;
    CREATE POLICY own ON statement TO gateway
      USING (said_by = nullif(current_setting('lianfang.member', true), '')::uuid);
    CREATE POLICY own ON claim TO gateway
      USING (member = nullif(current_setting('lianfang.member', true), '')::uuid);
    -- Officers say decisions, and what a decision itself claims (PROTECT); its claim leaves with its REVOKE.
    CREATE POLICY decide ON statement FOR INSERT TO console WITH CHECK (kind = 'DECISION');
    CREATE POLICY protect ON claim FOR INSERT TO console WITH CHECK (protects);
    CREATE POLICY unprotect ON claim FOR UPDATE TO console USING (protects);
    CREATE POLICY every ON statement FOR SELECT TO matcher, console, auditor USING (true);
    CREATE POLICY every ON claim FOR SELECT TO matcher, console, auditor USING (true);

    GRANT SELECT, INSERT ON statement TO gateway;
    GRANT SELECT, INSERT, UPDATE (left_by) ON claim TO gateway;
    GRANT INSERT ON statement, claim TO console;
    GRANT UPDATE (left_by) ON claim TO console;
    GRANT INSERT ON cell.pending TO gateway, console;
    GRANT SELECT ON statement, claim TO matcher, console, auditor;
    GRANT SELECT, UPDATE, DELETE ON cell.pending TO matcher;
    GRANT SELECT ON cell.pending TO recorder, console, auditor;
  `;
}
