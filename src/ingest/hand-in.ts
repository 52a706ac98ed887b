import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import { doer, record } from '../audit/events.ts';
import { ChosenKeys, existingKeys } from '../documents/audience.ts';
import { Unacceptable } from '../errors.ts';
import { unitKey } from '../people/keys.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Portal } from '../portal.ts';
import type { Transaction } from '../storage/database.ts';
import { gate, type Refusal } from './gate.ts';
import { announce, finish } from './intakes.ts';
import type { Note } from './quarantine.ts';
import type { Fields } from './upload.ts';

const levels: Record<string, string> = {
  none: '',
  mat: 'Mật',
  'toi-mat': 'Tối mật',
  'tuyet-mat': 'Tuyệt mật',
};

/**
 * Takes one file of a form into quarantine. What is declared secret is not even written: the bytes
 * are let go as they arrive.
 *
 * @throws {Unacceptable} with the sentence for the person
 */
export async function handIn(
  portal: Portal,
  viewer: Viewer,
  fields: Fields,
  fileName: string,
  content: Readable,
  replaces?: Note['replaces'],
): Promise<void> {
  const level = declaredLevel(fields);
  const note = {
    batchId: batchOf(fields),
    fileName,
    personId: viewer.id,
    audienceKeys: replaces ? [] : await audienceOf(portal, viewer, fields),
    ...(replaces ? { replaces } : {}),
  };
  const entrant = { fileName, ...(level ? { declared: level } : {}) };
  const passed = gate(entrant, portal.independentNetwork);
  if (!passed.pass)
    return portal.db.transaction((tx) => refuseUnread(tx, note, passed, portal.now()));
  const slip = await portal.quarantine.receive(note, content);
  await announce(portal.db, slip);
  portal.wake();
}

/** @throws {Unacceptable} when the person did not say how secret it is */
export function declaredLevel(fields: Fields): string {
  const given = fields.get('level')?.[0] ?? '';
  const level = Object.hasOwn(levels, given) ? levels[given] : undefined;
  if (level === undefined) throw new Unacceptable('Chưa chọn độ mật của tài liệu.');
  return level;
}

/** The batch of a form; one that names none gets one, for all of its files. */
export function batchOf(fields: Fields): string {
  const given = z.uuid().safeParse(fields.get('batch')?.[0]);
  const batch = given.success ? given.data : randomUUID();
  fields.set('batch', [batch]);
  return batch;
}

/** Default: the person's own unit. Widening is a choice that the form shows. */
export async function audienceOf(
  { db }: Pick<Portal, 'db'>,
  viewer: Viewer,
  fields: Fields,
): Promise<string[]> {
  const chosen = ChosenKeys.parse(fields.get('key') ?? []);
  if (chosen.length === 0 && viewer.unitId !== null) return [unitKey(viewer.unitId)];
  return existingKeys(db, chosen, viewer.keys);
}

/** On record is that there was a refusal: of a file that nothing was kept of, not even its name. */
export async function refuseUnread(tx: Transaction, note: Note, refusal: Refusal, now: Date) {
  const slip = { ...note, id: randomUUID(), bytes: 0, receivedAt: now.toISOString() };
  await announce(tx, slip);
  const who = doer({ id: note.personId, token: note.token }, { where: refusal.where });
  await record(tx, { kind: 'file refused', ...who });
  await finish(tx, slip, { outcome: 'refused', reason: refusal.sentence }, { secret: true });
}
