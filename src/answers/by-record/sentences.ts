import { viDate } from '../../../views/ui/dates.ts';
import type { DocumentCard } from '../../documents/find.ts';
import { type Answer, emptyTrace, type Route, type Sentence, type Source } from '../answer.ts';

/** "Nghị quyết 57-NQ/TW, ngày 22/12/2024"; a paper without number goes by its title. */
export function calledInFull({ type, number, issuedOn, title }: DocumentCard): string {
  const name = number ? `${type ?? 'Văn bản'} số ${number}` : title;
  return issuedOn ? `${name}, ngày ${viDate(issuedOn)}` : name;
}

/** "Nghị quyết 57-NQ/TW" */
export const calledShort = ({ type, number, title }: DocumentCard): string =>
  number ? `${type ?? 'Văn bản'} ${number}` : title;

export const issuerOf = ({ issuer, issuerPrinted }: DocumentCard): string | null =>
  issuer ?? issuerPrinted ?? null;

/** A sentence in our own words, and the papers it is about. */
export type Said = { text: string; of: DocumentCard[] };

/** An answer in our own words, every one of which the record gives. */
export function fromRecord(route: Route, said: Said[], rest: Partial<Answer> = {}): Answer {
  const cards = [...new Map(said.flatMap(({ of }) => of.map((card) => [card.id, card]))).values()];
  const place = new Map(cards.map(({ id }, i) => [id, i + 1]));
  const sentences: Sentence[] = said.map(({ text, of }) => ({
    text,
    kind: 'computed',
    sources: of.flatMap(({ id }) => place.get(id) ?? []),
  }));
  const ids = cards.map(({ id }) => id);
  return {
    outcome: 'answered',
    sentences,
    sources: cards.map(asSource),
    writtenBy: 'record',
    trace: emptyTrace(route, ids),
    ...rest,
  };
}

const asSource = ({ id, title }: DocumentCard): Source => ({
  documentId: id,
  passageId: null,
  hash: null,
  quote: title,
});

/** A choice among papers of one number: to ask the same of each. */
export const choiceOf = (
  route: Route,
  documents: DocumentCard[],
  written: string,
  text: string,
): Answer => ({
  outcome: 'ambiguous',
  sentences: [],
  sources: [],
  writtenBy: 'record',
  choices: documents.map((card) => ({
    documentId: card.id,
    question: asked(text, written, card),
  })),
  trace: emptyTrace(
    route,
    documents.map(({ id }) => id),
  ),
});

/** The question with the paper called so that nothing else can be meant. */
function asked(text: string, written: string, { type, number, issuedOn }: DocumentCard): string {
  const name = [type, number, issuedOn ? `ngày ${viDate(issuedOn)}` : ''].filter(Boolean).join(' ');
  return text.includes(written) ? text.replace(written, name) : `${name} ${text}`;
}
