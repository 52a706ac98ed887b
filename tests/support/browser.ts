import { existsSync, mkdirSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';
import { describeWith } from './services.ts';

const CHROMIUM = '/usr/bin/chromium'; // of the system: nothing is downloaded
const SCREENSHOTS = 'tests/screenshots';

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Runs a suite where chromium is there; else says that it was skipped, or fails. */
export const describeBrowser = (title: string, body: () => void) =>
  describeWith(existsSync(CHROMIUM) ? CHROMIUM : undefined, 'chromium', title, body);

export const startBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: CHROMIUM, args: quiet });

export type Window = {
  width?: number; // CSS pixels; 1440 unless told
  dark?: boolean;
  script?: boolean; // false: as a browser that runs no script
  baseURL?: string; // of the portal, so that addresses come from paths.ts
};

/** A page with cookies of its own. Closing its context ends the session. */
export async function openPage(browser: Browser, window: Window = {}): Promise<Page> {
  const { width = 1440, dark = false, script = true, baseURL } = window;
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: dark ? 'dark' : 'light',
    javaScriptEnabled: script,
    ...(baseURL ? { baseURL } : {}),
  });
  return context.newPage();
}

/** The whole page as a picture for a person to look at: `tests/screenshots/NAME.png`. */
export async function screenshot(page: Page, name: string): Promise<void> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: `${SCREENSHOTS}/${name}.png`, fullPage: true });
}

/** What axe finds wrong with the page, one line a rule: what, where. An empty list is the aim. */
export async function axeFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}

/** CSS pixels by which the page is wider than its window; 0 unless one has to scroll sideways. */
export const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate(() =>
    Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth),
  );
