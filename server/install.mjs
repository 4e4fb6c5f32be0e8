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
function installed(root) {
  const have = packagesIn(path.join(root, 'node_modules', '.package-lock.json'));
  const wanted = packagesIn(path.join(root, 'package-lock.json'));
  if (!have || !wanted) return false;
  return Object.entries(wanted).every(
    ([place, { version, optional }]) => place === '' || optional || have[place]?.version === version,
  );
}

/**
 * Installs what is missing, at the versions of the lock file and without touching it. Not `npm ci`: that refuses a lock
 * file that was written where the registry has no packages for other kinds of machine (decision 0010).
 * Its output goes to stderr: stdout may be read by a machine.
 */
export async function install(root) {
  if (installed(root)) return;
  const lock = path.join(root, '.data', 'install.lock');
  while (takeLock(lock)) {
    process.stderr.write('Another process is installing; waiting for it …\n');
    await new Promise((resolve) => setTimeout(resolve, 2000));
  }
  try {
    if (installed(root)) return;
    process.stderr.write('Installing what is missing (npm install) …\n');
    const npm = process.env.npm_execpath;
    const [file, args] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
    // NODE_ENV=production would leave out the types that the build checks.
    const flags = ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
    const { status, error } = spawnSync(file, [...args, ...flags], {
      cwd: root,
      stdio: ['ignore', 2, 2],
      shell: file === 'npm' && process.platform === 'win32',
    });
    if (error || status !== 0) {
      throw Object.assign(new Error('The installation (npm install) failed; its own messages above say why.'), {
        name: 'Failure',
      });
    }
  } finally {
    releaseLock(lock);
  }
}
