// A headless browser for tests: opens a text as a page, offline, and notes every request that it would make.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { launch } from 'puppeteer-core';

/** A browser that can be started from here, or null. */
export const BROWSER =
  ['chromium', 'chromium-browser', 'google-chrome'].find((name) => spawnSync(name, ['--version']).status === 0) ?? null;

export interface OpenPage {
  readonly page: Page;
  /** Addresses that the page asked for, but for itself. */
  readonly requests: readonly string[];
  readonly errors: readonly string[];
}

export interface Look {
  readonly width: number;
  readonly isDark?: boolean;
  readonly hasScripts?: boolean;
}

export interface Drawing {
  readonly open: (html: string, look: Look) => Promise<OpenPage>;
  readonly close: () => Promise<void>;
}

export async function startDrawing(): Promise<Drawing> {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  const browser: Browser = await launch({
    executablePath: `/usr/bin/${BROWSER ?? 'chromium'}`,
    args: ['--no-sandbox', '--disable-gpu', '--hide-scrollbars'],
    userDataDir: join(folder, 'profile'),
  });
  let count = 0;
  return {
    open: async (html, { width, isDark = false, hasScripts = true }) => {
      count += 1;
      const file = join(folder, `page-${String(count)}.html`);
      writeFileSync(file, html);
      const page = await browser.newPage();
      const requests: string[] = [];
      const errors: string[] = [];
      const address = pathToFileURL(file).href;
      page.on('request', (request) => {
        if (request.url().split('#')[0] !== address && !request.url().startsWith('data:')) requests.push(request.url());
      });
      page.on('pageerror', (error) => errors.push(String(error)));
      await page.setJavaScriptEnabled(hasScripts);
      await page.setViewport({ width, height: 800 });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: isDark ? 'dark' : 'light' }]);
      await page.goto(address, { waitUntil: 'load' });
      return { page, requests, errors };
    },
    close: async () => {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
