import { record } from '../audit/events.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Database, Transaction } from '../storage/database.ts';
import { readSetting, writeSetting } from '../storage/settings.ts';

const OFF = 'model-off';

/** An administrator can stop every writing model at once; answers then quote, search is untouched. */
export const isModelOff = async (db: Transaction): Promise<boolean> =>
  (await readSetting(db, OFF)) === true;

export const switchModel = (db: Database, { id }: Pick<Viewer, 'id'>, off: boolean) =>
  db.transaction(async (tx) => {
    await writeSetting(tx, OFF, off);
    await record(tx, { kind: 'model switched', personId: id, detail: { off } });
  });
