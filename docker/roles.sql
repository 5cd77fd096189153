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

-- Passwords are kept as SCRAM verifiers and, while they are set, out of the server's log.
SET password_encryption = 'scram-sha-256';
SET log_statement = 'none';
ALTER ROLE owner PASSWORD :'owner_password';
ALTER ROLE gateway PASSWORD :'gateway_password';
ALTER ROLE matcher PASSWORD :'matcher_password';
ALTER ROLE console PASSWORD :'console_password';
ALTER ROLE auditor PASSWORD :'auditor_password';

SELECT format('CREATE DATABASE %I OWNER owner ENCODING %L LOCALE_PROVIDER builtin LOCALE %L TEMPLATE template0',
              :'database', 'UTF8', 'C.UTF-8')
 WHERE NOT EXISTS (SELECT 1 FROM pg_database WHERE datname = :'database')
\gexec

-- PUBLIC loses CONNECT and TEMPORARY; what the roles may do inside is granted by the migrations.
REVOKE ALL ON DATABASE :"database" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"database" TO gateway, matcher, console, auditor;
