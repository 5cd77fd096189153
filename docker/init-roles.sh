#!/bin/sh
# First start of the database's container: roles.sql with the passwords of the secrets, never as arguments.
set -eu
psql --username "$POSTGRES_USER" --dbname postgres <<'SQL'
\set owner_password `cat /run/secrets/owner_password`
\set gateway_password `cat /run/secrets/gateway_password`
\set matcher_password `cat /run/secrets/matcher_password`
\set console_password `cat /run/secrets/console_password`
\set auditor_password `cat /run/secrets/auditor_password`
\i /etc/lianfang/roles.sql
SQL
