-- What each role that logs in, recorder and everyone (PUBLIC) may do, one line a thing: of every schema, table, view,
-- sequence, function and type that is not PostgreSQL's own, of the database, of what is made later, and of PostgreSQL's
-- functions where somebody changed them. Rights by membership and by PUBLIC count. A partition is named by its month: P.
WITH spaces AS (
  SELECT oid, nspname FROM pg_namespace WHERE nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast') AND nspname NOT LIKE 'pg\_temp%' AND nspname NOT LIKE 'pg\_toast\_temp%'
), roles AS (
  SELECT rolname AS role FROM pg_roles WHERE rolname NOT LIKE 'pg\_%' AND NOT rolsuper
), relations AS (
  SELECT c.oid, c.relkind, c.relrowsecurity AND c.relforcerowsecurity AS forced, s.nspname || '.' || regexp_replace(c.relname, '_\d{6}$', '_P') AS name, r.role
    FROM pg_class c JOIN spaces s ON s.oid = c.relnamespace CROSS JOIN roles r
   WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
), verbs AS (SELECT unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN']) AS verb
), on_tables AS (
  SELECT DISTINCT t.name, t.role,
         CASE WHEN has_table_privilege(t.role, t.oid, v.verb) THEN lower(v.verb)
              WHEN v.verb IN ('SELECT', 'INSERT', 'UPDATE', 'REFERENCES') AND has_any_column_privilege(t.role, t.oid, v.verb) THEN
                lower(v.verb) || '(' || (SELECT string_agg(a.attname, ',' ORDER BY a.attname) FROM pg_attribute a
                   WHERE a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped AND has_column_privilege(t.role, t.oid, a.attnum, v.verb)) || ')'
         END AS may
    FROM relations t CROSS JOIN verbs v WHERE t.relkind <> 'S'
), on_sequences AS (
  SELECT t.name, t.role, CASE WHEN has_sequence_privilege(t.role, t.oid, verb) THEN lower(verb) END AS may
    FROM relations t CROSS JOIN unnest(ARRAY['USAGE', 'SELECT', 'UPDATE']) verb WHERE t.relkind = 'S'
), on_functions AS (
  SELECT f.oid::regprocedure::text AS name, f.prosecdef, f.proowner::regrole::text AS owner, r.role, has_function_privilege(r.role, f.oid, 'EXECUTE') AS may
    FROM pg_proc f CROSS JOIN roles r
   WHERE f.pronamespace IN (SELECT oid FROM spaces)
      OR (f.proacl IS NOT NULL AND f.oid NOT IN (SELECT objoid FROM pg_init_privs WHERE classoid = 'pg_proc'::regclass))
)
SELECT line FROM (
  SELECT DISTINCT format('relation %s%s', name, CASE WHEN forced THEN ' row security forced' ELSE '' END) AS line FROM relations
  UNION ALL SELECT format('%s: %s %s', name, role, string_agg(may, ' ' ORDER BY may)) FROM on_tables WHERE may IS NOT NULL GROUP BY name, role
  UNION ALL SELECT format('%s: %s %s', name, role, string_agg(may, ' ' ORDER BY may)) FROM on_sequences WHERE may IS NOT NULL GROUP BY name, role
  UNION ALL SELECT format('function %s%s: %s', name, CASE WHEN prosecdef THEN ' as ' || owner ELSE '' END,
                          coalesce(string_agg(role, ' ' ORDER BY role) FILTER (WHERE may), 'nobody')) FROM on_functions GROUP BY name, prosecdef, owner
  UNION ALL SELECT format('schema %s: %s %s', s.nspname, r.role, concat_ws(' ', CASE WHEN has_schema_privilege(r.role, s.oid, 'USAGE') THEN 'usage' END,
                          CASE WHEN has_schema_privilege(r.role, s.oid, 'CREATE') THEN 'create' END))
    FROM spaces s CROSS JOIN roles r WHERE has_schema_privilege(r.role, s.oid, 'USAGE') OR has_schema_privilege(r.role, s.oid, 'CREATE')
  UNION ALL SELECT format('database: %s %s', r.role, string_agg(lower(verb), ' ' ORDER BY verb))
    FROM roles r CROSS JOIN unnest(ARRAY['CONNECT', 'CREATE', 'TEMPORARY']) verb WHERE has_database_privilege(r.role, current_database(), verb) GROUP BY r.role
  UNION ALL SELECT format('role %s%s%s%s%s%s%s', rolname, CASE WHEN rolcanlogin THEN ' login' ELSE '' END, CASE WHEN rolinherit THEN ' inherit' ELSE '' END,
                          CASE WHEN rolcreaterole THEN ' createrole' ELSE '' END, CASE WHEN rolcreatedb THEN ' createdb' ELSE '' END,
                          CASE WHEN rolbypassrls THEN ' bypassrls' ELSE '' END, CASE WHEN rolreplication THEN ' replication' ELSE '' END)
    FROM pg_roles JOIN roles ON role = rolname
  UNION ALL SELECT format('member of %s: %s', m.roleid::regrole, m.member::regrole) FROM pg_auth_members m JOIN roles ON role = m.member::regrole::text
  UNION ALL SELECT format('made later by %s: %s %s', d.defaclrole::regrole, d.defaclobjtype, d.defaclacl) FROM pg_default_acl d
  UNION ALL SELECT format('large object: %s', count(*)) FROM pg_largeobject_metadata HAVING count(*) > 0
  UNION ALL SELECT format('foreign server %s', srvname) FROM pg_foreign_server
  UNION ALL SELECT format('extension %s', extname) FROM pg_extension
  UNION ALL SELECT format('language %s trusted %s', lanname, lanpltrusted) FROM pg_language WHERE lanname NOT IN ('internal', 'c', 'sql')
) AS lines ORDER BY line COLLATE "C"
