import type { DocumentCard } from '../documents/find.ts';
import { units } from '../people/schema.ts';
import { unitsUpFrom } from '../people/unit-tree.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Transaction } from '../storage/database.ts';
import { isAnybody, isCentral, isOf, type Unit } from './answers-for.ts';
import { anyTasks, type TaskState } from './asked.ts';
import { listTasks } from './list.ts';

/** Of whom something is asked: of the office by name, of the committee, of everybody written to. */
export type AskedOf = 'office' | 'committee' | 'anybody';
export type Ask = Awaited<ReturnType<typeof listTasks>>['lines'][number] & { of: AskedOf };

export type Office = { names: string[]; units: Unit[] };

const MOST = 100; // tasks of one state of a document
const ANY_OFFICE = 'Văn phòng Thành ủy'; // of who belongs to no unit

/** The body that a person works for: the unit at the top of theirs, with all below it. */
export async function officeOf(db: Transaction, { unitId }: Viewer): Promise<Office> {
  const all = await db.select().from(units);
  const own = unitsUpFrom(all, unitId).at(-1);
  return { names: own ? [own.name, own.shortName] : [ANY_OFFICE], units: all };
}

/** Whether a document is a body's own: not one that came in. */
export const isOwn = ({ issuer, issuerPrinted }: DocumentCard, { names, units }: Office): boolean =>
  [issuer, issuerPrinted].some((name) => name && isOf(name, names, units));

const states: TaskState[] = ['proposed', 'confirmed', 'answered'];

/**
 * What a document asks of a body, in the order of its text, and how much it asks of others by name. What
 * the sender says of itself is no ask.
 */
export async function asksOf(
  db: Transaction,
  viewer: Viewer,
  card: DocumentCard,
  office: Office,
  today: string,
): Promise<{ asks: Ask[]; others: number }> {
  const lines: Ask[] = [];
  let total = 0;
  for (const state of states) {
    const asked = { ...anyTasks, state, document: card.id };
    const found = await listTasks(db, viewer, asked, today, { limit: MOST, offset: 0 });
    total += found.total;
    for (const line of found.lines) {
      const of = askedOf(line.lead, card, office);
      if (of) lines.push({ ...line, of });
    }
  }
  const asks = lines.sort((a, b) => a.place - b.place);
  return { asks, others: total - asks.length };
}

function askedOf(lead: string | null, card: DocumentCard, office: Office): AskedOf | undefined {
  if (lead === null || isAnybody(lead)) return 'anybody';
  const sender = [card.issuer ?? '', card.issuerPrinted ?? ''];
  if (!isOwn(card, office) && isOf(lead, sender, [])) return undefined;
  if (!isOf(lead, office.names, office.units)) return undefined;
  return isCentral(lead) && !/văn phòng/iu.test(lead) ? 'committee' : 'office';
}
