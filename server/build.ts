import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Failure } from './failure';
import { inProject } from './place';

const stampFile = inProject('.next', 'plenary-source');

/** What a build does not read, by its path from the project's root. Everything else counts, so that a new folder is never forgotten. */
const leftOut = new Set([
  'node_modules',
  'prisma/generated',
  'prisma/migrations',
  'docs',
  'e2e',
  'bench',
  'cli',
  'server',
  'test-results',
  'playwright-report',
]);
const leftOutFiles = /\.test\.tsx?$|\.md$|\.tsbuildinfo$|^next-env\.d\.ts$/;

function sources(folder = ''): string[] {
  return readdirSync(inProject(folder), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(folder, entry.name);
    if (entry.name.startsWith('.') || leftOut.has(name) || leftOutFiles.test(entry.name)) return [];
    return entry.isDirectory() ? sources(name) : [name];
  });
}

/** A fingerprint of everything that the build reads; git is not needed for it. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const name of sources().sort())
    hash
      .update(`${name}\0`)
      .update(readFileSync(inProject(name)))
      .update('\0');
  return hash.digest('hex');
}

/** The fingerprint to be built, or null when the last build was made from these very sources. */
export function staleBuild(): string | null {
  const now = fingerprint();
  const built = existsSync(inProject('.next', 'BUILD_ID')) && existsSync(stampFile) && readFileSync(stampFile, 'utf8');
  return built === now ? null : now;
}

/**
 * What makes two builds of one source the same program, on whichever machines: its name, and the names of the actions that its forms are sent to.
 * Next would choose both by chance. The key hides nothing: no action takes anything along (`npm run check`).
 */
const sameEverywhere = (source: string) => ({
  PLENARY_BUILD: source.slice(0, 20),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: createHash('sha256').update(`actions ${source}`).digest('base64'),
});

/** Builds for production. `onStart` is given a way to end the build when the program is asked to stop. */
export function build(source: string, onStart: (cancel: () => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [inProject('node_modules', 'next', 'dist', 'bin', 'next'), 'build'], {
      cwd: inProject(),
      env: { ...process.env, ...sameEverywhere(source), NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    onStart(() => child.kill());
    let output = '';
    const collect = (chunk: Buffer) => {
      output += chunk.toString('utf8');
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) {
        writeFileSync(stampFile, source);
        resolve();
      } else {
        const full = /ENOSPC|No space left/.test(output);
        reject(new Failure(full ? 'The disk is full: the site could not be built.' : `${output}\nThe build failed.`));
      }
    });
  });
}
