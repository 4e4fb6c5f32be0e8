import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { Failure } from '../failure';
import { inProject } from '../place';

const systemBrowsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A Chromium of the system, or undefined where Playwright's own is to be used. */
export function systemBrowser(): string | undefined {
  return systemBrowsers.find((file) => existsSync(file));
}

function succeeds(command: string, args: string[]): boolean {
  return spawnSync(command, args, { cwd: inProject(), stdio: ['ignore', 2, 2] }).status === 0;
}

/** Sees to a browser: one that is there, else Playwright's own, else (root on Debian) the distribution's. */
export function ensureBrowser(): void {
  if (systemBrowser() || existsSync(chromium.executablePath())) return;
  console.error('Fetching a browser for the tests …');
  const playwright = inProject('node_modules', '@playwright', 'test', 'cli.js');
  if (succeeds(process.execPath, [playwright, 'install', 'chromium'])) return;
  const debian = process.getuid?.() === 0 && existsSync('/etc/debian_version');
  if (debian && succeeds('apt-get', ['update']) && succeeds('apt-get', ['install', '-y', 'chromium'])) return;
  throw new Failure(
    'The browser tests need Chromium: install it (on Debian: apt-get install chromium) and run npm test again.',
  );
}
