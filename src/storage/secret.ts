import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

const LENGTH = 32; // bytes
const NONCE = 12; // bytes, as GCM asks
const TAG = 16; // bytes

/** Its name in the folder of the archive. */
export const SECRET_FILE = 'secret';

export type Secret = ReturnType<typeof secretFrom>;

/**
 * The one secret of this portal, from which every key is derived: for signing checkpoints of the
 * record, for what must not lie readable in the database. From the environment where it is set;
 * else from a file that only its owner can read, made at the first start.
 */
export async function openSecret(file: string | undefined, given = ''): Promise<Secret> {
  if (!file) return secretFrom(given);
  return secretFrom((await read(file)) ?? (await make(file)));
}

export function secretFrom(master: string) {
  const keyFor = (use: string) => Buffer.from(hkdfSync('sha256', master, 'tham-muu', use, LENGTH));
  const sign = (use: string, text: string) =>
    createHmac('sha256', keyFor(use)).update(text).digest('base64url');
  return {
    sign,
    isSigned: (use: string, text: string, signature: string) => {
      const [right, shown] = [Buffer.from(sign(use, text)), Buffer.from(signature)];
      return right.length === shown.length && timingSafeEqual(right, shown);
    },
    /** Text that only this secret opens again (AES-256-GCM). */
    lock(use: string, text: string): string {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv('aes-256-gcm', keyFor(use), nonce);
      const locked = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), locked]).toString('base64url');
    },
    /** @returns nothing for what another secret locked, or somebody changed */
    unlock(use: string, locked: string): string | undefined {
      const bytes = Buffer.from(locked, 'base64url');
      if (bytes.length < NONCE + TAG) return undefined;
      const decipher = createDecipheriv('aes-256-gcm', keyFor(use), bytes.subarray(0, NONCE));
      decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
      try {
        const text = [decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()];
        return Buffer.concat(text).toString('utf8');
      } catch {
        return undefined;
      }
    },
  };
}

const read = (file: string) =>
  readFile(file, 'utf8').then(
    (text) => text.trim(),
    () => undefined,
  );

/** A link appears whole or not at all: of several processes that start at once, one makes it. */
async function make(file: string): Promise<string> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, `${randomBytes(LENGTH).toString('base64url')}\n`, { mode: 0o600 });
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(draft, { force: true });
  return (await readFile(file, 'utf8')).trim();
}
