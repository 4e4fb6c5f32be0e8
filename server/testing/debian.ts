import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { inProject } from '../place';

/** Runs a command with its output on stderr; whether it went well. */
export function succeeds(command: string, args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { cwd: inProject(), env, stdio: ['ignore', 2, 2] }).status === 0;
}

/** Installs a package of the distribution, where root asks on Debian; whether it is there then. */
export function installPackage(name: string): boolean {
  const debian = process.getuid?.() === 0 && existsSync('/etc/debian_version');
  return debian && succeeds('apt-get', ['update']) && succeeds('apt-get', ['install', '-y', name]);
}
