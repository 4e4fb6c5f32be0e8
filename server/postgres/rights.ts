import pg from 'pg';

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
  EXECUTE format('GRANT USAGE ON SCHEMA public, search TO %I', program);
  EXECUTE format('GRANT USAGE ON ALL SEQUENCES IN SCHEMA public, search TO %I', program);
  FOR it IN SELECT p."oid"::regprocedure AS "name" FROM pg_proc p
    WHERE p."pronamespace" IN ('public'::regnamespace, 'search'::regnamespace) AND p."proacl" IS NOT NULL
      AND pg_has_role(p."proowner", 'USAGE')
  LOOP
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO %I', it."name", program);
  END LOOP;
  FOR it IN SELECT c."oid"::regclass AS "name", c."relrowsecurity" AS "guarded",
      EXISTS (SELECT FROM pg_trigger t WHERE t."tgrelid" = c."oid" AND t."tgname" = 'keep_whole') AS "kept",
      (SELECT p."polroles" FROM pg_policy p WHERE p."polrelid" = c."oid" AND p."polname" = 'program') AS "admitted"
    FROM pg_class c WHERE c."relnamespace" IN ('public'::regnamespace, 'search'::regnamespace) AND c."relkind" IN ('r', 'p', 'v', 'm')
      AND c."relname" <> '_prisma_migrations'
  LOOP
    EXECUTE format('GRANT SELECT, INSERT %s ON %s TO %I', CASE WHEN it."kept" THEN '' ELSE ', UPDATE, DELETE' END, it."name", program);
    CONTINUE WHEN passes OR NOT it."guarded" OR it."admitted" = ARRAY[to_regrole(quote_ident(program))::oid];
    EXECUTE format('DROP POLICY IF EXISTS program ON %s', it."name");
    EXECUTE format('CREATE POLICY program ON %s TO %I USING (TRUE) WITH CHECK (TRUE)', it."name", program);
  END LOOP;
  EXECUTE format('GRANT UPDATE ("detail") ON "AuditEntry" TO %I', program);
END
$$`;

async function asking<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The login that an address leads to: it need not say, or a pooler may have another. */
export const loginOf = (url: string): Promise<string> =>
  asking(
    url,
    async (client) => (await client.query<{ login: string }>('SELECT session_user AS "login"')).rows[0]?.login ?? '',
  );

/** Gives the program's login its rights on a migrated database, and none that it has no use for. */
export const grantRights = (ownerUrl: string, program: string): Promise<void> =>
  asking(ownerUrl, async (client) => {
    await client.query(`SELECT set_config('plenary.program', $1, FALSE)`, [program]);
    await client.query(RIGHTS);
  });
