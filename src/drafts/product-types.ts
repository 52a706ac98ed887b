import { z } from 'zod';
import { record } from '../audit/events.ts';
import { NotAllowed, NotFound } from '../errors.ts';
import { mayAdminister } from '../people/roles.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Database, Transaction } from '../storage/database.ts';
import { readSetting, writeSetting } from '../storage/settings.ts';
import { defaultTypes } from './default-types.ts';
import { ProductType } from './product-type.ts';

const SETTING = 'product-types';

/** What the office writes, as it has set it; until then as it comes. */
export async function readTypes(db: Transaction): Promise<ProductType[]> {
  const read = z
    .array(ProductType)
    .min(1)
    .safeParse(await readSetting(db, SETTING));
  return read.success ? read.data : defaultTypes;
}

/** @throws {NotFound} when the office writes nothing of that name */
export async function findType(db: Transaction, key: string | undefined): Promise<ProductType> {
  const found = (await readTypes(db)).find((type) => type.key === key);
  if (!found) throw new NotFound();
  return found;
}

/**
 * Takes the place of the type with the same key. Drafts that were begun keep what they were begun with.
 *
 * @throws {NotAllowed} for anybody but an administrator
 */
export async function saveType(db: Database, viewer: Viewer, type: ProductType): Promise<void> {
  if (!mayAdminister(viewer)) throw new NotAllowed();
  await db.transaction(async (tx) => {
    const types = await readTypes(tx);
    if (!types.some(({ key }) => key === type.key)) throw new NotFound();
    const changed = types.map((one) => (one.key === type.key ? type : one));
    await writeSetting(tx, SETTING, changed);
    await record(tx, {
      kind: 'product type changed',
      personId: viewer.id,
      detail: { type: type.key, words: type.words, parts: type.parts.length },
    });
  });
}
