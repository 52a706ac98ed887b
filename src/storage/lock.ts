import {
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isRunning, startOf } from './process.ts';

/** Who uses a folder. `control` is the socket on which that process takes commands, once it does. */
export type LockHolder = {
  pid: number;
  /** What /proc says of the process's start, where there is a /proc: tells a reused pid apart. */
  born?: string | undefined;
  startedAt: string; // ISO
  command: string;
  control?: string | undefined;
};

export type FolderLock = { announce: (control: string) => void; release: () => void };

/** Another process uses the folder. The message is for the person, in Vietnamese. */
export class FolderTaken extends Error {
  readonly holder: LockHolder;
  constructor(holder: LockHolder) {
    super(
      `Kho dữ liệu đang do tiến trình ${holder.pid} (${holder.command}, từ ${moment(holder.startedAt)}) sử dụng.`,
    );
    this.holder = holder;
  }
}

const ABANDONED = 10_000; // ms: a takeover takes well under one
const RETRY = 20; // ms

/**
 * Takes a folder for this process alone, on this machine; a lock whose process is dead is taken over.
 *
 * @param command - what the person started, as they would type it
 * @throws {FolderTaken} when a live process has it
 */
export async function lockFolder(folder: string, command: string): Promise<FolderLock> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, 'lock');
  const pid = process.pid;
  const mine: LockHolder = {
    pid,
    born: startOf(pid),
    startedAt: new Date().toISOString(),
    command,
  };
  while (!take(path, mine)) {
    const holder = read(path);
    if (holder && isHeld(holder)) throw new FolderTaken(holder);
    if (holder && !removeStale(path)) await pause(RETRY);
  }
  return {
    announce: (control) => renameSync(written(path, { ...mine, control }), path),
    release: () => {
      if (isSame(read(path), mine)) rmSync(path, { force: true });
    },
  };
}

/** The live process that uses a folder, if one does. */
export function lockHolder(folder: string): LockHolder | undefined {
  const holder = read(join(folder, 'lock'));
  return holder && isHeld(holder) ? holder : undefined;
}

/** A link appears whole or not at all, so nobody reads a half-written lock. */
function take(path: string, mine: LockHolder): boolean {
  const draft = written(path, mine);
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (is(error, 'EEXIST')) return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** One process at a time removes, and looks again first: another may have put its own in place. */
function removeStale(path: string): boolean {
  const guard = `${path}.takeover`;
  try {
    writeFileSync(guard, '', { flag: 'wx' });
  } catch (error) {
    if (!is(error, 'EEXIST')) throw error;
    if (age(guard) > ABANDONED) rmSync(guard, { force: true });
    return false;
  }
  const holder = read(path);
  if (holder && !isHeld(holder)) rmSync(path, { force: true });
  rmSync(guard, { force: true });
  return true;
}

const isSame = (a: LockHolder | undefined, b: LockHolder) => a?.pid === b.pid && a.born === b.born;

const isHeld = ({ pid, born }: LockHolder) => isRunning(pid) && startOf(pid) === born;

/** A lock that cannot be read (an older form, a damaged disk) is nobody's. */
function read(path: string): LockHolder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as LockHolder;
  } catch (error) {
    if (is(error, 'ENOENT')) return undefined;
    if (error instanceof SyntaxError) return { pid: 0, startedAt: '', command: '' };
    throw error;
  }
}

function written(path: string, holder: LockHolder): string {
  const draft = `${path}.${holder.pid}`;
  writeFileSync(draft, JSON.stringify(holder), { mode: 0o600 });
  return draft;
}

function age(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat ? Date.now() - stat.mtimeMs : 0;
}

function moment(iso: string): string {
  const at = new Date(iso);
  const two = (n: number) => String(n).padStart(2, '0');
  const day = `${two(at.getDate())}/${two(at.getMonth() + 1)}/${at.getFullYear()}`;
  return `${two(at.getHours())}:${two(at.getMinutes())} ngày ${day}`;
}

const is = (error: unknown, code: string) => (error as NodeJS.ErrnoException).code === code;
