import type { Sql } from 'postgres';
import type { CandidateRequest, EngineFilters, IndexedPassage } from './engine.ts';

/** What filters ask of a document. */
export type Card = Pick<
  IndexedPassage,
  'keys' | 'type' | 'issuerId' | 'year' | 'issuedOn' | 'signer' | 'field' | 'dossier'
>;

export type Listed = { documentId: string; revision: number; entries: number; card: Card };

/**
 * The documents of the live side with what they can be filtered by, in memory: about 300 bytes each.
 * It is read at the first search. This process alone writes to the index, so it stays true as long
 * as each `put` goes through `whilePutting`.
 */
export function openDirectory(sql: Sql) {
  let reading: Promise<Map<string, Listed>> | undefined;
  const all = () => {
    reading ??= read(sql).catch((error: unknown) => {
      reading = undefined;
      throw error;
    });
    return reading;
  };
  return {
    /** What is being replaced is not listed meanwhile: an audience that shrinks does so at once. */
    async whilePutting<T>(ids: string[], put: () => Promise<T>): Promise<T> {
      const before = await reading;
      for (const id of ids) before?.delete(id);
      const done = await put();
      if (reading)
        for (const row of await readSome(sql, ids)) (await reading).set(row.documentId, row);
      return done;
    },
    /** The index was exchanged. */
    forget: () => {
      reading = undefined;
    },
    /** The documents that may answer, unless they have more than `most` entries. */
    async answering({ keys, filters }: CandidateRequest, most: number) {
      const found: Listed[] = [];
      const readable = overlapWith(keys);
      let entries = 0;
      for (const listed of (await all()).values()) {
        if (!readable(listed.card.keys) || !passes(listed.card, filters)) continue;
        found.push(listed);
        entries += listed.entries;
        if (entries > most) return undefined;
      }
      return found;
    },
  };
}

const columns = (sql: Sql) => sql`id as "documentId", revision, entries, card`;

async function read(sql: Sql): Promise<Map<string, Listed>> {
  const rows = await sql<Listed[]>`
    select ${columns(sql)} from live.documents where passages > 0`;
  return new Map(rows.map((row) => [row.documentId, row]));
}

const readSome = (sql: Sql, ids: string[]) => sql<Listed[]>`
  select ${columns(sql)} from live.documents where id = any(${ids}) and passages > 0`;

/** Few audiences stand on many documents: each is compared once a search. */
function overlapWith(keys: string[]) {
  const held = new Set(keys);
  const known = new Map<string, boolean>();
  return (audience: string[]): boolean => {
    const name = audience.length === 1 ? (audience[0] ?? '') : audience.join(' ');
    const decided = known.get(name);
    if (decided !== undefined) return decided;
    const shared = audience.some((key) => held.has(key));
    known.set(name, shared);
    return shared;
  };
}

function passes(card: Card, filters: EngineFilters): boolean {
  const { from, to } = filters;
  return (
    isOneOf(card.type, filters.types) &&
    isOneOf(card.issuerId, filters.issuers) &&
    isOneOf(card.year, filters.years) &&
    isOneOf(card.signer, filters.signers) &&
    isOneOf(card.field, filters.fields) &&
    isOneOf(card.dossier, filters.dossiers) &&
    (!from || (card.issuedOn !== undefined && card.issuedOn >= from)) &&
    (!to || (card.issuedOn !== undefined && card.issuedOn <= to))
  );
}

const isOneOf = <T>(value: T | undefined, wanted: T[] | undefined) =>
  !wanted?.length || (value !== undefined && wanted.includes(value));
