import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { openPortal } from '../../src/open-portal.ts';
import { paths } from '../../src/paths.ts';
import { describeBrowser, openPage, startBrowser } from '../support/browser.ts';
import { staffOffice } from '../support/office.ts';
import { signInWith } from '../support/site.ts';

const ROUNDS = 6;
const SAVED_BY = 3_000; // ms after a keystroke: kills fall before, into and behind its save

describeBrowser('a server that is killed while somebody types', () => {
  let folder: string;
  let port: number;
  let server: ChildProcess | undefined;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tham-muu-killed-'));
    const portal = await openPortal(
      readConfig({ DATA_DIR: folder, LOG_LEVEL: 'warn' }),
      'npm test',
    );
    await staffOffice(portal.db);
    await portal.close();
    port = await freePort();
  });
  afterAll(async () => {
    await kill(server);
    await rm(folder, { recursive: true, force: true });
  });

  it('loses nothing: what it had not saved is named, and there again after a restart', async () => {
    const browser = await startBrowser();
    server = await started(folder, port);
    const page = await openPage(browser, { baseURL: `http://127.0.0.1:${port}` });
    await signInWith(page, 'khue', paths.newDraft());
    await page.getByRole('textbox', { name: 'Nhiệm vụ' }).fill('Xin ý kiến về việc mua máy quét');
    await page.locator('main').getByRole('button', { name: 'Soạn', exact: true }).click();
    await page.waitForURL(/\/drafts\/[0-9a-f-]{36}/);
    const draft = new URL(page.url()).pathname;
    await page.goto(`${draft}?edit=rui-ro`);
    const box = page.locator('form[data-part] textarea');
    const told = page.locator('[data-told]');
    let typed = '';
    for (let round = 0; round < ROUNDS; round++) {
      const more = `${typed && ' '}Lần ${round} máy quét có thể hỏng.`;
      typed += more;
      await box.press('Control+End');
      await box.pressSequentially(more);
      const wait = (round * SAVED_BY) / (ROUNDS - 1);
      await new Promise((resolve) => setTimeout(resolve, wait));
      await kill(server);
      await box.pressSequentially(' Và chậm.');
      typed += ' Và chậm.';
      await told
        .getByText(/máy chủ không trả lời\. \d+ từ ở mục “Rủi ro” máy chủ chưa có/)
        .waitFor({ timeout: 15_000 });
      await page.route('**/sections/*', (route) => route.abort()); // its browser is gone as well
      await page.goto('about:blank');
      await page.unroute('**/sections/*');
      server = await started(folder, port);
      await page.goto(`${draft}?edit=rui-ro`);
      await page.getByText(/Đã đưa lại chữ mà máy chủ chưa nhận: \d+ từ/).waitFor();
      expect(await box.inputValue(), `killed after ${wait} ms`).toBe(typed);
      await told.getByText(/^Đã lưu/).waitFor({ timeout: 15_000 });
    }
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    expect((await box.inputValue()).trim()).toBe(typed);
    await browser.close();
  });
});

async function freePort(): Promise<number> {
  const holder = createServer().listen(0, '127.0.0.1');
  await once(holder, 'listening');
  const { port } = holder.address() as AddressInfo;
  await new Promise((resolve) => holder.close(resolve));
  return port;
}

/** The portal as it is served, in a process of its own. */
async function started(folder: string, port: number): Promise<ChildProcess> {
  const entry = join(import.meta.dirname, '../../src/server.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', entry], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, DATA_DIR: folder, PORT: String(port), SAMPLE: 'no', LOG_LEVEL: 'warn' },
  });
  await once(child.stdout, 'data'); // its greeting
  return child;
}

async function kill(child: ChildProcess | undefined): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'close');
}
