import type { TestProject } from 'vitest/node';
import { generate } from '../generate';
import { migrate } from '../migrate';
import { databaseStatements, runStatements } from '../postgres/roles';
import { startTestCluster } from './cluster';

declare module 'vitest' {
  interface ProvidedContext {
    superuserUrl: string;
    template: string;
  }
}

const template = 'plenary_template';

/** One cluster for the whole run, with one migrated database that every worker's database is copied from. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await generate();
  const cluster = await startTestCluster();
  const superuserUrl = cluster.url('postgres', 'postgres');
  await runStatements(superuserUrl, databaseStatements(template));
  await migrate(cluster.url('plenary', template));
  project.provide('superuserUrl', superuserUrl);
  project.provide('template', template);
  return cluster.stop;
}
