import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { Failure } from '../failure';
import { inProject } from '../place';
import { installPackage, succeeds } from './debian';

/** The one without windows first: it draws less on the way, and the tests take a fifth less time. */
const SHELL = 'chromium-headless-shell';
const systemBrowsers = [
  `/usr/bin/${SHELL}`,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** A Chromium of the system, or undefined where Playwright's own is to be used. */
export function systemBrowser(): string | undefined {
  return systemBrowsers.find((file) => existsSync(file));
}

/** Sees to a browser: one that is there, else Playwright's own, else (root on Debian) the distribution's. */
export function ensureBrowser(): void {
  if (systemBrowser() || existsSync(chromium.executablePath())) return;
  console.error('Fetching a browser for the tests …');
  const playwright = inProject('node_modules', '@playwright', 'test', 'cli.js');
  if (succeeds(process.execPath, [playwright, 'install', 'chromium'])) return;
  // Before Debian 12 there is no such package.
  if (installPackage(SHELL) || installPackage('chromium')) return;
  throw new Failure(
    'The browser tests need Chromium: install it (on Debian: apt-get install chromium) and run npm test again.',
  );
}
