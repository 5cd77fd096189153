import { Forward } from './migration.ts';

/** The standing: computed by the matcher alone, from statements, and rebuilt from them at any time. */
export class Standing1764000000004 extends Forward {
  name = 'Standing1764000000004';
  protected readonly sql = `
    -- A subject goes by its eldest party's id; its numbers are those that its parties claim.
    CREATE TABLE subject_party (party uuid PRIMARY KEY, subject uuid NOT NULL);
    CREATE INDEX subject_party_of ON subject_party (subject);
    CREATE TABLE match_case (
      id text PRIMARY KEY, reason text NOT NULL, sides uuid[] NOT NULL, body jsonb NOT NULL
    );
    CREATE INDEX match_case_sides ON match_case USING gin (sides) WITH (fastupdate = off);
    -- The verdict alone: its tests follow from the version and its rule set, as on the day it was judged. No reason: it qualifies.
    CREATE TABLE finding (
      report uuid NOT NULL, number int NOT NULL, party uuid NOT NULL, rule_set text NOT NULL, member uuid NOT NULL,
      reasons text[] NOT NULL, PRIMARY KEY (party, number, rule_set)
    );
    -- A row a period: from from_on until the day before until_on (null: for ever).
    CREATE TABLE listing (
      subject uuid NOT NULL, criterion text NOT NULL, from_on date NOT NULL, until_on date, state text NOT NULL,
      reports uuid[] NOT NULL, parties uuid[] NOT NULL, members uuid[] NOT NULL, roles text[] NOT NULL, grounds text[] NOT NULL,
      since_on date, sum_fen bigint NOT NULL, doubts text[] NOT NULL, in_doubt boolean NOT NULL, ended_on date, how text,
      words text[] NOT NULL,
      PRIMARY KEY (subject, criterion, from_on)
    );
    CREATE TABLE cell.card (blind_index bytea PRIMARY KEY, body text NOT NULL);
    CREATE TABLE event (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, at timestamptz NOT NULL, kind text NOT NULL,
      subject uuid NOT NULL, body jsonb NOT NULL
    );
    CREATE INDEX event_of_subject ON event (subject);

    -- A member sees the findings of its own reports.
    ALTER TABLE finding ENABLE ROW LEVEL SECURITY;
    ALTER TABLE finding FORCE ROW LEVEL SECURITY;
    CREATE POLICY own ON finding FOR SELECT TO gateway
      USING (member = nullif(current_setting('lianfang.member', true), '')::uuid);
    CREATE POLICY every ON finding TO matcher USING (true);
    CREATE POLICY every_read ON finding FOR SELECT TO console, auditor USING (true);
    GRANT SELECT ON finding TO gateway;

    GRANT SELECT, INSERT, UPDATE, DELETE ON subject_party, match_case, finding, listing, cell.card TO matcher;
    GRANT SELECT, INSERT ON event TO matcher;
    GRANT SELECT ON subject_party, match_case, finding, listing, event TO console, auditor;
    GRANT SELECT ON cell.card TO recorder, auditor;
  `;
}
