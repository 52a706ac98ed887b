import { and, count, desc, eq, isNotNull, sql } from 'drizzle-orm';
import type { Viewer } from '../people/viewer.ts';
import { parseNumber } from '../references/number.ts';
import type { Transaction } from '../storage/database.ts';
import { canRead, readableRows } from './access.ts';
import { type Entry, type Series, seriesOf } from './number-series.ts';
import { documents, organs, terms } from './schema.ts';

/** Bodies with numbered papers that the clerk may read, those with the most first. */
export const issuersWithNumbers = (db: Transaction, viewer: Viewer) =>
  db
    .select({ id: organs.id, name: organs.name, papers: count() })
    .from(documents)
    .innerJoin(organs, eq(organs.id, documents.issuerId))
    .where(and(isNotNull(documents.numberKey), readableRows(viewer)))
    .groupBy(organs.id)
    .orderBy(desc(count()), organs.name);

/**
 * The runs of numbers of a body, newest period first. Numbers of papers the clerk may not read are
 * told as taken, and only in a run of which they may read something; a catalogue's record of a paper
 * whose file is here counts once.
 *
 * @param today - ISO
 * @param whose - `readable`: as if there were nothing but what the viewer may read
 */
export async function registersOf(
  db: Transaction,
  viewer: Viewer,
  issuerId: number,
  today: string,
  whose: 'all' | 'readable' = 'all',
): Promise<Series[]> {
  const allTerms = await db.select().from(terms).orderBy(desc(terms.startsOn));
  const termOf = (day: string | null) => (day ? allTerms.find((t) => t.startsOn <= day)?.name : '');
  const runs = new Map<string, { period: string; entries: Entry[] }>();
  for (const entry of await entriesOf(db, viewer, issuerId)) {
    if (whose === 'readable' && !entry.readable) continue;
    const { family, type = '', organ, year } = entry.said;
    const ofYear = String(year ?? entry.issuedOn?.slice(0, 4) ?? '');
    const period = family === 'party' ? (termOf(entry.issuedOn) ?? '') : ofYear;
    const key = [family, type, organ, period].join(' ');
    const run = runs.get(key) ?? { period, entries: [] };
    run.entries.push(entry);
    runs.set(key, run);
  }
  const now = new Set([termOf(today) ?? '', today.slice(0, 4)]);
  return [...runs]
    .filter(([, { entries }]) => entries.some(({ readable }) => readable))
    .map(([key, { period, entries }]) => seriesOf(key, period, now.has(period), entries))
    .sort((a, b) => b.period.localeCompare(a.period) || b.taken - a.taken);
}

async function entriesOf(db: Transaction, viewer: Viewer, issuerId: number): Promise<Entry[]> {
  const rows = await db
    .select({
      ...{ id: documents.id, number: documents.number, issuedOn: documents.issuedOn },
      ...{ title: documents.title, audienceKeys: documents.audienceKeys },
      ...{ origin: documents.origin, numberKey: documents.numberKey },
    })
    .from(documents)
    .where(and(eq(documents.issuerId, issuerId), isNotNull(documents.numberKey)))
    .orderBy(sql`${documents.issuedOn} nulls first`, documents.id);
  const entries = rows.flatMap(({ audienceKeys, number, ...row }) => {
    const said = parseNumber(number ?? '');
    const entry = { ...row, number: number ?? '', readable: canRead(viewer, { audienceKeys }) };
    return said ? [{ ...entry, said }] : [];
  });
  return withoutCatalogued(entries);
}

type Row = Entry & { origin: 'file' | 'catalogue'; numberKey: string | null };

/** A catalogue's record and a file of one paper: the file counts, or the one that may be read. */
function withoutCatalogued(rows: Row[]): Row[] {
  const identity = ({ numberKey, issuedOn }: Row) => `${numberKey} ${issuedOn}`;
  const of = (wanted: (row: Row) => boolean) => new Set(rows.filter(wanted).map(identity));
  const filed = of(({ origin, readable }) => origin === 'file' && readable);
  const catalogued = of(({ origin, readable }) => origin === 'catalogue' && readable);
  return rows.filter((row) =>
    row.origin === 'catalogue'
      ? !filed.has(identity(row))
      : row.readable || !catalogued.has(identity(row)),
  );
}
