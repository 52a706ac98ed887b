import { and, asc, eq, inArray, ne } from 'drizzle-orm';
import type { Viewer } from '../people/viewer.ts';
import type { Transaction } from '../storage/database.ts';
import { anyOf } from './any-of.ts';
import { citedIn } from './cited-in.ts';
import { type DocumentCard, findDocuments } from './find.ts';
import { passages, relations } from './schema.ts';

/** What a paper says it is to another: it would have to be looked at if that one changed. */
const LEANING = [
  'based-on',
  'guides',
  'implements',
  'annexed-to',
  'consolidates',
  'amends',
  'corrects',
  'answers',
  'reports-on',
] as const;
/** Those that hand the dependence on. Bases do not: every paper would lean on some law. */
const CARRYING: readonly string[] = ['guides', 'implements', 'annexed-to', 'consolidates'];

const DEEPEST = 5; // steps from the paper
const MOST = 1_000; // papers, as many as a list that is exported may have

/** Why a paper leans on another. `through`: the paper between the two. */
export type Leaning = {
  kind: (typeof LEANING)[number] | 'mentions';
  state: 'proposed' | 'confirmed' | 'read'; // read: a mention, which nobody needs to confirm
  provision: string | null;
  anchor: string | null; // of the place that says so, in the leaning paper
  through?: DocumentCard;
};
export type Leaner = { card: DocumentCard; why: Leaning[] };

/**
 * The readable papers that lean on one, directly or through readable papers that guide or carry it
 * out, the newest first; then those that only mention it. What was rejected does not count.
 */
export async function impactOf(
  db: Transaction,
  viewer: Viewer,
  card: DocumentCard,
): Promise<Leaner[]> {
  const found = new Map<string, Leaner>();
  let level: DocumentCard[] = [card];
  for (let depth = 0; depth < DEEPEST && level.length > 0 && found.size < MOST; depth++) {
    const on = new Map(level.map((one) => [one.id, one]));
    level = [];
    const rows = await leaningOn(db, [...on.keys()], depth === 0 ? LEANING : CARRYING);
    const cards = await findDocuments(
      db,
      viewer,
      rows.map(({ subjectId }) => subjectId ?? ''),
    );
    for (const { subjectId, objectId, ...row } of rows) {
      const leaning = cards.get(subjectId ?? '');
      const between = on.get(objectId ?? '');
      if (!leaning || !between || leaning.id === card.id || leaning.id === between.id) continue;
      const known = found.get(leaning.id);
      const why = { ...row, ...(between.id === card.id ? {} : { through: between }) };
      if (known) known.why.push(why);
      else found.set(leaning.id, { card: leaning, why: [why] });
      if (!known && CARRYING.includes(row.kind)) level.push(leaning);
    }
  }
  const mentioned = (await citedIn(db, viewer, card)).filter(({ card: { id } }) => !found.has(id));
  return [...[...found.values()].sort(newest), ...mentioned.sort(newest)].slice(0, MOST);
}

async function leaningOn(db: Transaction, ids: string[], kinds: readonly string[]) {
  const rows = await db
    .select({ relation: relations, anchor: passages.anchor })
    .from(relations)
    .leftJoin(passages, eq(passages.id, relations.passageId))
    .where(
      and(
        anyOf(relations.objectId, ids),
        inArray(relations.kind, kinds as (typeof LEANING)[number][]),
        ne(relations.state, 'rejected'),
      ),
    )
    .orderBy(asc(relations.createdAt), asc(relations.id));
  return rows.map(({ relation, anchor }) => ({
    subjectId: relation.subjectId,
    objectId: relation.objectId,
    kind: relation.kind as (typeof LEANING)[number],
    state: relation.state as 'proposed' | 'confirmed',
    provision: relation.provision,
    anchor: relation.statedIn === relation.subjectId ? anchor : null,
  }));
}

const newest = (a: Leaner, b: Leaner) =>
  (b.card.issuedOn ?? '').localeCompare(a.card.issuedOn ?? '') || (a.card.id < b.card.id ? -1 : 1);
