import { z } from 'zod';
import { record } from '../audit/events.ts';
import { NotAllowed } from '../errors.ts';
import { mayCatalogue } from '../people/roles.ts';
import type { Viewer } from '../people/viewer.ts';
import { numberKey, parseNumber } from '../references/number.ts';
import type { Database, Transaction } from '../storage/database.ts';
import { findDates } from '../text/dates.ts';
import { changeDocument } from './change.ts';
import type { DocumentCard } from './find.ts';
import { organNamed, termOn } from './organs.ts';
import { linkWaiting } from './waiting.ts';

/** Whoever keeps the register, and whoever put the document in. */
export const mayChange = (viewer: Viewer, card: Pick<DocumentCard, 'ownerId'>) =>
  mayCatalogue(viewer) || (viewer.id !== null && card.ownerId === viewer.id);

export function mustBeAllowed(viewer: Viewer, card: DocumentCard): void {
  if (!mayChange(viewer, card)) throw new NotAllowed();
}

const words = (most: number) =>
  z
    .string()
    .default('')
    .transform((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim())
    .pipe(z.string().max(most, `Dài quá ${most} ký tự.`));

const day = z
  .string()
  .default('')
  .transform((text, context) => {
    if (text.trim() === '') return null;
    const read = findDates(text)[0]?.date;
    if (!read)
      context.addIssue({ code: 'custom', message: 'Ngày không có thật; viết như 23/11/2026.' });
    return read ?? null;
  });

/** The catalogue card as a person types it. */
export const Correction = z.object({
  type: words(60),
  number: words(60),
  numberState: z.enum(['read', 'unreadable', 'none']).catch('none'),
  term: z.coerce.number().int().positive().optional().catch(undefined),
  issuer: words(200),
  issuedOn: day,
  effectiveOn: day,
  title: words(2_000).pipe(z.string().min(1, 'Cần có trích yếu.')),
  signer: words(100),
  signerRole: words(100),
  urgency: words(40),
  field: words(100),
  dossier: words(100),
  clearedForModel: z.enum(['none', 'inside', 'outside']).optional().catch(undefined),
  revision: z.coerce.number().int(),
});

/**
 * Writes a person's correction of the catalogue card. It counts as checked from now on.
 * @throws {NotAllowed} {Conflict} when the card changed since it was opened
 */
export async function correctDocument(
  db: Database,
  viewer: Viewer,
  card: DocumentCard,
  correction: z.output<typeof Correction>,
): Promise<void> {
  mustBeAllowed(viewer, card);
  const { revision, issuer: _i, number: _n, numberState: _s, term: _t, ...rest } = correction;
  const { clearedForModel = card.clearedForModel, ...fields } = rest;
  const cleared = mayCatalogue(viewer) ? clearedForModel : card.clearedForModel;
  await db.transaction(async (tx) => {
    const identity = await identityOf(tx, correction);
    const emptied = Object.fromEntries(Object.entries(fields).map(([k, v]) => [k, v || null]));
    const change = {
      ...{ ...emptied, title: fields.title, ...identity, reviewedAt: new Date() },
      clearedForModel: cleared,
    };
    await changeDocument(tx, card.id, change, revision);
    await linkWaiting(tx, card.id);
    await record(tx, {
      kind: 'document changed',
      personId: viewer.id,
      documentId: card.id,
      detail: { what: 'card' },
    });
    if (cleared !== card.clearedForModel)
      await record(tx, {
        kind: 'access changed',
        personId: viewer.id,
        documentId: card.id,
        detail: { model: cleared },
      });
  });
}

/** A number that is typed has been read, whatever the box beside it says. */
async function identityOf(tx: Transaction, typed: z.output<typeof Correction>) {
  const { issuer, number, numberState, term, issuedOn } = typed;
  const read = parseNumber(number);
  return {
    number: number || null,
    numberKey: read ? numberKey(read) : null,
    numberState: number
      ? ('read' as const)
      : numberState === 'read'
        ? ('none' as const)
        : numberState,
    suffix: read?.suffix ?? null,
    issuerId: issuer ? await organNamed(tx, issuer) : null,
    termId: term ?? (await termOn(tx, issuedOn)) ?? null,
  };
}
