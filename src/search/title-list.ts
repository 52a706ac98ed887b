import { setImmediate as turn } from 'node:timers/promises';
import { readTitles, type TitleRow } from '../documents/titles.ts';
import type { Database } from '../storage/database.ts';
import { syllables } from '../text/tokens.ts';

/** A document by name. `said`: its type, number and title as the index knows words, padded. */
export type Title = {
  id: string;
  said: string;
  issuerId: number | null;
  issuedOn: string;
  audienceKeys: string[];
  changed: number; // ms
};

export type TitleList = { titles: Title[]; issuers: Map<number, { name: string; said: string }> };

const FRESH = 20_000; // ms that the list is used before the next look
const OVERLAP = 5_000; // ms: a transaction may end later than its stamp says
const PAGE = 1_000; // rows; others get a turn between two
const MOST_KEPT = 200_000; // titles, about 60 MB
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/**
 * The names of all documents, newest first, kept in memory: neither database finds the beginning of
 * a word in the middle of 60,000 titles within a keystroke. Changes come in a few seconds later,
 * beside the requests; only the first one waits.
 */
export function openTitleList(db: Database): () => Promise<TitleList> {
  const kept = new Map<string, Title>();
  const list: TitleList = { titles: [], issuers: new Map() };
  let newest = 0;
  let lookedAt = 0;
  let looking: Promise<void> | undefined;

  async function look() {
    const after = new Date(Math.max(0, newest - OVERLAP));
    let changes = 0;
    for (let fromId = FIRST_ID; kept.size < MOST_KEPT; await turn()) {
      const rows = await readTitles(db, after, fromId, PAGE);
      changes += rows.filter(take).length;
      fromId = rows.at(-1)?.id ?? fromId;
      if (rows.length < PAGE) break;
    }
    if (changes > 0)
      list.titles = [...kept.values()].sort((a, b) => compare(b.issuedOn, a.issuedOn));
    lookedAt = Date.now();
  }

  /** @returns whether the list did not know it so */
  function take(row: TitleRow): boolean {
    const changed = row.updatedAt.getTime();
    if (kept.get(row.id)?.changed === changed) return false;
    kept.set(row.id, asTitle(row, changed));
    if (row.issuerId !== null && row.issuer !== null)
      list.issuers.set(row.issuerId, { name: row.issuer, said: padded(row.issuer) });
    newest = Math.max(newest, changed);
    return true;
  }

  return async () => {
    if (Date.now() - lookedAt < FRESH) return list;
    looking ??= look().finally(() => {
      looking = undefined;
    });
    if (lookedAt === 0) await looking;
    else looking.catch(() => {}); // the next keystroke looks again
    return list;
  };
}

const asTitle = (row: TitleRow, changed: number): Title => ({
  id: row.id,
  said: padded([row.type, row.number, row.title].filter(Boolean).join(' ')),
  issuerId: row.issuerId,
  issuedOn: row.issuedOn ?? '',
  audienceKeys: row.keys,
  changed,
});

const padded = (text: string): string => ` ${syllables(text).join(' ')} `;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
