import { type Sheet, sheetOf } from '../formats/sheet.ts';
import type { Transaction } from '../storage/database.ts';
import type { Desk } from './desk.ts';
import { readOfficePaper } from './office-paper.ts';
import { shownOf } from './printed.ts';

/** The draft as the sheet on its desk; `sectionOf`: which section each block of it comes from. */
export async function deskSheet(
  db: Transaction,
  desk: Desk,
): Promise<{ sheet: Sheet; sectionOf: number[] }> {
  const office = await readOfficePaper(db);
  const { printed, sectionOf } = shownOf(desk, office);
  return { sheet: sheetOf(printed, office.house), sectionOf };
}
