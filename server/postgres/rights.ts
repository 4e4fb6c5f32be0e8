import { withClient } from './client';

/**
 * The program's rights on tables and views: it reads and writes all of them, and takes nothing out of those that are only added to, which
 * have the trigger `keep_whole`. Of the audit it may change how many times the same was refused, which a trigger holds to. A login that
 * row-level security holds for, since nobody could give it BYPASSRLS, is let in by policies of its own.
 */
const RIGHTS = `DO $$
DECLARE
  program text := current_setting('plenary.program');
  passes boolean := (SELECT r."rolbypassrls" OR r."rolsuper" FROM pg_roles r WHERE r."rolname" = program);
  it record;
BEGIN
  -- Several programs may start at once, and PostgreSQL lets no two give rights on one thing. What is given already is not written again.
  PERFORM pg_advisory_xact_lock(hashtext('plenary.rights'));
  FOR it IN SELECT 'USAGE ON SCHEMA ' || n."oid"::regnamespace AS "right" FROM pg_namespace n
      WHERE n."oid" IN ('public'::regnamespace, 'search'::regnamespace) AND NOT has_schema_privilege(program, n."oid", 'USAGE')
    UNION ALL SELECT 'USAGE ON SEQUENCE ' || c."oid"::regclass FROM pg_class c
      WHERE c."relnamespace" IN ('public'::regnamespace, 'search'::regnamespace) AND CASE c."relkind" WHEN 'S' THEN NOT has_sequence_privilege(program, c."oid", 'USAGE') ELSE FALSE END
    UNION ALL SELECT 'EXECUTE ON FUNCTION ' || p."oid"::regprocedure FROM pg_proc p
      WHERE p."pronamespace" IN ('public'::regnamespace, 'search'::regnamespace) AND NOT has_function_privilege(program, p."oid", 'EXECUTE')
    UNION ALL SELECT format('%s ON %s', w."right", c."oid"::regclass) FROM pg_class c CROSS JOIN unnest('{SELECT,INSERT,UPDATE,DELETE}'::text[]) w("right")
      WHERE c."relnamespace" IN ('public'::regnamespace, 'search'::regnamespace) AND c."relname" <> '_prisma_migrations'
        AND (w."right" IN ('SELECT', 'INSERT') OR NOT EXISTS (SELECT FROM pg_trigger t WHERE t."tgrelid" = c."oid" AND t."tgname" = 'keep_whole'))
        AND CASE WHEN c."relkind" IN ('r', 'p', 'v', 'm') THEN NOT has_table_privilege(program, c."oid", w."right") ELSE FALSE END
    UNION ALL SELECT 'UPDATE ("detail") ON "AuditEntry"' WHERE NOT has_column_privilege(program, '"AuditEntry"', 'detail', 'UPDATE')
  LOOP
    EXECUTE format('GRANT %s TO %I', it."right", program);
  END LOOP;
  FOR it IN SELECT c."oid"::regclass AS "name" FROM pg_class c
    WHERE NOT passes AND c."relnamespace" IN ('public'::regnamespace, 'search'::regnamespace) AND c."relrowsecurity"
      AND NOT EXISTS (SELECT FROM pg_policy p WHERE p."polrelid" = c."oid" AND p."polname" = 'program' AND p."polroles" = ARRAY[to_regrole(quote_ident(program))::oid])
  LOOP
    EXECUTE format('DROP POLICY IF EXISTS program ON %s', it."name");
    EXECUTE format('CREATE POLICY program ON %s TO %I USING (TRUE) WITH CHECK (TRUE)', it."name", program);
  END LOOP;
END
$$`;

/** The login that an address leads to: it need not say, or a pooler may have another. */
export const loginOf = (url: string): Promise<string> =>
  withClient(
    url,
    async (client) => (await client.query<{ login: string }>('SELECT session_user AS "login"')).rows[0]?.login ?? '',
  );

/** Gives the program's login its rights on a migrated database, and none that it has no use for. */
export const grantRights = (ownerUrl: string, program: string): Promise<void> =>
  withClient(ownerUrl, async (client) => {
    await client.query(`SELECT set_config('plenary.program', $1, FALSE)`, [program]);
    await client.query(RIGHTS);
  });
