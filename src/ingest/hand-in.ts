import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import { record } from '../audit/events.ts';
import { ChosenKeys, existingKeys } from '../documents/audience.ts';
import { Unacceptable } from '../errors.ts';
import { unitKey } from '../people/keys.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Portal } from '../portal.ts';
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
  const level = levels[fields.get('level')?.[0] ?? ''];
  if (level === undefined) throw new Unacceptable('Chưa chọn độ mật của tài liệu.');
  const note = {
    batchId: batchOf(fields),
    fileName,
    personId: viewer.id,
    audienceKeys: replaces ? [] : await audienceOf(portal, viewer, fields),
    ...(replaces ? { replaces } : {}),
  };
  const entrant = { fileName, ...(level ? { declared: level } : {}) };
  const passed = gate(entrant, portal.independentNetwork);
  if (!passed.pass) return refuseUnread(portal, note, passed);
  const slip = await portal.quarantine.receive(note, content);
  await announce(portal.db, slip);
  portal.wake();
}

/** The batch of a form; one that names none gets one, for all of its files. */
export function batchOf(fields: Fields): string {
  const given = z.uuid().safeParse(fields.get('batch')?.[0]);
  const batch = given.success ? given.data : randomUUID();
  fields.set('batch', [batch]);
  return batch;
}

/** Default: the person's own unit. Widening is a choice that the form shows. */
async function audienceOf({ db }: Portal, viewer: Viewer, fields: Fields): Promise<string[]> {
  const chosen = ChosenKeys.parse(fields.get('key') ?? []);
  if (chosen.length === 0 && viewer.unitId !== null) return [unitKey(viewer.unitId)];
  return existingKeys(db, chosen);
}

async function refuseUnread(portal: Portal, note: Note, { sentence, where }: Refusal) {
  const slip = { ...note, id: randomUUID(), bytes: 0, receivedAt: portal.now().toISOString() };
  await portal.db.transaction(async (tx) => {
    await announce(tx, slip);
    await record(tx, { kind: 'file refused', personId: note.personId, detail: { where } });
    await finish(tx, slip, { outcome: 'refused', reason: sentence }, { secret: true });
  });
}
