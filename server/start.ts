import { closeStreams } from '../lib/event-stream';
import { paths } from '../lib/paths';
import { build, staleBuild } from './build';
import { dataFolder, type OpenDatabase, openForStart } from './database';
import { isOwed, markIfNew, settle } from './demonstration';
import { exposureWarning } from './exposure';
import { makeFaces } from './faces';
import { generate } from './generate';
import { openSite } from './http';
import { checkLanguageModel } from './language-model';
import { migrateFor } from './migrate';
import { checkOpenId } from './openid';
import { loadEnvironment, type Options, readOptions } from './options';
import { keepLogSigned } from './public-log';
import { listenForSignals, onShutdown, shutDown } from './shutdown';
import { note, step } from './steps';
import { proveProgram, proveReplicas, proveWall } from './wall';

/** The address that people type, where none is configured. */
function addressFor({ host, port }: Options): string {
  const name = ['127.0.0.1', '0.0.0.0', '::', '::1', 'localhost'].includes(host) ? 'localhost' : host;
  return process.env.NEXTAUTH_URL ?? `http://${name}:${port}`;
}

async function prepareDatabase(database: OpenDatabase, empty: boolean): Promise<void> {
  const { databaseUrl, ownerUrl, publicUrl } = database;
  await markIfNew(ownerUrl);
  await step('Applying the migrations', () => migrateFor(database));
  if (ownerUrl !== databaseUrl) await proveProgram(databaseUrl);
  await proveWall(publicUrl);
  process.env.PUBLIC_DATABASE_URL = [...(await proveReplicas(database)), publicUrl].join(' ');
  if (!(await isOwed(ownerUrl))) return;
  if (!empty) {
    const { seed } = await import('../prisma/seed');
    await step('Loading the demonstration data', seed);
  }
  await settle(ownerUrl);
}

/**
 * What readers need not wait for: what an upgrade left to be read, the public log, and the way in for the first administrator.
 *
 * @returns the token of that way; null where there is an administrator
 */
async function catchUp(): Promise<string | null> {
  const { readOldRules } = await import('../lib/workflows/guard');
  await readOldRules();
  await keepLogSigned();
  const { createSetupToken } = await import('../lib/users/commands/set-up');
  return createSetupToken();
}

async function buildIfStale(): Promise<void> {
  const source = staleBuild();
  if (!source) return;
  let cancel = (): void => {};
  onShutdown(() => cancel());
  await step('Building the site (a minute or two, only when the source has changed)', () =>
    build(source, (stop) => {
      cancel = stop;
    }),
  );
}

async function start(options: Options): Promise<void> {
  const address = addressFor(options);
  process.env.NEXTAUTH_URL = address;
  process.env.NEXT_TELEMETRY_DISABLED = '1';
  const database = await openForStart(address);
  onShutdown(database.stop, database.kill);
  const site = await openSite(options.host, options.port);
  onShutdown(site.stop);
  onShutdown(closeStreams);
  await generate();
  await makeFaces();
  const { disconnect } = await import('../lib/db');
  onShutdown(disconnect);
  await prepareDatabase(database, options.empty);
  if (!options.dev) await buildIfStale();
  await step('Starting the site', () => site.serve(options.dev));
  const setupToken = await catchUp();

  console.log(`\nPlenary is running: ${address}`);
  console.log(
    `The data lie in ${database.place}${database.place.startsWith(dataFolder()) ? '' : ` and ${dataFolder()}`}.`,
  );
  if (setupToken) {
    console.log('The first administrator makes an account here; the link works once, within a day:');
    console.log(new URL(paths.setUp(setupToken), address).href);
  }
  const warning = exposureWarning(options.host, address);
  if (warning) note(warning);
  console.log('Ctrl-C stops it.');
}

/** `npm start`: from nothing to a served site, in steps that show, and everything ended in order when one fails. */
export async function run(args: string[]): Promise<void> {
  loadEnvironment();
  const options = readOptions(args);
  checkOpenId();
  checkLanguageModel();
  Object.assign(process.env, { NODE_ENV: options.dev ? 'development' : 'production' });
  listenForSignals();
  note(`Plenary, Node ${process.versions.node}`);
  try {
    await start(options);
  } catch (error) {
    await shutDown();
    throw error;
  }
}
