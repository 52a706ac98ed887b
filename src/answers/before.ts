import { viDate } from '../../views/ui/dates.ts';
import { findDocuments } from '../documents/find.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Transaction } from '../storage/database.ts';
import type { Before } from './follow-up.ts';
import { findAnswer } from './store.ts';

/** What a question that follows leans on; nothing where there is no such earlier question. */
export async function beforeOf(
  db: Transaction,
  viewer: Viewer,
  follows: string,
): Promise<Before | undefined> {
  const row = await findAnswer(db, viewer, follows).catch(() => undefined);
  if (!row) return undefined;
  const [named] = row.answer?.trace.paperIds ?? [];
  const [first] = row.answer?.sources ?? [];
  const id = named ?? first?.documentId;
  const card = id ? (await findDocuments(db, viewer, [id])).get(id) : undefined;
  return { asked: row.asked, paper: card?.number ? nameOf(card) : undefined };
}

/** So that nothing else can be meant: "Quy định 118-QĐ/TU ngày 14/9/2026". */
const nameOf = ({
  type,
  number,
  issuedOn,
}: {
  type: string | null;
  number: string | null;
  issuedOn: string | null;
}) => [type, number, issuedOn ? `ngày ${viDate(issuedOn)}` : ''].filter(Boolean).join(' ');
