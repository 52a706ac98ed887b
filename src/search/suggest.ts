import { canRead } from '../documents/access.ts';
import { issuersHeard } from '../documents/alike.ts';
import { type DocumentCard, findDocuments } from '../documents/find.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Database } from '../storage/database.ts';
import { convertKeystrokes } from '../text/keystrokes.ts';
import { syllables } from '../text/tokens.ts';
import { openTitleList, type Title, type TitleList } from './title-list.ts';

export type Suggestions = {
  documents: DocumentCard[];
  issuers: { id: number; name: string }[];
};

const DOCUMENTS = 6;
const ISSUERS = 2;
const SHORTEST = 2; // letters typed before anything is suggested
const LOOKED_UP = DOCUMENTS + 4; // some may have been withdrawn since the list was made

/**
 * What somebody who is still typing may mean, from names of documents and of bodies. What is shown
 * is asked for anew each time, with the viewer; the list only says where to look.
 */
export function openSuggestions(db: Database) {
  const titleList = openTitleList(db);
  return async (viewer: Viewer, typed: string): Promise<Suggestions> => {
    const words = syllables(convertKeystrokes(typed));
    if (words.join('').length < SHORTEST) return { documents: [], issuers: [] };
    const list = await titleList();
    const ids = matching(list.titles, words, viewer);
    const cards = await findDocuments(db, viewer, ids);
    return {
      documents: ids.flatMap((id) => cards.get(id) ?? []).slice(0, DOCUMENTS),
      issuers: await issuersNamed(db, list, words, viewer),
    };
  };
}

/** Titles with every word typed, the last perhaps unfinished; those that begin so first, then in a row. */
function matching(titles: Title[], words: string[], viewer: Viewer): string[] {
  const run = ` ${words.join(' ')}`;
  const each = words
    .map((word, i) => (i === words.length - 1 ? ` ${word}` : ` ${word} `))
    .sort((a, b) => b.length - a.length); // the rarest first: most titles are passed over by it
  const [begun, runs, others]: [string[], string[], string[]] = [[], [], []];
  for (const title of titles) {
    if (!canRead(viewer, title) || !each.every((word) => title.said.includes(word))) continue;
    const at = title.said.indexOf(run);
    const found = at === 0 ? begun : at > 0 ? runs : others;
    if (found.length < LOOKED_UP) found.push(title.id);
    if (begun.length === LOOKED_UP) break;
  }
  return [...begun, ...runs, ...others].slice(0, LOOKED_UP);
}

/** Bodies of whom the viewer may read something, as the record says now. */
async function issuersNamed(
  db: Database,
  { titles, issuers }: TitleList,
  words: string[],
  viewer: Viewer,
) {
  const run = ` ${words.join(' ')}`;
  const named = Array.from(issuers)
    .filter(([, { said }]) => said.includes(run))
    .filter(([id]) => titles.some((title) => title.issuerId === id && canRead(viewer, title)))
    .slice(0, ISSUERS)
    .map(([id, { name }]) => ({ id, name }));
  const heard = await issuersHeard(
    db,
    viewer,
    named.map(({ id }) => id),
  );
  return named.filter(({ id }) => heard.has(id));
}
