import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runChecks } from './check';
import { Failure, messageOf } from './failure';
import { inProject } from './place';
import { databaseStatements, runStatements } from './postgres/roles';
import { ensureBrowser } from './testing/browser';
import { temporaryFolder } from './testing/folder';
import { startInstalled } from './testing/installed';
import { joinTestServer } from './testing/outside';

interface Tally {
  passed: number;
  failed: number;
}

/** The tool that runs now, to be ended with this process. */
let running: ChildProcess | undefined;

function runTool(file: string, args: string[], env: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [inProject('node_modules', file), ...args], {
      cwd: inProject(),
      env: { ...process.env, ...env },
      stdio: 'inherit',
    });
    running = child;
    child.on('close', (code) => resolve(code ?? 1));
    child.on('error', () => resolve(1));
  });
}

/** A suite that ended badly although no single test of it failed has crashed: that counts as one failure. */
function settled(tally: Tally, exitCode: number): Tally {
  return exitCode !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

async function checks(): Promise<Tally> {
  const results = await runChecks();
  const passed = results.filter((result) => result.passed).length;
  return { passed, failed: results.length - passed };
}

async function unitTests(folder: string, files: string[]): Promise<Tally> {
  const report = path.join(folder, 'vitest.json');
  const code = await runTool('vitest/vitest.mjs', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...files,
  ]);
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  // A file that cannot even be read has failed without a test in it.
  const unread = testResults.filter(
    (file: { status: string; assertionResults: unknown[] }) =>
      file.status === 'failed' && file.assertionResults.length === 0,
  );
  return settled({ passed: numPassedTests, failed: numFailedTests + unread.length }, code);
}

/** The program of the browser tests is given a database and its three logins there, as an operator would. */
async function outsideDatabase(address: string) {
  const server = await joinTestServer(address);
  const name = `${server.prefix}_e2e`;
  await runStatements(server.url('superuser', 'postgres'), databaseStatements(name, 'template0', server.logins));
  const env = {
    E2E_DATABASE_URL: server.url('program', name),
    E2E_OWNER_DATABASE_URL: server.url('owner', name),
    E2E_PUBLIC_DATABASE_URL: server.url('visitor', name),
  };
  return { env, stop: server.stop };
}

async function browserTests(folder: string, files: string[]): Promise<Tally> {
  ensureBrowser();
  const address = process.env.TEST_DATABASE_URL;
  const outside = address ? await outsideDatabase(address) : undefined;
  try {
    const env = { E2E_DATA: path.join(folder, 'data'), ...outside?.env };
    const code = await runTool('@playwright/test/cli.js', ['test', ...files], env);
    const { stats } = JSON.parse(readFileSync(inProject('test-results', 'e2e.json'), 'utf8'));
    return settled({ passed: stats.expected, failed: stats.unexpected + stats.flaky }, code);
  } finally {
    await outside?.stop();
  }
}

const suites: Record<string, (folder: string, files: string[]) => Promise<Tally>> = {
  checks,
  unit: unitTests,
  browser: browserTests,
};

interface TestRequest {
  /** A superuser's address on the PostgreSQL to test on … */
  database?: string;
  /** … or the major version of an installed one, to be started for this run. */
  postgres?: string;
  chosen: string[];
  /** Test files to run alone. */
  files: string[];
}

function readArguments(args: string[]): TestRequest {
  const takes = `npm test takes suites (${Object.keys(suites).join(', ')}), test files, and --database ADDRESS or --postgres VERSION.`;
  try {
    const options = { database: { type: 'string' }, postgres: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const files = positionals.filter((name) => !(name in suites));
    const named = positionals.filter((name) => name in suites);
    if (files.some((file) => !existsSync(inProject(file))) || (values.database && values.postgres))
      throw new Failure(takes);
    return { ...values, files, chosen: named.length > 0 ? named : Object.keys(suites) };
  } catch (error) {
    throw error instanceof Failure ? error : new Failure(`${messageOf(error).split('. ')[0]}. ${takes}`);
  }
}

/** Runs the suites one after the other; none is begun once `ended` says so. */
async function runSuites({ chosen, files }: TestRequest, ended: () => boolean): Promise<Tally> {
  const folder = temporaryFolder('plenary-run-');
  const total: Tally = { passed: 0, failed: 0 };
  rmSync(inProject('test-results'), { recursive: true, force: true });
  for (const [name, suite] of Object.entries(suites)) {
    if (!chosen.includes(name)) continue;
    const tally = ended()
      ? { passed: 0, failed: 1 }
      : await suite(folder, files).catch((error) => {
          console.error(messageOf(error));
          return { passed: 0, failed: 1 };
        });
    total.passed += tally.passed;
    total.failed += tally.failed;
  }
  rmSync(folder, { recursive: true, force: true });
  return total;
}

/** `npm test`: all checks and all tests, or the suites that are named; the last line says how many passed and failed. */
export async function run(args: string[]): Promise<void> {
  const asked = readArguments(args);
  const { database, postgres } = asked;
  let ended = false;
  // What was started is put away in order before this process ends. Ctrl-C reaches the tool that runs by itself.
  process.on('SIGINT', () => {
    ended = true;
  });
  process.on('SIGTERM', () => {
    ended = true;
    running?.kill('SIGTERM');
  });
  if (database) process.env.TEST_DATABASE_URL = database;
  const server = postgres ? await startInstalled(postgres) : undefined;
  if (server) process.env.TEST_DATABASE_URL = server.superuserUrl;
  try {
    const { passed, failed } = await runSuites(asked, () => ended);
    process.exitCode = failed === 0 ? 0 : 1;
    console.log(`${passed} passed, ${failed} failed`);
  } finally {
    await server?.stop();
  }
}
