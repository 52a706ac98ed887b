import { arrayOverlaps, sql } from 'drizzle-orm';
import type { Viewer } from '../people/viewer.ts';
import { documents } from './schema.ts';

// One rule, three forms: the audience and the viewer share a key. Keep them side by side; a
// withdrawn document has no key, so nobody shares one with it.

type Guarded = { audienceKeys: string[] };
type Keys = Pick<Viewer, 'keys'>;

/** A viewer may read a document when they hold one of its audience keys. */
export const canRead = (viewer: Keys, document: Guarded): boolean =>
  document.audienceKeys.some((key) => viewer.keys.includes(key));

/** The same rule in SQL. A viewer without a key reads nothing (an empty overlap is false). */
export const readableRows = (viewer: Keys) =>
  arrayOverlaps(documents.audienceKeys, askedBy(viewer).keys);

/** The same for a statement that is written once: `askedBy` gives it the keys. */
export const readableByKeys = () => arrayOverlaps(documents.audienceKeys, sql.placeholder('keys'));

/** The keys of a viewer for `readableByKeys`. */
export const askedBy = (viewer: Keys) => ({ keys: viewer.keys.length > 0 ? viewer.keys : [''] });

/** The same rule for a search engine: the keys it must filter by. No key matches nothing. */
export const readableKeys = (viewer: Keys): string[] => viewer.keys;
