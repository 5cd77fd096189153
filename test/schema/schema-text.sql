-- The whole schema as text, one line a thing, sorted: tables and columns, constraints, indexes, policies, triggers,
-- functions with their owners, and who may do what. BullMQ's own schema is its own affair.
WITH spaces AS (
  SELECT oid, nspname FROM pg_namespace WHERE nspname IN ('public', 'cell')
), tables AS (
  SELECT c.oid, s.nspname || '.' || c.relname AS name, c.relkind, c.relrowsecurity, c.relforcerowsecurity, c.relacl
    FROM pg_class c JOIN spaces s ON s.oid = c.relnamespace
   WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relname <> 'migration'
)
SELECT line FROM (
  SELECT format('table %s %s', name, CASE WHEN relrowsecurity AND relforcerowsecurity THEN 'row security forced' ELSE '' END) AS line FROM tables
  UNION ALL
  SELECT format('column %s.%s %s%s%s', t.name, a.attname, format_type(a.atttypid, a.atttypmod),
                CASE WHEN a.attnotnull THEN ' not null' ELSE '' END, coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), ''))
    FROM tables t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN pg_attrdef d ON d.adrelid = t.oid AND d.adnum = a.attnum
  UNION ALL
  SELECT format('constraint %s %s', t.name, pg_get_constraintdef(c.oid)) FROM tables t JOIN pg_constraint c ON c.conrelid = t.oid AND c.contype <> 'n'
  UNION ALL
  SELECT 'index ' || pg_get_indexdef(i.indexrelid) FROM tables t JOIN pg_index i ON i.indrelid = t.oid
  UNION ALL
  SELECT format('policy %s %s for %s to %s using %s check %s', t.name, p.polname, p.polcmd,
                (SELECT string_agg(r.rolname, ', ' ORDER BY r.rolname) FROM pg_roles r WHERE r.oid = ANY (p.polroles)),
                pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
    FROM tables t JOIN pg_policy p ON p.polrelid = t.oid
  UNION ALL
  SELECT 'trigger ' || pg_get_triggerdef(g.oid) FROM tables t JOIN pg_trigger g ON g.tgrelid = t.oid AND NOT g.tgisinternal
  UNION ALL
  SELECT format('function %s.%s(%s) owner %s%s acl %s md5 %s', s.nspname, f.proname, pg_get_function_identity_arguments(f.oid),
                f.proowner::regrole, CASE WHEN f.prosecdef THEN ' security definer' ELSE '' END, f.proacl,
                md5(pg_get_functiondef(f.oid)))
    FROM pg_proc f JOIN spaces s ON s.oid = f.pronamespace
  UNION ALL
  SELECT format('grant %s on %s to %s', string_agg(a.privilege_type, ', ' ORDER BY a.privilege_type), t.name, a.grantee::regrole)
    FROM tables t, aclexplode(t.relacl) a GROUP BY t.name, a.grantee
  UNION ALL
  SELECT format('grant %s on %s.%s to %s', string_agg(x.privilege_type, ', ' ORDER BY x.privilege_type), t.name, a.attname, x.grantee::regrole)
    FROM tables t JOIN pg_attribute a ON a.attrelid = t.oid, aclexplode(a.attacl) x GROUP BY t.name, a.attname, x.grantee
) AS lines ORDER BY line COLLATE "C"
