import { z } from 'zod';
import { record } from '../../audit/events.ts';
import { NotAllowed } from '../../errors.ts';
import { mayAdminister } from '../../people/roles.ts';
import type { Viewer } from '../../people/viewer.ts';
import type { Database, Transaction } from '../../storage/database.ts';
import { readSetting, writeSetting } from '../../storage/settings.ts';
import type { Decided } from './decided.ts';
import type { Body } from './issuing.ts';
import { bodyNames } from './names.ts';

const SETTING = 'authority';
const LONGEST = 160; // characters
const MOST_WAYS = 20;
const MOST_POSITIONS = 10;

const Way = z.object({
  authority: z.string().max(LONGEST),
  positions: z.array(z.string().max(LONGEST)).max(MOST_POSITIONS),
});
export const OfBody = z.object({
  issuing: z.record(z.string(), z.boolean()).optional(),
  signing: z.array(Way).max(MOST_WAYS).optional(),
  why: z.string().max(LONGEST).optional(),
});
const Table = z.partialRecord(z.enum(Object.keys(bodyNames) as [Body, ...Body[]]), OfBody);

/** What the office decided of authority; nothing where it left the tables as they come. */
export async function readAuthority(db: Transaction): Promise<Decided> {
  const read = Table.safeParse(await readSetting(db, SETTING));
  return read.success ? (read.data as Decided) : {};
}

/**
 * Sets what the office decided of one body; an empty decision leaves it as it comes.
 *
 * @throws {NotAllowed} for anybody but an administrator
 */
export async function saveAuthority(
  db: Database,
  viewer: Viewer,
  body: Body,
  decided: NonNullable<Decided[Body]>,
): Promise<void> {
  if (!mayAdminister(viewer)) throw new NotAllowed();
  await db.transaction(async (tx) => {
    const { [body]: _before, ...others } = await readAuthority(tx);
    const isEmpty = !decided.signing && Object.keys(decided.issuing ?? {}).length === 0;
    await writeSetting(tx, SETTING, isEmpty ? others : { ...others, [body]: decided });
    const detail = { body, types: Object.keys(decided.issuing ?? {}).length };
    await record(tx, { kind: 'authority changed', personId: viewer.id, detail });
  });
}
