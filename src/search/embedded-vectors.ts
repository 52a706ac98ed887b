import type { Sql } from 'postgres';
import type { Listed } from './embedded-directory.ts';
import type { Candidates, WeightedToken } from './engine.ts';
import { BM25 } from './ranking.ts';

/** Entries kept in memory, about 2 kB each: a reader of a tenth of the largest archive fits twice. */
const KEPT = 20_000;
const SLICE = 500; // documents read at once: other searches wait about 50 ms for one

/** An entry as numbers: its distinct tokens by hash, ascending, and how often each stands there. */
type Vector = {
  passageId: string | null;
  place: number;
  words: string;
  hashes: Uint32Array;
  counts: Uint8Array;
  length: number; // tokens
};

/**
 * Answers for readers of little. PostgreSQL would go through the whole BM25 index for a few rows
 * (150 ms for 1 % of 62,000 passages); scored here, their entries take a few milliseconds. BM25 as
 * there, but over what the viewer may read alone, so that nothing else weighs on the order.
 */
export function openVectors(sql: Sql) {
  const kept = new Map<string, { revision: number; vectors: Vector[] }>(); // least used first
  let total = 0;

  function keep(documentId: string, revision: number, vectors: Vector[]) {
    drop(documentId);
    kept.set(documentId, { revision, vectors });
    total += vectors.length;
    for (const oldest of kept.keys()) {
      if (total <= KEPT || oldest === documentId) break;
      drop(oldest);
    }
  }
  function drop(documentId: string) {
    total -= kept.get(documentId)?.vectors.length ?? 0;
    kept.delete(documentId);
  }
  async function vectorsOf(documents: Listed[]): Promise<Vector[][]> {
    const missing = documents.filter(
      ({ documentId, revision }) => kept.get(documentId)?.revision !== revision,
    );
    const fresh = new Map<string, Vector[]>();
    for (let at = 0; at < missing.length; at += SLICE) {
      const slice = missing.slice(at, at + SLICE);
      const read = await readVectors(sql, slice);
      for (const { documentId, revision } of slice) {
        const vectors = read.get(documentId) ?? [];
        fresh.set(documentId, vectors);
        keep(documentId, revision, vectors);
      }
    }
    return documents.map(({ documentId }) => {
      const held = kept.get(documentId);
      if (held && !fresh.has(documentId)) {
        kept.delete(documentId);
        kept.set(documentId, held); // used last
      }
      return fresh.get(documentId) ?? held?.vectors ?? [];
    });
  }
  return {
    forget: () => {
      kept.clear();
      total = 0;
    },
    async candidates(
      documents: Listed[],
      tokens: WeightedToken[],
      limit: number,
    ): Promise<Candidates> {
      const ordered = documents.toSorted((a, b) => (a.documentId < b.documentId ? -1 : 1));
      const vectors = await vectorsOf(ordered);
      const owners = ordered.flatMap((document, i) => (vectors[i] ?? []).map(() => document));
      const all = vectors.flat();
      const scored = best(all, tokens);
      const candidates = scored
        .slice(0, limit)
        .flatMap(({ at, score }) => candidate(owners[at], all[at], score));
      return { candidates, capped: scored.length >= limit };
    },
  };
}

const byScore = (a: Scored, b: Scored) => b.score - a.score || a.at - b.at;

type Scored = { at: number; score: number };

/** BM25 of each vector, the best first; those without a word of the question are left out. */
function best(all: Vector[], tokens: WeightedToken[]): Scored[] {
  const asked = tokens.map(({ token, weight }) => ({ hash: hashOf(token), weight }));
  const times = new Uint8Array(all.length * asked.length); // a row for each vector
  const holding = new Uint32Array(asked.length);
  let [length, cell] = [0, 0];
  for (const vector of all) {
    length += vector.length;
    for (let i = 0; i < asked.length; i++, cell++) {
      const n = timesIn(vector, asked[i]?.hash ?? 0);
      if (n === 0) continue;
      times[cell] = n;
      holding[i] = (holding[i] ?? 0) + 1;
    }
  }
  const weights = asked.map(({ weight }, i) => weight * rarity(holding[i] ?? 0, all.length));
  const relative = (vector: Vector) => (vector.length * all.length) / length;
  return all
    .map((vector, at) => {
      const row = times.subarray(at * asked.length, (at + 1) * asked.length);
      return { at, score: bm25(row, weights, relative(vector)) };
    })
    .filter(({ score }) => score > 0)
    .sort(byScore);
}

const rarity = (holding: number, all: number) =>
  Math.log(1 + (all - holding + 0.5) / (holding + 0.5));

function bm25(times: Uint8Array, weights: number[], length: number): number {
  const damping = BM25.k1 * (1 - BM25.b + BM25.b * length);
  let sum = 0;
  for (let i = 0; i < times.length; i++) {
    const n = times[i] ?? 0;
    if (n > 0) sum += ((weights[i] ?? 0) * n * (BM25.k1 + 1)) / (n + damping);
  }
  return sum;
}

function candidate(listed: Listed | undefined, vector: Vector | undefined, score: number) {
  if (!listed || !vector) return [];
  const { keys: _, ...known } = listed.card;
  const { passageId, place, words } = vector;
  return [{ documentId: listed.documentId, passageId, place, words, score, ...known }];
}

function timesIn({ hashes, counts }: Vector, hash: number): number {
  let [low, high] = [0, hashes.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const here = hashes[middle] ?? 0;
    if (here === hash) return counts[middle] ?? 0;
    if (here < hash) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}

type Row = {
  document_id: string;
  passage_id: string | null;
  place: number;
  words: string;
  pairs: string;
};

async function readVectors(sql: Sql, documents: Listed[]): Promise<Map<string, Vector[]>> {
  const ids = documents.map(({ documentId }) => documentId);
  const rows = await sql<Row[]>`
    select document_id, passage_id, place, words, pairs from live.entries
    where document_id = any(${ids}) order by document_id, ordinal`;
  const found = new Map<string, Vector[]>();
  for (const row of rows) {
    const vectors = found.get(row.document_id) ?? [];
    found.set(row.document_id, vectors);
    vectors.push(vectorOf(row));
  }
  return found;
}

function vectorOf({ passage_id, place, words, pairs }: Row): Vector {
  const tokens = [...words.split(' '), ...pairs.split(' ')].filter(Boolean);
  const sorted = Uint32Array.from(tokens, hashOf).sort();
  const distinct = sorted.filter((hash, i) => i === 0 || hash !== sorted[i - 1]);
  const counts = new Uint8Array(distinct.length);
  let at = 0;
  for (const hash of sorted) {
    if (hash !== distinct[at]) at++;
    counts[at] = Math.min(255, (counts[at] ?? 0) + 1);
  }
  return { passageId: passage_id, place, words, hashes: distinct, counts, length: tokens.length };
}

/** FNV-1a: of two million tokens one in two thousand shares its 32 bits with another. */
function hashOf(token: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < token.length; i++) {
    hash ^= token.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}
