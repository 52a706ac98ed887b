import type { DemoAccount } from '../views/sign-in/page.tsx';
import type { Config } from './config.ts';
import { hasSample } from './documents/sample.ts';
import { firstAdministratorLink } from './people/invitations.ts';
import type { Portal } from './portal.ts';

/** What the operator sees once the portal serves: where it is and how to get in. */
export async function greeting(
  { db, now }: Portal,
  { publicUrl, host }: Config,
  port: number,
  demo: DemoAccount[],
): Promise<string> {
  const base = publicUrl ?? `http://${host === '127.0.0.1' ? 'localhost' : host}:${port}`;
  const lines = [`Tham Mưu đang chạy tại ${base}`];
  const setup = await firstAdministratorLink(db, now());
  if (setup)
    lines.push(`Lập tài khoản quản trị đầu tiên (dùng một lần): ${new URL(setup, base).href}`);
  if (await hasSample(db)) {
    lines.push(`Kho mẫu, mật khẩu chung: ${demo[0]?.password}`);
    for (const { login, who } of demo) lines.push(`  ${login.padEnd(9)} ${who}`);
  }
  return `${lines.join('\n')}\n`;
}
