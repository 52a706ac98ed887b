import { paths } from '../../src/paths.ts';
import { indexed } from './filed.ts';
import { signIn, upload } from './office.ts';
import type { Running } from './pairs.ts';

const TRIES = 300;
const BETWEEN = 100; // ms

/** Hands a file in through a form and waits until it is decided and searchable. @returns its id */
export async function handIn(
  { app, portal }: Pick<Running, 'app' | 'portal'>,
  login: string,
  file: { name: string; content: string | Uint8Array },
  { action = paths.intake(), ...fields }: { action?: string; [name: string]: string } = {},
): Promise<string> {
  const ask = await signIn(app, login);
  const sent = await ask(action, upload([file], fields));
  if (sent.status !== 303) throw new Error(`${file.name}: ${sent.status} ${await sent.text()}`);
  for (let tries = 0; tries < TRIES; tries++) {
    const page = await (await ask(sent.headers.get('location') ?? '')).text();
    if (!/Đang (chờ|kiểm tra|nhận dạng|lưu)/.test(page)) {
      await indexed(portal);
      const id = /\/documents\/([0-9a-f-]{36})/.exec(page)?.[1];
      if (!id) throw new Error(`${file.name} was not stored`);
      return id;
    }
    await new Promise((resolve) => setTimeout(resolve, BETWEEN));
  }
  throw new Error(`${file.name} was never decided`);
}
