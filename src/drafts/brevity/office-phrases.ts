import { z } from 'zod';
import { record } from '../../audit/events.ts';
import { NotAllowed } from '../../errors.ts';
import { mayAdminister } from '../../people/roles.ts';
import type { Viewer } from '../../people/viewer.ts';
import type { Database, Transaction } from '../../storage/database.ts';
import { readSetting, writeSetting } from '../../storage/settings.ts';
import { defaultPhrases, type EmptyPhrase } from './empty-phrases.ts';

const SETTING = 'empty-phrases';
const LONGEST = 120; // characters
const MOST = 2_000; // phrases

const Phrases = z
  .array(z.object({ says: z.string().min(1).max(LONGEST), instead: z.string().max(LONGEST) }))
  .max(MOST);

/** Phrases that say nothing, as the office has set them; until then as they come. */
export async function readPhrases(db: Transaction): Promise<EmptyPhrase[]> {
  const read = Phrases.safeParse(await readSetting(db, SETTING));
  return read.success ? read.data : defaultPhrases;
}

/** What stands in the way of a list, in words for the person; nothing where it can be kept. */
export const problemOf = (phrases: EmptyPhrase[]): string | undefined =>
  Phrases.safeParse(phrases).success
    ? undefined
    : `Mỗi cụm từ dài không quá ${LONGEST} ký tự, cả danh sách không quá 2.000 cụm từ.`;

/** @throws {NotAllowed} for anybody but an administrator */
export async function savePhrases(
  db: Database,
  viewer: Viewer,
  phrases: EmptyPhrase[],
): Promise<void> {
  if (!mayAdminister(viewer)) throw new NotAllowed();
  await db.transaction(async (tx) => {
    await writeSetting(tx, SETTING, Phrases.parse(phrases));
    await record(tx, {
      kind: 'empty phrases changed',
      personId: viewer.id,
      detail: { phrases: phrases.length },
    });
  });
}
