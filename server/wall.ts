import { withinLimits } from '../lib/database-address';
import { codeOf, Failure } from './failure';
import { connectTo } from './postgres/outside';

/**
 * Proves on every start that the public side cannot read what is the team's: its connection must be refused the
 * members' table and must not be able to step around row-level security.
 */
export async function proveWall(publicUrl: string): Promise<void> {
  const client = await connectTo('PUBLIC_DATABASE_URL', withinLimits(publicUrl));
  try {
    const { rows } = await client.query<{ above: boolean }>(
      'SELECT rolsuper OR rolbypassrls AS above FROM pg_roles WHERE rolname = current_user',
    );
    const refused = await client.query('SELECT 1 FROM "User" LIMIT 1').then(
      () => false,
      (error) => codeOf(error) === '42501',
    );
    if (!refused || rows[0]?.above) {
      throw new Failure(
        'The public side of the database can read the table of members, so nothing is served: PUBLIC_DATABASE_URL must be a login with no right but the role plenary_public.',
      );
    }
    await client.query('SELECT 1 FROM "Meeting" LIMIT 1').catch(() => {
      throw new Failure('The login of PUBLIC_DATABASE_URL can read nothing: run GRANT plenary_public TO it.');
    });
  } finally {
    await client.end();
  }
}

/** Proves on every start that the program's own login can take nothing out of what is only added to: it owns no table, and is above no rule. */
export async function proveProgram(databaseUrl: string): Promise<void> {
  const client = await connectTo('DATABASE_URL', databaseUrl);
  try {
    const { rows } = await client.query<{ mighty: boolean }>(`
      SELECT EXISTS (SELECT FROM pg_trigger t JOIN pg_class c ON c."oid" = t."tgrelid"
        WHERE t."tgname" = 'keep_whole' AND (pg_has_role(c."relowner", 'MEMBER') OR has_table_privilege(c."oid", 'DELETE, TRUNCATE'))) AS "mighty"`);
    if (rows[0]?.mighty) {
      throw new Failure(
        'The login of DATABASE_URL can take published states out of the record, so nothing is served: beside OWNER_DATABASE_URL it must be a login of its own that owns nothing.',
      );
    }
  } finally {
    await client.end();
  }
}
