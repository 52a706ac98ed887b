import { canRead } from '../documents/access.ts';
import { type DocumentCard, findDocuments } from '../documents/find.ts';
import { readTitles, type TitleRow } from '../documents/titles.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Database } from '../storage/database.ts';
import { convertKeystrokes } from '../text/keystrokes.ts';
import { syllables } from '../text/tokens.ts';

export type Suggestions = {
  documents: DocumentCard[];
  issuers: { id: number; name: string }[];
};

const DOCUMENTS = 6;
const ISSUERS = 2;
const SHORTEST = 2; // characters typed before anything is suggested
const FRESH = 20_000; // ms that a list is used before the next look
const MOST_KEPT = 200_000; // titles in memory, about 60 MB; the latest ones
const OVERLAP = 60_000; // ms: a transaction may end later than its stamp says

type Kept = Omit<TitleRow, 'keys' | 'updatedAt'> & {
  audienceKeys: string[];
  said: string;
  from: string;
};

/**
 * Suggestions from names of documents and of bodies. The names are kept in memory, since neither
 * database finds the beginning of a word in the middle of 60,000 titles within a keystroke; what is
 * shown is asked for anew, with the viewer, each time.
 */
export function openSuggestions(db: Database) {
  const kept = new Map<string, Kept>();
  let lookedAt = 0;
  let newest = new Date(0);
  let looking: Promise<void> | undefined;

  async function look() {
    const rows = await readTitles(db, new Date(Math.max(0, newest.getTime() - OVERLAP)), MOST_KEPT);
    for (const row of rows.reverse()) {
      kept.delete(row.id); // so that the order is that of the changes
      kept.set(row.id, asKept(row));
      if (row.updatedAt > newest) newest = row.updatedAt;
    }
    for (const id of kept.keys()) {
      if (kept.size <= MOST_KEPT) break;
      kept.delete(id);
    }
    lookedAt = Date.now();
  }

  /** Waits only for the first look; later ones go on beside. */
  async function ready() {
    if (Date.now() - lookedAt < FRESH) return;
    looking ??= look().finally(() => {
      looking = undefined;
    });
    if (lookedAt === 0) await looking;
    else looking.catch(() => {}); // the next keystroke looks again
  }

  return async (viewer: Viewer, typed: string): Promise<Suggestions> => {
    const words = syllables(convertKeystrokes(typed));
    if (words.join('').length < SHORTEST) return { documents: [], issuers: [] };
    await ready();
    const readable = (row: Kept) => canRead(viewer, row);
    const found = matching([...kept.values()].reverse(), words, readable);
    const cards = await findDocuments(
      db,
      viewer,
      found.documents.map(({ id }) => id),
    );
    return {
      documents: found.documents.flatMap(({ id }) => cards.get(id) ?? []).slice(0, DOCUMENTS),
      issuers: found.issuers,
    };
  };
}

const padded = (text: string): string => ` ${syllables(text).join(' ')} `;

const asKept = ({ keys, updatedAt: _, ...row }: TitleRow): Kept => ({
  ...row,
  audienceKeys: keys,
  said: padded([row.type, row.number, row.title].filter(Boolean).join(' ')),
  from: padded(row.issuer ?? ''),
});

/** Names with every word typed, the last one perhaps unfinished; runs of the very words first. */
function matching(rows: Kept[], words: string[], readable: (row: Kept) => boolean) {
  const run = ` ${words.join(' ')}`;
  const each = words.map((word, i) => (i === words.length - 1 ? ` ${word}` : ` ${word} `));
  const [runs, others]: [Kept[], Kept[]] = [[], []];
  const issuers = new Map<number, string>();
  for (const row of rows) {
    const { said, from, issuerId, issuer } = row;
    const named = issuerId !== null && issuer !== null && !issuers.has(issuerId);
    if (named && issuers.size < ISSUERS && from.includes(run) && readable(row))
      issuers.set(issuerId, issuer);
    const list = said.includes(run) ? runs : others.length < LOOKED_UP ? others : undefined;
    if (!list || (list === others && !each.every((word) => said.includes(word)))) continue;
    if (readable(row)) list.push(row);
    if (runs.length === LOOKED_UP) break;
  }
  return {
    documents: [...runs, ...others].slice(0, LOOKED_UP),
    issuers: [...issuers].map(([id, name]) => ({ id, name })),
  };
}

/** More than are shown: some may have been withdrawn since the last look. */
const LOOKED_UP = DOCUMENTS + 4;
