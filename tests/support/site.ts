import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type ServerType, serve } from '@hono/node-server';
import type { Page } from 'playwright-core';
import { paths } from '../../src/paths.ts';
import { openPage, startBrowser, type Window } from './browser.ts';
import { PASSWORD, staffOffice } from './office.ts';
import { runPortal } from './pairs.ts';

/** A portal with a small office, served on a port of its own, for browsers. */
export async function openSite() {
  const running = await runPortal({ record: 'pglite', index: 'embedded' });
  const office = await staffOffice(running.portal.db);
  let server = await listening(running.app, 0);
  const { port } = server.address() as AddressInfo;
  /** Takes the portal away from its browsers, as a machine that stops does. */
  const stop = async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    if ('closeAllConnections' in server) server.closeAllConnections(); // none can come after
    await closed;
  };
  const again = async () => {
    server = await listening(running.app, port);
  };
  const close = async () => {
    await new Promise((resolve) => server.close(resolve));
    await running.close();
  };
  return { ...running, office, baseURL: `http://127.0.0.1:${port}`, stop, again, close };
}

async function listening(app: { fetch: Parameters<typeof serve>[0]['fetch'] }, port: number) {
  const server: ServerType = serve({ fetch: app.fetch, hostname: '127.0.0.1', port });
  if (!server.listening) await once(server, 'listening');
  return server;
}

export type Journey = Awaited<ReturnType<typeof openJourney>>;

/** The same with a browser; each page that it opens is a session of its own. */
export async function openJourney() {
  const site = await openSite();
  const browser = await startBrowser();
  const open = (window: Window = {}) => openPage(browser, { baseURL: site.baseURL, ...window });
  const close = async () => {
    await browser.close();
    await site.close();
  };
  return { ...site, open, close };
}

/** Signs in through the form with the keyboard alone. */
export async function signInWith(page: Page, login: string, next = paths.today()): Promise<void> {
  await page.goto(paths.signIn(next));
  await page.getByLabel('Tên đăng nhập').fill(login);
  await page.keyboard.press('Tab');
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}
