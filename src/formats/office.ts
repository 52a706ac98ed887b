import { z } from 'zod';
import type { Transaction } from '../storage/database.ts';
import { readSetting } from '../storage/settings.ts';
import type { Decided } from './authority/decided.ts';
import { readAuthority } from './authority/office.ts';
import { type House, houseSettings } from './house.ts';
import type { Setting } from './rule-set.ts';

/** Where the office keeps what stands around its papers, and what it decided on open points. */
export const OFFICE_PAPER = 'office-paper';

/** What an office decided where the rules leave it open, and of authority. */
export type OfficeRules = { house: House; authority: Decided };

const settings = Object.keys(houseSettings) as [Setting, ...Setting[]];
export const HouseSetting = z.partialRecord(z.enum(settings), z.string()).catch({});
const Kept = z.object({ house: HouseSetting });

export async function readOfficeRules(db: Transaction): Promise<OfficeRules> {
  const read = Kept.safeParse(await readSetting(db, OFFICE_PAPER));
  const house = read.success ? (read.data.house as House) : {};
  return { house, authority: await readAuthority(db) };
}
