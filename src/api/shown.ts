import type { z } from '@hono/zod-openapi';
import { statusWords } from '../../views/ui/status.tsx';
import { citationOf } from '../documents/citation.ts';
import type { DocumentCard, findVersions } from '../documents/find.ts';
import type { Passage as Stored } from '../documents/read-passages.ts';
import type { SeenRelation } from '../documents/relations-of.ts';
import { type Status, UNKNOWN } from '../documents/status.ts';
import { paths } from '../paths.ts';
import type { Document, DocumentBrief, Passage } from './shapes.ts';

/** What the record holds, in the shapes that the API gives. */

export function asBrief(
  card: DocumentCard,
  status: Status | undefined,
  on: string,
): z.infer<typeof DocumentBrief> {
  const { id, type, number, issuer, issuerPrinted, issuedOn, title } = card;
  return {
    ...{ id, type, number, issuer: issuer ?? issuerPrinted, issuedOn, title },
    status: asStatus(status ?? UNKNOWN, on),
    href: paths.document(id),
  };
}

const asStatus = ({ state, since, why }: Status, on: string) => ({
  on,
  state,
  label: statusWords(state),
  ...(since ? { since } : {}),
  reason: why.map(({ text }) => text).join('') || 'Chưa có gì trong kho để kết luận.',
});

type Version = Awaited<ReturnType<typeof findVersions>>[number];

export function asDocument(
  card: DocumentCard,
  {
    status,
    on,
    relations,
    versions,
  }: {
    status: Status | undefined;
    on: string;
    relations: SeenRelation[];
    versions: Version[];
  },
): z.infer<typeof Document> {
  const { numberState, effectiveOn, expiresOn, term, signer, signerRole } = card;
  const { urgency, field, dossier, origin } = card;
  return {
    ...asBrief(card, status, on),
    ...{ numberState, effectiveOn, expiresOn, term, signer, signerRole },
    ...{ urgency, field, dossier, origin },
    citation: citationOf(card),
    relations: relations.map(asRelation),
    versions: versions.map(
      ({ ordinal, fileName, mediaType, sha256, pageCount, createdAt, id }) => ({
        ...{ ordinal, fileName, mediaType, sha256, pageCount },
        createdAt: createdAt.toISOString(),
        current: id === card.currentVersionId,
      }),
    ),
  };
}

const asRelation = ({ kind, direction, state, other, number, ...relation }: SeenRelation) => ({
  ...{ kind, direction, state },
  other: other
    ? { id: other.id, number: other.number, title: other.title, href: paths.document(other.id) }
    : null,
  written: number,
  provision: relation.provision,
  effectiveOn: relation.effectiveOn,
  sentence: relation.sentence,
});

export function asPassage(passage: Stored): z.infer<typeof Passage> {
  const { id, documentId, place, kind, heading, label, page, text, hash, confidence } = passage;
  return {
    ...{ id, documentId, place, kind, heading, label, page, text, hash, confidence },
    href: paths.document(documentId, passage.anchor),
  };
}
