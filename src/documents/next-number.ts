import { mayCatalogue } from '../people/roles.ts';
import type { Viewer } from '../people/viewer.ts';
import { type Family, typeName } from '../references/types.ts';
import type { Transaction } from '../storage/database.ts';
import { fold } from '../text/fold.ts';
import { issuersWithNumbers, registersOf } from './registers.ts';

/** A number that would come next, by what the archive holds. `all`: also by papers of which only the number is told. */
export type NextNumber = { number: string; of: string; all: boolean };

/**
 * The next number of a body's series of a type, as a hint: the portal numbers nothing. Who keeps the
 * registers hears it by all papers, everybody else by those they may read, or it would tell of others.
 *
 * @param body - its names, the most precise first
 * @param type - as printed: "Công văn"
 * @param today - ISO
 */
export async function nextNumber(
  db: Transaction,
  viewer: Viewer,
  body: string[],
  type: string,
  today: string,
): Promise<NextNumber | undefined> {
  const issuers = await issuersWithNumbers(db, viewer);
  const issuer = body
    .map(plain)
    .filter(Boolean)
    .map((name) => issuers.find((one) => isSame(plain(one.name), name)))
    .find(Boolean);
  if (!issuer) return undefined;
  const all = mayCatalogue(viewer);
  const series = await registersOf(db, viewer, issuer.id, today, all ? 'all' : 'readable');
  const found = series.find(
    ({ next, example }) => next !== undefined && isType(example.type, example.family, type),
  );
  return found?.next ? { number: found.next, of: issuer.name, all } : undefined;
}

const plain = (name: string) =>
  fold(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** "Văn phòng Thành ủy" is the "Văn phòng Thành ủy Hương Giang" of the record. */
const isSame = (one: string, asked: string) =>
  one === asked || (asked.split(' ').length > 2 && one.startsWith(`${asked} `));

const isType = (code: string | undefined, family: Family, type: string) =>
  (code === undefined ? ['Công văn'] : typeName(code, family)).some(
    (name) => plain(name) === plain(type),
  );
