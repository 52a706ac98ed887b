import type { SavedSearchLine } from '../../views/saved-searches/line.tsx';
import type { Viewer } from '../people/viewer.ts';
import type { Transaction } from '../storage/database.ts';
import { readAddress } from './address.ts';
import { newHitCounts } from './alerts.ts';
import { type SavedSearch, savedSearchesOf } from './saved.ts';

/** A person's saved searches with how much each has that is new; those with news first. */
export async function listSavedSearches(
  db: Transaction,
  viewer: Viewer,
): Promise<SavedSearchLine[]> {
  const searches = await savedSearchesOf(db, viewer);
  const news = searches.length > 0 ? await newHitCounts(db, viewer) : new Map<number, number>();
  return searches
    .map((search) => lineOf(search, news.get(search.id) ?? 0))
    .sort((a, b) => Number(b.news > 0) - Number(a.news > 0));
}

const lineOf = ({ id, name, query, pausedAt }: SavedSearch, news: number): SavedSearchLine => {
  const { text, ...rest } = readAddress(query);
  const narrowed = Object.values(rest).some((value) => Array.isArray(value) && value.length > 0);
  return { id, name, query, text, narrowed, pausedAt, news };
};
