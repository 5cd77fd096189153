import { Forward } from './migration.ts';

/** Statements (append-only, row security forced), claims, and the marks of what is not yet in the standing. */
export class Statements1764000000003 extends Forward {
  name = 'Statements1764000000003';
  protected readonly sql = `
    CREATE TABLE statement (
      seq bigint PRIMARY KEY, id uuid NOT NULL UNIQUE, kind text NOT NULL,
      said_by uuid NOT NULL, about_member uuid NOT NULL,
      report uuid NOT NULL, number int NOT NULL, version int,
      criterion text, loan_reference text, turn int,
      facts jsonb NOT NULL, sealed bytea, received_at timestamptz NOT NULL,
      idempotency_key text NOT NULL, body_digest bytea NOT NULL,
      UNIQUE (report, number), UNIQUE (said_by, idempotency_key)
    );
    CREATE UNIQUE INDEX statement_turn ON statement (said_by, criterion, loan_reference, turn) WHERE turn IS NOT NULL;
    CREATE INDEX statement_of_member ON statement (said_by, seq) WHERE kind = 'REPORT';
    CREATE INDEX statement_of_loan ON statement (said_by, loan_reference) WHERE kind = 'REPORT';

    CREATE TABLE claim (
      blind_index bytea NOT NULL, party uuid NOT NULL, seq bigint NOT NULL, report uuid NOT NULL, member uuid NOT NULL,
      role text NOT NULL, kind text NOT NULL, type text NOT NULL, class text NOT NULL,
      names jsonb NOT NULL, birth text, sex text, received_on date NOT NULL, loan_digest bytea NOT NULL,
      left_by bigint,
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
    CREATE POLICY every ON statement FOR SELECT TO matcher, console, auditor USING (true);
    CREATE POLICY every ON claim FOR SELECT TO matcher, console, auditor USING (true);

    GRANT SELECT, INSERT ON statement TO gateway;
    GRANT SELECT, INSERT, UPDATE (left_by) ON claim TO gateway;
    GRANT INSERT ON cell.pending TO gateway, console;
    GRANT SELECT ON statement, claim TO matcher, console, auditor;
    GRANT SELECT, UPDATE, DELETE ON cell.pending TO matcher;
    GRANT SELECT ON cell.pending TO recorder, console, auditor;
  `;
}
