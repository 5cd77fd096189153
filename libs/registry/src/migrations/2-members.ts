import { Forward } from './migration.ts';

/** The operator, members and their units, connections with their keys, rule sets and policies. */
export class Members1764000000002 extends Forward {
  name = 'Members1764000000002';
  protected readonly sql = `
    CREATE TABLE operator (
      id uuid PRIMARY KEY, one boolean NOT NULL DEFAULT true UNIQUE CHECK (one),
      kind text NOT NULL, name text NOT NULL, legal_basis jsonb,
      -- Of the officers' public key. What is sealed to another one can be opened by nobody, ever.
      sealing_key text NOT NULL CHECK (sealing_key ~ '^sha256:[0-9a-f]{64}$'),
      made_at timestamptz NOT NULL,
      CHECK (kind IN ('LICENSED_BUREAU', 'INTRA_GROUP', 'DESIGNATED', 'SANDBOX')),
      CHECK (kind = 'SANDBOX' OR legal_basis IS NOT NULL)
    );
    CREATE TABLE member (
      id uuid PRIMARY KEY, code text NOT NULL UNIQUE CHECK (code ~ '^[A-Z][A-Z0-9]{1,7}$'),
      name text NOT NULL, reports boolean NOT NULL, suspended_at timestamptz
    );
    CREATE TABLE unit (
      member uuid NOT NULL REFERENCES member, code text NOT NULL, name text NOT NULL,
      in_force_from date NOT NULL, in_force_until date, PRIMARY KEY (member, code)
    );
    CREATE TABLE connection (id uuid PRIMARY KEY, name text NOT NULL, suspended_at timestamptz);
    CREATE TABLE connection_member (
      connection uuid NOT NULL REFERENCES connection, member uuid NOT NULL REFERENCES member, PRIMARY KEY (connection, member)
    );
    CREATE TABLE connection_key (
      kid text PRIMARY KEY, connection uuid NOT NULL REFERENCES connection, jwk jsonb NOT NULL,
      made_at timestamptz NOT NULL, revoked_at timestamptz
    );
    CREATE INDEX connection_key_of ON connection_key (connection);
    CREATE TABLE assertion_seen (jti text, connection uuid, expires_at timestamptz NOT NULL, PRIMARY KEY (connection, jti));
    CREATE TABLE rule_set (version text PRIMARY KEY, published_at timestamptz NOT NULL, body jsonb NOT NULL);
    CREATE TABLE policy (
      member uuid NOT NULL REFERENCES member, version text NOT NULL, effective_on date NOT NULL, body jsonb NOT NULL,
      PRIMARY KEY (member, version)
    );
    -- A value that only the right index root gives: with another one every number would be unknown, and answer CLEAR.
    CREATE TABLE index_root (number int PRIMARY KEY, check_value bytea NOT NULL);
    GRANT SELECT, INSERT ON index_root TO gateway, console;
    CREATE TABLE data_key (id uuid PRIMARY KEY, wrapped bytea NOT NULL, made_at timestamptz NOT NULL);
    GRANT SELECT ON operator, member, unit, connection, connection_member, connection_key, rule_set, policy TO gateway;
    GRANT SELECT, INSERT, DELETE ON assertion_seen TO gateway;
    GRANT INSERT ON data_key TO gateway;
    GRANT SELECT ON operator, member, rule_set TO matcher;
    -- Nothing that was told is rewritten: a version, a name, a key stand for ever. Only when each ends is told later.
    GRANT SELECT, INSERT ON operator, member, unit, connection, connection_member, connection_key, rule_set, policy TO console;
    GRANT UPDATE (suspended_at) ON member, connection TO console;
    GRANT UPDATE (in_force_until) ON unit TO console;
    GRANT UPDATE (revoked_at) ON connection_key TO console;
    GRANT SELECT, INSERT ON data_key TO console;
    GRANT SELECT ON operator, member, unit, connection, connection_member, connection_key, rule_set, policy TO auditor;
  `;
}
