import { readFile } from 'node:fs/promises';
import type { Transaction } from '../storage/database.ts';
import { writeDurably } from '../storage/files.ts';
import type { Secret } from '../storage/secret.ts';
import { readSetting, writeSetting } from '../storage/settings.ts';
import { GENESIS } from './canonical.ts';

/** A place of the chain and its hash, signed: who can write the database alone cannot make one. */
export type Checkpoint = { seq: number; hash: string; at: string; signature: string };

/** `head`: the last link. `base`: the last link that retention removed; the chain begins after it. */
export type CheckpointUse = 'head' | 'base';

export const START = { seq: 0, hash: GENESIS };

type Unsigned = Omit<Checkpoint, 'signature'>;

const textOf = ({ seq, hash, at }: Unsigned) => `${seq}|${hash}|${at}`;
const useOf = (use: CheckpointUse) => `audit ${use}`;
const keyOf = (use: CheckpointUse) => `audit-${use}`;

export const signed = (secret: Secret, use: CheckpointUse, place: Unsigned): Checkpoint => ({
  ...{ seq: place.seq, hash: place.hash, at: place.at },
  signature: secret.sign(useOf(use), textOf(place)),
});

export const isGenuine = (secret: Secret, use: CheckpointUse, point: Checkpoint) =>
  secret.isSigned(useOf(use), textOf(point), point.signature);

export const readCheckpoint = async (db: Transaction, use: CheckpointUse) =>
  asCheckpoint(await readSetting(db, keyOf(use)));

export const writeCheckpoint = (db: Transaction, use: CheckpointUse, point: Checkpoint) =>
  writeSetting(db, keyOf(use), point);

export type HeadFile = ReturnType<typeof openHeadFile>;

/**
 * The head once more, outside the database: without it somebody could put an older state of the
 * whole database in its place, signature and all. It may lag behind by the links of a second.
 */
export const openHeadFile = (path: string) => ({
  read: async (): Promise<Checkpoint | 'unreadable' | undefined> => {
    try {
      return asCheckpoint(JSON.parse(await readFile(path, 'utf8'))) ?? 'unreadable';
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : 'unreadable';
    }
  },
  write: (point: Checkpoint) => writeDurably(path, `${JSON.stringify(point)}\n`),
});

export function asCheckpoint(value: unknown): Checkpoint | undefined {
  const { seq, hash, at, signature } = (value ?? {}) as { [name: string]: unknown };
  if (typeof seq !== 'number' || typeof hash !== 'string') return undefined;
  if (typeof at !== 'string' || typeof signature !== 'string') return undefined;
  return { seq, hash, at, signature };
}
