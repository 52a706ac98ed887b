import type { Sql } from 'postgres';
import type { Listed } from './embedded-directory.ts';
import type { Candidate, Candidates, WeightedToken } from './engine.ts';
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

export type Vectors = ReturnType<typeof openVectors>;

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
      const vectors = await vectorsOf(documents);
      const scored = score(documents, vectors, tokens);
      const best = scored.sort(byScore).slice(0, limit);
      return { candidates: best, capped: scored.length >= limit };
    },
  };
}

const byScore = (a: Candidate, b: Candidate) =>
  b.score - a.score || a.documentId.localeCompare(b.documentId) || a.place - b.place;

function score(documents: Listed[], vectors: Vector[][], tokens: WeightedToken[]): Candidate[] {
  const asked = tokens.map(({ token, weight }) => ({ hash: hashOf(token), weight }));
  const all = vectors.flat();
  const found = all.map((vector) => asked.map(({ hash }) => timesIn(vector, hash)));
  const weights = asked.map(({ weight }, i) => {
    const holding = found.reduce((sum, times) => sum + (times[i] ? 1 : 0), 0);
    return weight * Math.log(1 + (all.length - holding + 0.5) / (holding + 0.5));
  });
  const average = all.reduce((sum, { length }) => sum + length, 0) / Math.max(1, all.length);
  let at = 0;
  return documents.flatMap((listed, i) =>
    (vectors[i] ?? []).flatMap((vector) => {
      const value = bm25(found[at++] ?? [], weights, vector.length / average);
      return value > 0 ? [candidate(listed, vector, value)] : [];
    }),
  );
}

/** `length` is relative to the average. */
function bm25(times: number[], weights: number[], length: number): number {
  const damping = BM25.k1 * (1 - BM25.b + BM25.b * length);
  return times.reduce(
    (sum, n, i) => (n ? sum + ((weights[i] ?? 0) * n * (BM25.k1 + 1)) / (n + damping) : sum),
    0,
  );
}

function candidate({ documentId, card }: Listed, vector: Vector, value: number): Candidate {
  const { keys: _, ...known } = card;
  const { passageId, place, words } = vector;
  return { documentId, passageId, place, words, score: value, ...known };
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
