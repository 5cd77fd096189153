-- Roles and database of Lianfang on a server of your own, PostgreSQL 18 or later. A DBA runs it once, as superuser:
--
--   psql -v ON_ERROR_STOP=1 -f docker/roles.sql
--
-- It holds no password. psql asks for five, one a role, or takes them as variables (owner_password, gateway_password,
-- matcher_password, console_password, auditor_password); the database's name is the variable `database`, else lianfang.
-- Safe to run again: what is there stays, passwords are set anew. Nothing later asks for a superuser.

\set ON_ERROR_STOP on
\if :{?database} \else
  \set database lianfang
\endif
\if :{?owner_password} \else
  \prompt 'Password of owner (migrations, the clock): ' owner_password
\endif
\if :{?gateway_password} \else
  \prompt 'Password of gateway: ' gateway_password
\endif
\if :{?matcher_password} \else
  \prompt 'Password of matcher: ' matcher_password
\endif
\if :{?console_password} \else
  \prompt 'Password of console (members, officers): ' console_password
\endif
\if :{?auditor_password} \else
  \prompt 'Password of auditor (reads only): ' auditor_password
\endif

-- One role a process, each with a password of its own.
SELECT format('CREATE ROLE %I LOGIN', name)
  FROM unnest(ARRAY['owner', 'gateway', 'matcher', 'console', 'auditor']) AS name
 WHERE NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = name)
\gexec

-- Owns record_checks, the one way to a card. It never logs in: owner may act as it in migrations, and inherits nothing.
SELECT 'CREATE ROLE recorder NOLOGIN' WHERE NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'recorder')
\gexec
GRANT recorder TO owner WITH INHERIT FALSE, SET TRUE;

-- Owns erase_ended, the one way to change what was said. It never logs in either.
SELECT 'CREATE ROLE eraser NOLOGIN' WHERE NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'eraser')
\gexec
GRANT eraser TO owner WITH INHERIT FALSE, SET TRUE;

-- Passwords are kept as SCRAM verifiers and, while they are set, out of the server's log and statistics.
SET password_encryption = 'scram-sha-256';
SET log_statement = 'none';
SET log_min_duration_statement = -1;
SET log_min_error_statement = 'panic';
SET pg_stat_statements.track_utility = off;
ALTER ROLE owner PASSWORD :'owner_password';
ALTER ROLE gateway PASSWORD :'gateway_password';
ALTER ROLE matcher PASSWORD :'matcher_password';
ALTER ROLE console PASSWORD :'console_password';
ALTER ROLE auditor PASSWORD :'auditor_password';

-- Limits of each role's sessions: a statement, a wait for a lock, a transaction in which nothing is asked. So a process that
-- hangs, or a machine that is gone, holds no lock for ever. An index that a migration makes may take its time.
SELECT format('ALTER ROLE %I SET %s = %L', role, setting, value)
  FROM (VALUES ('owner', '0', '10s', '5min'), ('gateway', '20s', '10s', '20s'), ('matcher', '10min', '5min', '5min'),
               ('console', '1min', '10s', '1min'), ('auditor', '10min', '10s', '5min')) AS limits(role, statement, lock, idle),
       LATERAL (VALUES ('statement_timeout', statement), ('lock_timeout', lock),
                       ('idle_in_transaction_session_timeout', idle)) AS each(setting, value)
\gexec

SELECT format('CREATE DATABASE %I OWNER owner ENCODING %L LOCALE_PROVIDER builtin LOCALE %L TEMPLATE template0',
              :'database', 'UTF8', 'C.UTF-8')
 WHERE NOT EXISTS (SELECT 1 FROM pg_database WHERE datname = :'database')
\gexec

-- PUBLIC loses CONNECT and TEMPORARY; what the roles may do inside is granted by the migrations.
REVOKE ALL ON DATABASE :"database" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"database" TO gateway, matcher, console, auditor;

-- In the database itself PostgreSQL lets everybody make large objects, which no row security covers, and hold any advisory
-- lock, even for a whole session. Both are taken away; the locks of a refresh and of the queue end with their transaction.
\connect :database
SELECT format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', oid::regprocedure)
  FROM pg_proc WHERE proname IN ('lo_creat', 'lo_create', 'lo_from_bytea', 'lo_import') OR proname ~ '^pg_(try_)?advisory_'
\gexec
SELECT format('GRANT EXECUTE ON FUNCTION %s TO owner, matcher, console', oid::regprocedure)
  FROM pg_proc WHERE proname ~ '^pg_(try_)?advisory_xact_lock'
\gexec
