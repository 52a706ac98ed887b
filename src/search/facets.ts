import { inArray } from 'drizzle-orm';
import { organs } from '../documents/schema.ts';
import type { Transaction } from '../storage/database.ts';
import type { RankedDocument } from './order.ts';

export type FacetValue = { value: string; text: string; count: number };
export type Facets = {
  types: FacetValue[];
  issuers: FacetValue[];
  years: FacetValue[];
  signers: FacetValue[];
  fields: FacetValue[];
  dossiers: FacetValue[];
};

/** What the ranked documents can be narrowed by, with counts: commonest first, years newest first. */
export async function facetsOf(db: Transaction, ranked: RankedDocument[]): Promise<Facets> {
  const issuers = counted(ranked.map(({ issuerId }) => issuerId));
  const names = await namesOf(
    db,
    issuers.map(([id]) => id),
  );
  return {
    types: named(counted(ranked.map(({ type }) => type))),
    issuers: named(issuers, (id) => names.get(id) ?? String(id)),
    years: named(counted(ranked.map(({ year }) => year))).sort((a, b) => +b.value - +a.value),
    signers: named(counted(ranked.map(({ signer }) => signer))),
    fields: named(counted(ranked.map(({ field }) => field))),
    dossiers: named(counted(ranked.map(({ dossier }) => dossier))),
  };
}

const named = <T extends string | number>(
  values: [T, number][],
  nameOf: (value: T) => string = String,
): FacetValue[] =>
  values
    .map(([value, count]) => ({ value: String(value), text: nameOf(value), count }))
    .sort((a, b) => b.count - a.count || vietnamese.compare(a.text, b.text));

const vietnamese = new Intl.Collator('vi');

function counted<T>(values: (T | undefined)[]): [T, number][] {
  const counts = new Map<T, number>();
  for (const value of values)
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts];
}

async function namesOf(db: Transaction, ids: number[]) {
  if (ids.length === 0) return new Map<number, string>();
  const rows = await db
    .select({ id: organs.id, name: organs.name })
    .from(organs)
    .where(inArray(organs.id, ids));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
