import type { Transaction } from '../storage/database.ts';
import { readSetting, writeSetting } from '../storage/settings.ts';

const OFF = 'model-off';

/** An administrator can stop every writing model at once; answers then quote, search is untouched. */
export const isModelOff = async (db: Transaction): Promise<boolean> =>
  (await readSetting(db, OFF)) === true;

export const switchModel = (db: Transaction, off: boolean) => writeSetting(db, OFF, off);
