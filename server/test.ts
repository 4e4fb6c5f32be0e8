import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { runChecks } from './check';
import { messageOf } from './failure';
import { inProject } from './place';
import { ensureBrowser } from './testing/browser';
import { temporaryFolder } from './testing/folder';

interface Tally {
  passed: number;
  failed: number;
}

function runTool(file: string, args: string[], env: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [inProject('node_modules', file), ...args], {
      cwd: inProject(),
      env: { ...process.env, ...env },
      stdio: 'inherit',
    });
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

async function unitTests(folder: string): Promise<Tally> {
  const report = path.join(folder, 'vitest.json');
  const code = await runTool('vitest/vitest.mjs', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  // A file that cannot even be read has failed without a test in it.
  const unread = testResults.filter(
    (file: { status: string; assertionResults: unknown[] }) =>
      file.status === 'failed' && file.assertionResults.length === 0,
  );
  return settled({ passed: numPassedTests, failed: numFailedTests + unread.length }, code);
}

async function browserTests(folder: string): Promise<Tally> {
  ensureBrowser();
  const code = await runTool('@playwright/test/cli.js', ['test'], { E2E_DATA: path.join(folder, 'data') });
  const { stats } = JSON.parse(readFileSync(inProject('test-results', 'e2e.json'), 'utf8'));
  return settled({ passed: stats.expected, failed: stats.unexpected + stats.flaky }, code);
}

/** `npm test`: all checks and all tests; the last line says how many passed and failed. */
export async function run(): Promise<void> {
  const folder = temporaryFolder('plenary-run-');
  const total: Tally = { passed: 0, failed: 0 };
  rmSync(inProject('test-results'), { recursive: true, force: true });
  for (const suite of [checks, () => unitTests(folder), () => browserTests(folder)]) {
    const tally = await suite().catch((error) => {
      console.error(messageOf(error));
      return { passed: 0, failed: 1 };
    });
    total.passed += tally.passed;
    total.failed += tally.failed;
  }
  rmSync(folder, { recursive: true, force: true });
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}
