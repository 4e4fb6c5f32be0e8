import type { TestProject } from 'vitest/node';
import { generate } from '../generate';
import { migrateFor } from '../migrate';
import { databaseStatements, type Logins, runStatements } from '../postgres/roles';
import { openTestServer } from './outside';

declare module 'vitest' {
  interface ProvidedContext {
    /** The addresses of a superuser and the run's logins, at a database that is not for tests. */
    superuserUrl: string;
    ownerUrl: string;
    programUrl: string;
    visitorUrl: string;
    logins: Logins;
    /** What the names of all databases of this run begin with. */
    prefix: string;
    template: string;
  }
}

/** One server for the whole run, with one migrated database that every worker's database is copied from. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await generate();
  const server = await openTestServer();
  const superuserUrl = server.url('superuser', 'postgres');
  const template = `${server.prefix}_template`;
  await runStatements(superuserUrl, databaseStatements(template, 'template0', server.logins));
  await migrateFor({ ownerUrl: server.url('owner', template), databaseUrl: server.url('program', template) });
  project.provide('superuserUrl', superuserUrl);
  project.provide('ownerUrl', server.url('owner', 'postgres'));
  project.provide('programUrl', server.url('program', 'postgres'));
  project.provide('visitorUrl', server.url('visitor', 'postgres'));
  project.provide('logins', server.logins);
  project.provide('prefix', server.prefix);
  project.provide('template', template);
  return server.stop;
}
