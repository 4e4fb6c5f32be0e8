import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { lockedPackages, unclearLicences } from './check/licences';
import { checkVocabulary } from './check/vocabulary';
import { Failure } from './failure';
import { generate } from './generate';
import { inProject } from './place';

export interface CheckResult {
  name: string;
  passed: boolean;
  output: string;
}

/** The file of a command that a package brings. */
function program(packageName: string, bin: string): string {
  return path.join(path.dirname(createRequire(import.meta.url).resolve(`${packageName}/package.json`)), bin);
}

function runTool(name: string, file: string, args: string[]): Promise<CheckResult> {
  return new Promise((resolve) => {
    const options = { cwd: inProject(), maxBuffer: 64 * 1024 * 1024 };
    execFile(process.execPath, [file, ...args], options, (error, stdout, stderr) => {
      resolve({ name, passed: !error, output: `${stdout}${stderr}` });
    });
  });
}

function vocabulary(): CheckResult {
  const { broken, sizes } = checkVocabulary();
  return { name: `vocabulary (${sizes})`, passed: broken.length === 0, output: broken.join('\n') };
}

function licences(): CheckResult {
  const packages = lockedPackages();
  const unclear = unclearLicences(packages);
  const shipped = packages.filter(({ ships }) => ships).length;
  const name = `licences (${shipped} packages ship, ${packages.length - shipped} are for development)`;
  return { name, passed: unclear.length === 0, output: unclear.join('\n') };
}

/** The folders and root files whose imports are looked at. */
function importers(): string[] {
  const rooms = ['app', 'bench', 'cli', 'components', 'e2e', 'i18n', 'lib', 'prisma', 'server'];
  return readdirSync(inProject()).filter((name) => rooms.includes(name) || /^(proxy|instrumentation)\.ts$/.test(name));
}

/** Runs every check side by side and prints what each one found. */
export async function runChecks(): Promise<CheckResult[]> {
  await generate();
  const next = inProject('node_modules', 'next', 'dist', 'bin', 'next');
  const types = async () => {
    const routes = await runTool('types', next, ['typegen']);
    return routes.passed
      ? runTool('types', inProject('node_modules', 'typescript', 'bin', 'tsc'), ['--noEmit'])
      : routes;
  };
  const results = await Promise.all([
    runTool('format and lint', program('@biomejs/biome', 'bin/biome'), ['check', '--error-on-warnings']),
    types(),
    runTool('arrows', inProject('node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs'), [
      '--config',
      '.dependency-cruiser.mjs',
      ...importers(),
    ]),
    runTool('unused files and exports', inProject('node_modules', 'knip', 'bin', 'knip.js'), []),
    vocabulary(),
    licences(),
  ]);
  for (const { name, passed, output } of results) {
    console.log(`${passed ? '✓' : '✗'} ${name}`);
    if (!passed) console.log(output.trim());
  }
  return results;
}

/** `npm run check`. */
export async function run(): Promise<void> {
  const failed = (await runChecks()).filter((result) => !result.passed);
  if (failed.length > 0) throw new Failure(`\n${failed.length} of the checks failed.`);
}
