import type { ShownAnswer, ShownSource } from '../../views/answers/answer.tsx';
import { citationOf } from '../documents/citation.ts';
import { today } from '../documents/day.ts';
import { type DocumentCard, findDocuments } from '../documents/find.ts';
import { type Passage, readPassages } from '../documents/read-passages.ts';
import { type Status, statusesOn, UNKNOWN } from '../documents/status.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Transaction } from '../storage/database.ts';
import type { Answer, Source } from './answer.ts';
import { givesOrders } from './orders.ts';
import { quotedIn } from './quoted-in.ts';
import type { StoredAnswer } from './store.ts';

type Known = {
  cards: Map<string, DocumentCard>;
  passages: Map<string, Passage>;
  statuses: Map<string, Status>;
};

/**
 * A stored answer as it may be shown today. Every source is read again: a sentence that rests on one
 * the asker may no longer read is hidden, and so is a number counted over such papers.
 */
export async function shownAnswer(
  db: Transaction,
  viewer: Viewer,
  row: StoredAnswer,
  now: Date,
): Promise<ShownAnswer | undefined> {
  const { answer } = row;
  if (!answer || row.state !== 'done') return undefined;
  const known = await readAgain(db, viewer, answer, today(now));
  const sources = answer.sources.map((source) => shownSource(source, known));
  const isOpen = (number: number) => sources[number - 1]?.standing !== 'unreadable';
  const counted = (answer.computed?.documentIds ?? []).every((id) => known.cards.has(id));
  const sentences = answer.sentences.map((sentence) => {
    const open = sentence.sources.every(isOpen) && counted;
    return open
      ? { ...sentence, hidden: false as const }
      : { sources: sentence.sources, hidden: true as const };
  });
  const sides = (answer.sides ?? []).filter(({ source }) => isOpen(source));
  return {
    ...{ id: row.id, question: row.question, asked: row.asked, askedAt: row.askedAt },
    ...{ asOf: row.doneAt ?? row.askedAt, pending: row.pending ?? 0, feedback: row.feedback },
    ...{ outcome: answer.outcome, writtenBy: answer.writtenBy, route: answer.trace.route },
    ...{ sentences, sources, reason: answer.reason, missing: answer.missing ?? [] },
    sides: sides.length === (answer.sides ?? []).length ? sides : [],
    list: counted ? (answer.computed?.list ?? undefined) : undefined,
    choices: (answer.choices ?? []).flatMap(({ documentId, question }) => {
      const document = known.cards.get(documentId);
      return document
        ? [{ document, question, status: known.statuses.get(documentId) ?? UNKNOWN }]
        : [];
    }),
    seen: new Set(answer.trace.found.map(({ documentId }) => documentId)).size,
    checked: answer.sentences.filter(({ struck }) => !struck).length,
  };
}

async function readAgain(
  db: Transaction,
  viewer: Viewer,
  answer: Answer,
  day: string,
): Promise<Known> {
  const { sources, computed, choices = [] } = answer;
  const documentIds = [
    ...sources.map(({ documentId }) => documentId),
    ...(computed?.documentIds ?? []),
    ...choices.map(({ documentId }) => documentId),
  ];
  const passageIds = sources.flatMap(({ passageId }) => passageId ?? []);
  const cards = await findDocuments(db, viewer, [...new Set(documentIds)]);
  const shown = [...new Set([...sources, ...choices].map(({ documentId }) => documentId))];
  const [read, statuses] = await Promise.all([
    readPassages(db, viewer, { ids: passageIds }, 'answer'),
    statusesOn(
      db,
      viewer,
      shown.filter((id) => cards.has(id)),
      day,
    ),
  ]);
  return { cards, statuses, passages: new Map(read.map((passage) => [passage.id, passage])) };
}

function shownSource({ documentId, passageId, hash, quote }: Source, known: Known): ShownSource {
  const document = known.cards.get(documentId);
  if (!document) return { standing: 'unreadable' };
  const status = known.statuses.get(documentId) ?? UNKNOWN;
  const cited = { document, status, citation: citationOf(document) };
  if (!passageId) return { ...cited, standing: 'document' };
  const passage = known.passages.get(passageId);
  const isSame = passage?.hash === hash && passage?.versionId === document.currentVersionId;
  return {
    ...cited,
    standing: isSame ? 'same' : 'changed',
    quote,
    ...(passage
      ? {
          passage: {
            id: passage.id,
            anchor: passage.anchor,
            label: passage.label,
            page: passage.page,
            pieces: quotedIn(passage.text, quote),
            orders: givesOrders(passage.text),
          },
        }
      : {}),
  };
}
