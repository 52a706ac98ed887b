import type { DocumentLine } from '../../../views/documents/line.tsx';
import { doer } from '../../audit/events.ts';
import { noteReading } from '../../audit/reading.ts';
import { type AudienceNames, nameAudience } from '../../documents/audience.ts';
import { type DocumentCard, findDocuments } from '../../documents/find.ts';
import { type Status, statusesOn, UNKNOWN } from '../../documents/status.ts';
import type { Viewer } from '../../people/viewer.ts';
import type { Transaction } from '../../storage/database.ts';
import { CHECK_VERSION } from '../../verify/version.ts';
import type { Checked, Ground } from '../check.ts';
import { isClosed } from '../closed.ts';
import { keptGrounds } from './check-again.ts';
import type { AdviceContent, KeptSource } from './content.ts';
import type { AdviceFile } from './find.ts';

type Open = Extract<KeptSource, { open: true }>;

/** A source as whoever looks may see it today; one that is closed to them says only its number. */
export type ShownSource =
  | { number: number; removed: boolean; card?: undefined }
  | (Pick<Open, 'number' | 'removed' | 'role' | 'hash' | 'quote' | 'place' | 'revision'> &
      Pick<Open, 'answered' | 'flagged' | 'citation' | 'standing'> & {
        kept: Open['card']; // as the record had it then
        before: Status; // on the day of the draft; names no paper the viewer may not read
        today: Status;
        card: DocumentLine; // as it is now
        isBasis: boolean; // that somebody had to answer for
      });

/** A sentence with what the checks said of it then, or that it may not be shown. */
export type ShownSentence =
  | { hidden: true }
  | (Pick<Checked, 'text' | 'kind' | 'sources' | 'struck' | 'by' | 'gap'> & {
      hidden: false;
      at?: string; // when somebody made it their own
    });

export type ShownAdvice = Pick<
  AdviceContent,
  'draft' | 'writer' | 'index' | 'models' | 'checks' | 'written'
> & {
  id: string;
  hash: string;
  occasion: AdviceFile['occasion'];
  at: Date;
  product: string;
  by: Pick<AdviceContent['by'], 'name' | 'position' | 'unit'>;
  audience: AudienceNames; // of the keys they held
  sections: { name: string; sentences: ShownSentence[] }[];
  sources: ShownSource[];
  missing: string[]; // parts by name; a must by its key
  musts: AdviceContent['type']['musts'];
  figures: AdviceContent['verdicts']['figures'];
  checksNow: string;
};

/**
 * An advice file as it may be shown today: nothing of a source that the viewer may not read now, nor a
 * sentence that says what such a source says.
 *
 * @param day - ISO, for how the sources stand now
 */
export async function shownAdvice(
  db: Transaction,
  viewer: Viewer,
  file: AdviceFile,
  day: string,
): Promise<ShownAdvice> {
  const { content, id, hash, occasion, keptAt: at } = file;
  const { draft, writer, index, models, checks, written, verdicts, by } = content;
  const ids = [...new Set(content.sources.map(({ documentId }) => documentId))];
  const named = content.sources.flatMap((source) =>
    source.open ? source.status.why.flatMap(({ documentId }) => documentId ?? []) : [],
  );
  const cards = await findDocuments(db, viewer, [...new Set([...ids, ...named])]);
  const statuses = await statusesOn(
    db,
    viewer,
    ids.filter((one) => cards.has(one)),
    day,
  );
  const grounds = keptGrounds(content.sources, ({ documentId }) => cards.has(documentId));
  const sources = content.sources.map((source): ShownSource => {
    const { number, removed } = source;
    const card = cards.get(source.documentId);
    if (!source.open || !card) return { number, removed };
    const { role, hash, quote, place, revision, answered, flagged, citation, standing } = source;
    return {
      ...{ number, removed, role, hash, quote, revision, citation, standing },
      ...(place ? { place } : {}),
      ...(answered ? { answered } : {}),
      ...(flagged ? { flagged } : {}),
      ...{ card: lineOf(card), kept: source.card, before: maskedWhy(source.status, cards) },
      ...{ today: statuses.get(card.id) ?? UNKNOWN, isBasis: verdicts.bases.includes(number) },
    };
  });
  await noteShown(db, viewer, content.sources, cards);
  return {
    ...{ id, hash, occasion, at, draft, writer, index, models, checks, written, sources },
    by: { name: by.name, position: by.position, unit: by.unit },
    audience: await nameAudience(db, by.keys),
    product: content.type.name,
    sections: content.type.parts.map(({ key, name }, i) => {
      const kept = content.sections.find(({ part }) => part === key);
      const shown = sentenceShown(grounds, kept?.given ?? [], kept?.judged ?? []);
      return { name, sentences: (verdicts.sentences[i] ?? []).map(shown) };
    }),
    missing: verdicts.missing.flatMap(({ part }) => part?.name ?? []),
    musts: verdicts.missing.flatMap(({ must }) => must ?? []),
    ...{ figures: verdicts.figures, checksNow: CHECK_VERSION },
  };
}

const lineOf = (card: DocumentCard): DocumentLine => {
  const { id, type, number, numberState, issuedOn, issuer, issuerPrinted, title, origin } = card;
  return { id, type, number, numberState, issuedOn, issuer, issuerPrinted, title, origin };
};

/** What no source bears may hold words of anything a model was shown: see writing/struck.ts. */
const sentenceShown =
  (
    grounds: Map<number, Ground>,
    given: number[],
    judged: AdviceContent['sections'][number]['judged'],
  ) =>
  (sentence: Checked): ShownSentence => {
    const { text, kind, sources, struck, by, gap, hidden } = sentence;
    const leaks = struck && given.some((number) => grounds.get(number)?.open === false);
    if (hidden || leaks || isClosed(sentence, grounds)) return { hidden: true };
    const at = by ? judged.find((one) => one.text === text)?.at : undefined;
    return {
      ...{ hidden: false, text, kind, sources, gap },
      ...(struck ? { struck } : {}),
      ...(by ? { by } : {}),
      ...(at ? { at } : {}),
    };
  };

const maskedWhy = (status: Status, cards: Map<string, DocumentCard>): Status => ({
  ...status,
  why: status.why.map((piece) =>
    piece.documentId && !cards.has(piece.documentId) ? { text: 'một văn bản khác' } : piece,
  ),
});

/** The kept words of a source are text of a document: whoever sees them is on record. */
async function noteShown(
  db: Transaction,
  viewer: Viewer,
  sources: KeptSource[],
  cards: Map<string, DocumentCard>,
): Promise<void> {
  const read = sources.filter(({ open, documentId }) => open && cards.has(documentId));
  if (read.length === 0) return;
  await noteReading(db, {
    kind: 'passages shown',
    ...doer(viewer),
    documentIds: read.map(({ documentId }) => documentId),
    passageIds: read.flatMap(({ passageId }) => passageId ?? []),
    purpose: 'draft',
  });
}
