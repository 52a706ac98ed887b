import type { Viewer } from '../people/viewer.ts';
import type { Transaction } from '../storage/database.ts';
import { bearersOf } from './bearers.ts';
import { type DocumentCard, findDocuments } from './find.ts';
import { grouped } from './grouped.ts';
import { type Bearer, type Called, meant } from './identity.ts';
import { widerThan } from './wider.ts';

/** Several are a choice for the person, never ours. A paper known from a catalogue is held. */
export type Resolution<One> =
  | { state: 'resolved'; document: One }
  | { state: 'ambiguous'; documents: One[] }
  | { state: 'not-held' }
  | { state: 'unreadable' };

const MOST = 20; // of one choice: one number in every term and committee stays well below

/** Which document a text means, among those that the viewer may read. */
export async function resolveMention(
  db: Transaction,
  viewer: Viewer,
  mention: Called,
): Promise<Resolution<DocumentCard>> {
  const [resolution] = await resolveMentions(db, viewer, [mention]);
  return resolution ?? { state: 'unreadable' };
}

/** The same for many, with one look at the record; in their order. */
export async function resolveMentions(
  db: Transaction,
  viewer: Viewer,
  mentions: Called[],
): Promise<Resolution<DocumentCard>[]> {
  const found = await findMeant(db, viewer, mentions);
  const ids = new Set(found.flatMap((some) => (some ?? []).slice(0, MOST).map(({ id }) => id)));
  const cards = await findDocuments(db, viewer, [...ids]);
  return found.map((some) => {
    if (!some) return { state: 'unreadable' };
    const documents = some.flatMap(({ id }) => cards.get(id) ?? []).slice(0, MOST);
    const [document, ...others] = documents;
    if (!document) return { state: 'not-held' };
    return others.length === 0
      ? { state: 'resolved', document }
      : { state: 'ambiguous', documents };
  });
}

/**
 * The one document of the whole record that each means, by id; undefined where there is none or a
 * choice. For links that are stored: who may see them is asked when they are shown. Papers that all
 * readers of the text may read go before others, or a link that they see would vanish when a paper
 * comes that they may not read.
 */
export async function soleMeant(db: Transaction, mentions: Called[]) {
  const isOpenTo = await widerThan(db);
  const found = await findMeant(db, undefined, mentions, (bearers, { readers = [] }) =>
    bearers.filter(({ audienceKeys }) => isOpenTo(audienceKeys, readers)),
  );
  return found.map((some) => (some?.length === 1 ? some[0]?.id : undefined));
}

/** Undefined: nothing to look for. */
async function findMeant(
  db: Transaction,
  viewer: Viewer | undefined,
  mentions: Called[],
  first?: (bearers: Bearer[], mention: Called) => Bearer[],
): Promise<(Bearer[] | undefined)[]> {
  const bearers = await bearersOf(db, viewer, mentions);
  const byKey = grouped(bearers, ({ numberKey }) => numberKey ?? '');
  const byNumber = grouped(bearers, ({ numberKey }) => /^[^-/]+/.exec(numberKey ?? '')?.[0] ?? '');
  const meantAmong = (mention: Called, some: Bearer[] = []) => {
    const preferred = first ? meant(mention, first(some, mention)) : [];
    return preferred.length > 0 ? preferred : meant(mention, some);
  };
  return mentions.map((mention) => {
    const { numberKey, number, nameKey } = mention;
    if (numberKey) return meantAmong(mention, byKey.get(numberKey));
    if (number) return meantAmong(mention, byNumber.get(number));
    return nameKey ? meantAmong(mention, bearers) : undefined;
  });
}
