import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { releaseLock, takeLock } from './lock.mjs';

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
}

/** Whether node_modules holds every package of the lock file at its version (those for other machines aside). */
export function installed(root) {
  const have = packagesIn(path.join(root, 'node_modules', '.package-lock.json'));
  const wanted = packagesIn(path.join(root, 'package-lock.json'));
  if (!have || !wanted) return false;
  return Object.entries(wanted).every(
    ([place, { version, optional }]) => place === '' || optional || have[place]?.version === version,
  );
}

/** Runs `npm ci` where something is missing. Its output goes to stderr: stdout may be read by a machine. */
export async function install(root) {
  if (installed(root)) return;
  const lock = path.join(root, '.data', 'install.lock');
  while (takeLock(lock)) {
    process.stderr.write('Another process is installing; waiting for it …\n');
    await new Promise((resolve) => setTimeout(resolve, 2000));
  }
  try {
    if (installed(root)) return;
    process.stderr.write('Installing what is missing (npm ci) …\n');
    const npm = process.env.npm_execpath;
    const [file, args] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
    // NODE_ENV=production would leave out the types that the build checks.
    const { status, error } = spawnSync(file, [...args, 'ci', '--include=dev', '--no-audit', '--no-fund'], {
      cwd: root,
      stdio: ['ignore', 2, 2],
      shell: file === 'npm' && process.platform === 'win32',
    });
    if (error || status !== 0) {
      throw Object.assign(new Error('The installation (npm ci) failed; its own messages above say why.'), {
        name: 'Failure',
      });
    }
  } finally {
    releaseLock(lock);
  }
}
