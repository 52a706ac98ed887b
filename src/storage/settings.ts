import { eq } from 'drizzle-orm';
import type { Transaction } from './database.ts';
import { settings } from './schema.ts';

export async function readSetting(db: Transaction, key: string): Promise<unknown> {
  const [row] = await db.select().from(settings).where(eq(settings.key, key));
  return row?.value;
}

export const writeSetting = (db: Transaction, key: string, value: NonNullable<unknown>) =>
  db
    .insert(settings)
    .values({ key, value })
    .onConflictDoUpdate({ target: settings.key, set: { value } });

const LAST_BACKUP = 'last-backup-at'; // ISO

export const noteBackup = (db: Transaction, at: Date) =>
  writeSetting(db, LAST_BACKUP, at.toISOString());

export async function lastBackupAt(db: Transaction): Promise<string | null> {
  const at = await readSetting(db, LAST_BACKUP);
  return typeof at === 'string' ? at : null;
}
