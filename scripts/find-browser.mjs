// Finds a Chromium for the browser tests, and installs one where there is none.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { root, run, say } from './set-up.mjs';

/** Where systems keep their Chromium: without windows first, which draws without a pause and starts sooner. */
const SYSTEM_BROWSERS = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
/** A download that stands still is given up. */
const DOWNLOAD_LIMIT_MS = 300_000;

/** The path of a Chromium; undefined when there is none and none could be installed. */
export async function findBrowser() {
  const found = await installedBrowser();
  if (found !== undefined) return found;
  say('Installing a browser for the tests …');
  const playwright = path.join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  run(process.execPath, [playwright, 'install', 'chromium'], { timeout: DOWNLOAD_LIMIT_MS });
  return (await installedBrowser()) ?? installSystemBrowser();
}

async function installedBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && existsSync(named)) return named;
  const entry = pathToFileURL(path.join(root, 'node_modules', '@playwright', 'test', 'index.mjs')).href;
  const { chromium } = await import(entry);
  return [chromium.executablePath(), ...SYSTEM_BROWSERS].find((candidate) => existsSync(candidate));
}

/** Debian and its kin have Chromium as a package, which needs no download site of its own. */
function installSystemBrowser() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  say("Playwright's browser could not be had; installing the system's Chromium …");
  const quiet = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, stdio: ['ignore', 'ignore', 'inherit'] };
  run('apt-get', ['update', '-qq'], quiet);
  const install = (name) => run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], quiet);
  // Older systems have it only as a part of the whole.
  if (install('chromium-headless-shell') !== 0) install('chromium');
  return SYSTEM_BROWSERS.find((candidate) => existsSync(candidate));
}
