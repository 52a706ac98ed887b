import { and, asc, desc, eq, inArray, isNotNull, isNull, or } from 'drizzle-orm';
import { confirmedActs } from '../../documents/acts.ts';
import { type DocumentCard, findDocuments } from '../../documents/find.ts';
import { grouped } from '../../documents/grouped.ts';
import { recordSentences } from '../../documents/relations-of.ts';
import { statusFacts } from '../../documents/schema.ts';
import { named, type Status, statusesOn, UNKNOWN, type Why } from '../../documents/status.ts';
import { byAct, whyOf } from '../../documents/status-words.ts';
import { people } from '../../people/schema.ts';
import type { Viewer } from '../../people/viewer.ts';
import { draftReviews } from '../../review/schema.ts';
import { standingIn } from '../../review/standing.ts';
import { readStaff } from '../../review/takers.ts';
import type { Transaction } from '../../storage/database.ts';
import { draftFlags, draftSources, drafts } from '../schema.ts';
import { ofWriter } from '../store.ts';
import { AGAINST } from './stood.ts';

/** One thing that changed, in pieces that link what the viewer may read. `quote`: who says so, in its words. */
export type Said = { why: Why[]; quote?: { text: string; documentId: string; anchor?: string } };

/**
 * What a viewer is told of a paper that changed, as the source or sources it is of a draft. Without a
 * card they may not read it: then nothing of it is named, and why it changed is not told.
 */
export type Flag = {
  draftId: string;
  numbers: number[];
  noticedAt: Date;
  answered?: { by: string; at: Date };
} & ({ card: DocumentCard; status: Status; said: Said[] } | { card?: undefined; closed: boolean });

const MOST = 20; // drafts told of at once

/** Drafts a viewer may read whose sources changed and nobody has answered for, the latest first. */
export async function flaggedDrafts(db: Transaction, viewer: Viewer, day: string) {
  const waiting = await db
    .selectDistinct({
      ...{ id: drafts.id, title: drafts.title, changedAt: drafts.changedAt },
      writer: { id: drafts.personId, unitId: people.unitId },
      review: draftReviews,
    })
    .from(draftFlags)
    .innerJoin(drafts, eq(drafts.id, draftFlags.draftId))
    .innerJoin(people, eq(people.id, drafts.personId))
    .leftJoin(draftReviews, eq(draftReviews.draftId, drafts.id))
    .where(
      and(
        or(ofWriter(viewer), isNotNull(draftReviews.draftId)),
        ...[isNull(drafts.removedAt), isNull(draftFlags.answeredAt)],
      ),
    )
    .orderBy(desc(drafts.changedAt), desc(drafts.id));
  if (waiting.length === 0) return [];
  const staff = await readStaff(db);
  const rows = waiting
    .filter(
      ({ writer, review }) =>
        writer.id === viewer.id || (review && standingIn(viewer, writer, review, staff).inChain),
    )
    .slice(0, MOST);
  const ids = rows.map(({ id }) => id);
  const flags = (await flagsOf(db, viewer, ids, day)).filter(({ answered }) => !answered);
  return rows.map(({ id, title }) => ({
    ...{ id, title },
    flags: flags.filter(({ draftId }) => draftId === id),
  }));
}

/** The flags of drafts that the viewer has been shown to be able to read. @param day - ISO */
export async function flagsOf(
  db: Transaction,
  viewer: Viewer,
  draftIds: string[],
  day: string,
): Promise<Flag[]> {
  if (draftIds.length === 0) return [];
  const rows = await db
    .select({
      flag: draftFlags,
      documentId: draftSources.documentId,
      passageId: draftSources.passageId,
      by: people.name,
    })
    .from(draftFlags)
    .innerJoin(
      draftSources,
      and(eq(draftSources.draftId, draftFlags.draftId), eq(draftSources.number, draftFlags.number)),
    )
    .leftJoin(people, eq(people.id, draftFlags.answeredById))
    .where(and(inArray(draftFlags.draftId, draftIds), eq(draftSources.removed, false)))
    .orderBy(asc(draftFlags.draftId), asc(draftFlags.number));
  if (rows.length === 0) return [];
  const ids = [...new Set(rows.map(({ documentId }) => documentId))];
  const cards = await findDocuments(db, viewer, ids);
  const sayings = await sayingsOn(db, viewer, cards, day);
  return [...grouped(rows, oneAnswer).values()].flatMap((alike): Flag[] => {
    const [first] = alike;
    if (!first) return [];
    const { flag, documentId, passageId, by } = first;
    const { draftId, noticedAt, answeredAt, changes } = flag;
    const head = {
      ...{ draftId, noticedAt, numbers: alike.map((one) => one.flag.number) },
      ...(answeredAt ? { answered: { by: by ?? '', at: answeredAt } } : {}),
    };
    const card = cards.get(documentId);
    if (!card) return [{ ...head, closed: changes.some(({ what }) => what === 'closed') }];
    const { status, say } = sayings(card, passageId === null);
    const explained = changes.some(({ what }) => what === 'act' || what === 'fact');
    const told = changes.filter(({ what }) => what !== 'state' || !explained).flatMap(say);
    return [{ ...head, card, status, said: told.length > 0 ? told : [{ why: status.why }] }];
  });
}

type Row = { flag: typeof draftFlags.$inferSelect; documentId: string; passageId: string | null };

/** What is answered for at once: several passages of a paper in which the same changed. */
const oneAnswer = ({ flag, documentId, passageId }: Row): string =>
  [
    ...[flag.draftId, documentId, flag.noticedAt.getTime(), flag.answeredAt?.getTime()],
    ...flag.changes.map((change) => Object.values(change).join(' ')).sort(),
    flag.changes.some(({ what }) => what === 'text') && passageId === null,
  ].join('|');

/** What can be said of papers that the viewer may read, by what changed in them. */
async function sayingsOn(
  db: Transaction,
  viewer: Viewer,
  cards: Map<string, DocumentCard>,
  day: string,
) {
  const ids = [...cards.keys()];
  const [statuses, acts, facts] = await Promise.all([
    statusesOn(db, viewer, ids, day),
    confirmedActs(db, ids, AGAINST),
    db.select().from(statusFacts).where(inArray(statusFacts.documentId, ids)),
  ]);
  const others = acts.flatMap(({ act, relation }) => [act.by ?? [], relation.statedIn].flat());
  const readable = await findDocuments(db, viewer, [...new Set([...others, ...ids])]);
  const told = acts.flatMap(({ relation, act, anchor }) => {
    const { id, statedIn, passageId, sentence } = relation;
    const quote =
      sentence && readable.has(statedIn)
        ? { text: sentence, documentId: statedIn, ...(anchor ? { anchor } : {}) }
        : undefined;
    const place = quote ? { documentId: statedIn } : null;
    return [{ id, act, quote, place, passageId: quote ? passageId : null }];
  });
  await recordSentences(db, viewer, told);
  return (card: DocumentCard, whole: boolean) => {
    const status = statuses.get(card.id) ?? UNKNOWN;
    const say = (change: { what: string; id?: string }): Said[] => {
      if (change.what === 'act') {
        const found = told.find(({ id }) => id === change.id);
        if (!found) return [];
        const why = byAct(found.act, found.act.on, named(readable));
        return [{ why, ...(found.quote ? { quote: found.quote } : {}) }];
      }
      if (change.what === 'fact') {
        const fact = facts.find(({ id }) => id === change.id);
        if (!fact) return [];
        const { endsOn, ...rest } = fact;
        const recorded = { ...rest, ...(endsOn ? { endsOn } : {}) };
        const reason = { because: 'fact' as const, fact: recorded };
        return [{ why: whyOf({ state: fact.state, reason }, () => undefined) }];
      }
      if (change.what === 'state') return [{ why: status.why }];
      if (change.what === 'closed') return [{ why: [{ text: CLOSED }] }];
      return [{ why: [{ text: whole ? RENEWED : REWORDED }] }];
    };
    return { status, say };
  };
}

const CLOSED = 'Người soạn không còn được đọc văn bản này.';
const RENEWED = 'Văn bản có phiên bản khác, lời không như trước.';
const REWORDED = 'Văn bản có phiên bản khác, trong đó không còn lời đã dẫn.';
