import { asOneEvent } from '../audit/reading.ts';
import { readArguments } from '../control/arguments.ts';
import type { Said } from '../control/commands.ts';
import { type DocumentCard, findDocuments } from '../documents/find.ts';
import { type Passage, readPassages } from '../documents/read-passages.ts';
import type { Viewer } from '../people/viewer.ts';
import { operator, viewerNamed } from '../people/viewer-of.ts';
import type { Portal } from '../portal.ts';
import type { Answer } from './answer.ts';
import { calledInFull, issuerOf } from './by-record/sentences.ts';
import { compose } from './compose.ts';

type Known = { cards: Map<string, DocumentCard>; passages: Map<string, Passage> };

/** `ask "..." [--as LOGIN] [--json]`: the answer that person would get, from the shell; kept nowhere. */
export async function* askCommand(portal: Portal, args: string[]): AsyncIterable<Said> {
  const { db, engine, now } = portal;
  const { values, positionals } = readArguments(args);
  const viewer = values.as ? await viewerNamed(db, values.as, now()) : await operator(db);
  await engine.refresh();
  const asOf = now();
  const { answer, known } = await asOneEvent(db, async () => {
    const answer = await compose(portal, viewer, positionals.join(' '));
    return { answer, known: await knownOf(portal, viewer, answer) };
  });
  if (values.json) yield { line: JSON.stringify(asJson(answer, asOf, known)) };
  else for (const line of asText(answer, known)) yield { line };
}

async function knownOf(
  { db }: Portal,
  viewer: Viewer,
  { sources, choices = [] }: Answer,
): Promise<Known> {
  const ids = [...sources, ...choices].map(({ documentId }) => documentId);
  const passageIds = sources.flatMap(({ passageId }) => passageId ?? []);
  const read = await readPassages(db, viewer, { ids: passageIds }, 'answer');
  return {
    cards: await findDocuments(db, viewer, [...new Set(ids)]),
    passages: new Map(read.map((passage) => [passage.id, passage])),
  };
}

function asJson(
  { outcome, sentences, sources, computed, choices }: Answer,
  asOf: Date,
  known: Known,
) {
  const sourceOf = (number: number) => {
    const source = sources[number - 1];
    const card = source && known.cards.get(source.documentId);
    if (!card) return [];
    const passage = known.passages.get(source.passageId ?? '');
    return [
      {
        ...identity(card),
        heading: passage ? [...passage.heading, passage.label].join(' > ') : null,
        page: passage?.page ?? null,
        quote: source.quote,
      },
    ];
  };
  return {
    outcome,
    asOf: asOf.toISOString(),
    sentences: sentences
      .filter(({ struck }) => !struck)
      .map(({ text, kind, sources: numbers }) => ({
        text,
        kind,
        sources: numbers.flatMap(sourceOf),
      })),
    ...(computed ? { computed: { value: computed.value, documentIds: computed.documentIds } } : {}),
    ...(choices
      ? {
          choices: choices.flatMap(({ documentId, question }) => {
            const card = known.cards.get(documentId);
            return card ? [{ ...identity(card), question }] : [];
          }),
        }
      : {}),
  };
}

const identity = (card: DocumentCard) => ({
  documentId: card.id,
  number: card.number,
  issuer: issuerOf(card),
  issuedOn: card.issuedOn,
});

function* asText(
  { outcome, sentences, sources, choices, computed }: Answer,
  known: Known,
): Iterable<string> {
  yield outcome;
  for (const { text, sources: numbers, struck } of sentences)
    if (!struck) yield `${text}${numbers.map((number) => ` [${number}]`).join('')}`;
  for (const [i, { documentId, passageId }] of sources.entries()) {
    const card = known.cards.get(documentId);
    const passage = known.passages.get(passageId ?? '');
    if (card)
      yield `  [${i + 1}] ${calledInFull(card)}${passage ? `, ${passage.label}, trang ${passage.page}` : ''}`;
  }
  for (const { question } of choices ?? []) yield `  ? ${question}`;
  if (computed?.list) yield `  ${computed.list}`;
}
