import { eq } from 'drizzle-orm';
import { NotFound } from '../errors.ts';
import type { Transaction } from '../storage/database.ts';
import { fold } from '../text/fold.ts';
import { roleNames } from './roles.ts';
import { people, units } from './schema.ts';

const PAGE = 50; // people

const vietnamese = new Intl.Collator('vi');

/**
 * The people whose name, login or unit holds every word of a text, accents or not. All rows are
 * read: an office and its units are thousands of people at most.
 *
 * @param page - from 1; beyond the last it is the last
 */
export async function listPeople(db: Transaction, { text, page }: { text: string; page: number }) {
  const words = fold(text).split(/\s+/);
  const rows = await db
    .select({ person: people, unit: units })
    .from(people)
    .leftJoin(units, eq(units.id, people.unitId));
  const found = rows
    .filter(({ person, unit }) => {
      const about = fold(`${person.name} ${person.login} ${unit?.name} ${unit?.shortName}`);
      return words.every((word) => about.includes(word));
    })
    .sort((a, b) => byGivenName(a.person.name, b.person.name));
  const pageCount = Math.max(1, Math.ceil(found.length / PAGE));
  const shown = Math.min(page, pageCount);
  return {
    people: found.slice((shown - 1) * PAGE, shown * PAGE).map(({ person, unit }) => ({
      ...person,
      roleName: roleNames[person.role],
      unitName: unit?.name ?? null,
      hasPassword: person.passwordHash !== null,
    })),
    total: found.length,
    page: shown,
    pageCount,
  };
}

/** @throws {NotFound} */
export async function findPerson(db: Transaction, id: number) {
  const [person] = await db.select().from(people).where(eq(people.id, id));
  if (!person) throw new NotFound('Không có người này.');
  return person;
}

/** Vietnamese lists go by the given name, which comes last; then by the whole name. */
const byGivenName = (a: string, b: string) =>
  vietnamese.compare(givenName(a), givenName(b)) || vietnamese.compare(a, b);

const givenName = (name: string) => name.split(' ').at(-1) ?? name;
