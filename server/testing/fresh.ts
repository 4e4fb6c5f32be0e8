import { inject } from 'vitest';
import { databaseStatements, runStatements } from '../postgres/roles';
import { readdress } from './address';

/** Makes a database anew for this run's logins and returns the owner's address. It goes with the run. */
export async function freshDatabase(database: string, template?: string): Promise<string> {
  await runStatements(inject('superuserUrl'), [
    `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`,
    ...databaseStatements(database, template, inject('logins')),
  ]);
  return readdress(inject('ownerUrl'), { database });
}
