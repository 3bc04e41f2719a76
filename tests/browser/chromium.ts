import chromiumPackage from '@sparticuz/chromium';
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** A Chromium that is already on the machine, else the one that comes with the packages. */
export async function openBrowser(): Promise<Browser> {
  const own = [process.env['CHROMIUM'], ...installed].find((path) => path && existsSync(path));
  return chromium.launch({
    executablePath: own ?? (await chromiumPackage.executablePath()),
    // The package's own list is made for cloud functions: one process, and no web security to test.
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-quic'],
  });
}
