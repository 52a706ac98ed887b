import { and, asc, eq, sql } from 'drizzle-orm';
import { readablePending } from '../../answers/pending.ts';
import { auditEvents } from '../../audit/schema.ts';
import { people } from '../../people/schema.ts';
import type { Viewer } from '../../people/viewer.ts';
import type { Transaction } from '../../storage/database.ts';
import { CHECK_VERSION } from '../../verify/version.ts';
import type { Desk } from '../desk.ts';
import { draftFlags } from '../schema.ts';
import { type DeskSource, rowsOf, type SourceRow } from '../sources.ts';
import { type Draft, sectionsOf } from '../store.ts';
import { checkAgain } from './check-again.ts';
import type { AdviceContent, Asked, KeptSource, Occasion } from './content.ts';

/** Everything of a draft as the viewer knows it now. `desk`: read in the same transaction. */
export async function gather(
  tx: Transaction,
  viewer: Viewer,
  { draft, sources }: Desk,
  occasion: Occasion,
  now: Date,
): Promise<AdviceContent> {
  const { id, title, task, addressee, draftedOn, type, writtenBy: written } = draft;
  const kept = await sourcesOf(tx, draft, sources);
  const sections = (await sectionsOf(tx, draft)).map(({ part, text, judged, given }) => {
    const name = type.parts.find(({ key }) => key === part)?.name ?? part;
    return { part, name, text, judged, given };
  });
  const content = {
    form: 1 as const,
    ...{ at: now.toISOString(), occasion, type, written, sections },
    draft: { id, title, task, addressee, draftedOn },
    writer: await writerOf(tx, draft),
    by: asKnown(viewer),
    index: { at: now.toISOString(), pending: await readablePending(tx, viewer) },
    models: await askedFor(tx, draft),
    checks: CHECK_VERSION,
    sources: kept,
  };
  return { ...content, verdicts: checkAgain(content) };
}

const asKnown = ({ id, name, position, unitName, role, keys }: Viewer): AdviceContent['by'] => ({
  ...{ id: id ?? 0, name, position, unit: unitName, role },
  keys: [...keys].sort(),
});

async function writerOf(tx: Transaction, { personId: id }: Draft) {
  const [row] = await tx.select({ name: people.name }).from(people).where(eq(people.id, id));
  return { id, name: row?.name ?? '' };
}

async function sourcesOf(tx: Transaction, { id }: Draft, shown: DeskSource[]) {
  const flags = await tx
    .select({ flag: draftFlags, by: people.name })
    .from(draftFlags)
    .leftJoin(people, eq(people.id, draftFlags.answeredById))
    .where(eq(draftFlags.draftId, id));
  return (await rowsOf(tx, id)).flatMap((row): KeptSource[] => {
    const source = shown.find(({ number }) => number === row.number);
    const flagged = flags.find(({ flag }) => flag.number === row.number);
    if (!source) return [];
    const kept = keptSource(row, source);
    return kept.open && flagged ? [{ ...kept, flagged: asFlagged(flagged) }] : [kept];
  });
}

const asFlagged = ({ flag, by }: { flag: typeof draftFlags.$inferSelect; by: string | null }) => ({
  whats: flag.changes.map(({ what }) => what),
  ...(flag.answeredAt ? { answered: { by: by ?? '', at: flag.answeredAt.toISOString() } } : {}),
});

function keptSource(row: SourceRow, source: DeskSource): KeptSource {
  const { number, role, removed, documentId, passageId, hash, quote } = row;
  const head = { number, role, removed, documentId, passageId, hash, quote };
  if (source.standing === 'unreadable') return { ...head, open: false };
  const { card, citation, status, standing, passage, answered } = source;
  const { type, number: printed, issuedOn, title, revision, currentVersionId } = card;
  const issuer = card.issuer ?? card.issuerPrinted;
  return {
    ...head,
    ...{ open: true, revision, versionId: currentVersionId, standing, citation, status },
    card: { type, number: printed, issuedOn, issuer, title },
    ...(passage && passage.text !== quote ? { now: passage.text } : {}),
    ...(passage ? { place: { label: passage.label, page: passage.page } } : {}),
    ...(answered ? { answered: { ...answered, at: answered.at.toISOString() } } : {}),
  };
}

/** Models that were shown passages for the draft, by the portal's record. */
async function askedFor(tx: Transaction, { id, personId, writtenBy }: Draft): Promise<Asked[]> {
  const events = await tx
    .select({ detail: auditEvents.detail })
    .from(auditEvents)
    .where(
      and(
        eq(auditEvents.personId, personId),
        eq(auditEvents.kind, 'passages sent to a model'),
        sql`${auditEvents.detail} ->> 'draft' = ${id}`,
      ),
    )
    .orderBy(asc(auditEvents.id));
  const asked = new Map<string, Asked>();
  for (const { detail } of events) {
    const said = (name: string) => String(detail?.[name] ?? '');
    const one = { model: said('model'), reach: said('reach'), prompt: said('prompt') };
    const key = Object.values(one).join('|');
    const parts = asked.get(key)?.parts ?? [];
    asked.set(key, { ...one, parts: [...new Set([...parts, said('part')])] });
  }
  const forgotten = { model: '', reach: '', prompt: '', parts: [] }; // the record was shortened since
  return asked.size === 0 && writtenBy === 'model' ? [forgotten] : [...asked.values()];
}
