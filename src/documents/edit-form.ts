import { asc } from 'drizzle-orm';
import type { DocumentFields } from '../../views/documents/edit.tsx';
import { mayCatalogue } from '../people/roles.ts';
import type { Viewer } from '../people/viewer.ts';
import { documentTypes } from '../references/types.ts';
import type { Transaction } from '../storage/database.ts';
import { printDate } from '../text/dates.ts';
import { facets } from './facets.ts';
import type { DocumentCard } from './find.ts';
import { terms } from './schema.ts';

/** What the form offers. Issuers are those of readable documents: a name can itself tell something. */
export async function editOptions(db: Transaction, viewer: Viewer) {
  const { issuer: issuers } = await facets(db, viewer, {});
  return {
    mayClear: mayCatalogue(viewer),
    types: documentTypes.map(({ name }) => name),
    issuers: issuers.flatMap(({ name }) => name ?? []).sort((a, b) => a.localeCompare(b, 'vi')),
    terms: await db
      .select({ id: terms.id, name: terms.name })
      .from(terms)
      .orderBy(asc(terms.startsOn)),
  };
}

/** The card as the form shows it. */
export const valuesOf = (card: DocumentCard): DocumentFields => ({
  type: card.type ?? '',
  number: card.number ?? '',
  numberState: card.numberState,
  issuer: card.issuer ?? card.issuerPrinted ?? '',
  issuedOn: card.issuedOn ? printDate(card.issuedOn) : '',
  effectiveOn: card.effectiveOn ? printDate(card.effectiveOn) : '',
  title: card.title,
  signer: card.signer ?? '',
  signerRole: card.signerRole ?? '',
  term: card.termId ? String(card.termId) : '',
  urgency: card.urgency ?? '',
  field: card.field ?? '',
  dossier: card.dossier ?? '',
  clearedForModel: card.clearedForModel,
});

/** What was typed, to be shown again beside what is wrong with it. */
export function typed(form: Record<string, unknown>): DocumentFields {
  const text = (name: string) => (typeof form[name] === 'string' ? form[name] : '');
  const state = text('numberState');
  return {
    type: text('type'),
    number: text('number'),
    numberState: state === 'unreadable' || state === 'read' ? state : 'none',
    issuer: text('issuer'),
    issuedOn: text('issuedOn'),
    effectiveOn: text('effectiveOn'),
    title: text('title'),
    signer: text('signer'),
    signerRole: text('signerRole'),
    term: text('term'),
    urgency: text('urgency'),
    field: text('field'),
    dossier: text('dossier'),
    clearedForModel: text('clearedForModel'),
  };
}
