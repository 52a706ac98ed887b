import type { WeightedToken } from './engine.ts';
import { BM25 } from './ranking.ts';

/** An entry as it is answered with. `length`: in tokens. */
export type KeptEntry = { passageId: string | null; place: number; words: string; length: number };

/** The entries of a document and, for each token that stands in them, where and how often. */
export type Postings = {
  entries: KeptEntry[];
  hashes: Uint32Array; // of the tokens, each once, ascending
  starts: Uint32Array; // where the postings of each begin; one more than hashes
  holders: Uint32Array; // entries, by their place in `entries`
  times: Uint8Array;
};

type Row = { passageId: string | null; place: number; words: string; pairs: string };

const MOST_ENTRIES = 2 ** 20; // of a document: hash and entry fit in the 53 bits of a number

export function postingsOf(rows: Row[]): Postings {
  const tokens = rows.map(({ words, pairs }) =>
    [...words.split(' '), ...pairs.split(' ')].filter(Boolean),
  );
  const entries = rows.map(({ passageId, place, words }, i) => ({
    ...{ passageId, place, words },
    length: tokens[i]?.length ?? 0,
  }));
  const all = new Float64Array(entries.reduce((sum, { length }) => sum + length, 0));
  let filled = 0;
  tokens.forEach((own, entry) => {
    for (const token of own) all[filled++] = hashOf(token) * MOST_ENTRIES + entry;
  });
  return { entries, ...counted(all.sort()) };
}

function counted(sorted: Float64Array): Omit<Postings, 'entries'> {
  const hashes = new Uint32Array(sorted.length);
  const starts = new Uint32Array(sorted.length + 1);
  const holders = new Uint32Array(sorted.length);
  const times = new Uint8Array(sorted.length);
  let [tokens, pairs, last] = [0, 0, -1];
  for (const one of sorted) {
    if (one === last) {
      times[pairs - 1] = Math.min(255, (times[pairs - 1] ?? 0) + 1);
      continue;
    }
    const hash = Math.floor(one / MOST_ENTRIES);
    if (tokens === 0 || hash !== hashes[tokens - 1]) {
      hashes[tokens] = hash;
      starts[tokens++] = pairs;
    }
    holders[pairs] = one - hash * MOST_ENTRIES;
    times[pairs++] = 1;
    last = one;
  }
  starts[tokens] = pairs;
  return {
    hashes: hashes.slice(0, tokens),
    starts: starts.slice(0, tokens + 1),
    holders: holders.slice(0, pairs),
    times: times.slice(0, pairs),
  };
}

export type Scored = { document: number; entry: KeptEntry; score: number };

/**
 * BM25 of what documents hold, the best first, at most `limit`; entries without a word of the
 * question are left out. Rarity and average length are those of these documents alone.
 *
 * @returns `document`: its place among those given, which decides between equals
 */
export function bestOf(documents: Postings[], tokens: WeightedToken[], limit: number) {
  const found = tokens.map(({ token }) => holdersOf(documents, hashOf(token)));
  const bases = basesOf(documents);
  const total = bases.at(-1) ?? 0;
  const lengths = Float64Array.from(documents.flatMap((each) => each.entries.map((e) => e.length)));
  const average = lengths.reduce((sum, length) => sum + length, 0) / total;
  const scores = new Float64Array(total);
  found.forEach((spans, i) => {
    const holding = spans.reduce((sum, { from, to }) => sum + to - from, 0);
    const weight = (tokens[i]?.weight ?? 0) * rarity(holding, total) * (BM25.k1 + 1);
    for (const { document, from, to } of spans)
      addScores(scores, lengths, bases[document] ?? 0, documents[document], {
        ...{ from, to, weight, average },
      });
  });
  const matching = scores.reduce((sum, score) => (score > 0 ? sum + 1 : sum), 0);
  return { scored: highest(documents, scores, limit), capped: matching >= limit };
}

/** Where the entries of each document begin when all are counted through; and their number. */
function basesOf(documents: Postings[]): number[] {
  const bases = [0];
  for (const { entries } of documents) bases.push((bases.at(-1) ?? 0) + entries.length);
  return bases;
}

type Span = { document: number; from: number; to: number };

function holdersOf(documents: Postings[], hash: number): Span[] {
  const spans: Span[] = [];
  for (let document = 0; document < documents.length; document++) {
    const { hashes, starts } = documents[document] as Postings;
    const at = placeOf(hashes, hash);
    if (at >= 0) spans.push({ document, from: starts[at] ?? 0, to: starts[at + 1] ?? 0 });
  }
  return spans;
}

type Share = { from: number; to: number; weight: number; average: number };

function addScores(
  scores: Float64Array,
  lengths: Float64Array,
  base: number,
  postings: Postings | undefined,
  { from, to, weight, average }: Share,
) {
  if (!postings) return;
  for (let i = from; i < to; i++) {
    const at = base + (postings.holders[i] ?? 0);
    const n = postings.times[i] ?? 0;
    const damping = BM25.k1 * (1 - BM25.b + (BM25.b * (lengths[at] ?? 0)) / average);
    scores[at] = (scores[at] ?? 0) + (weight * n) / (n + damping);
  }
}

/** Only as many as are wanted become objects and are compared: most entries hold some common word. */
function highest(documents: Postings[], scores: Float64Array, limit: number): Scored[] {
  const least = scores.slice().sort().at(-limit) ?? 0;
  const found: Scored[] = [];
  let at = 0;
  documents.forEach(({ entries }, document) => {
    for (const entry of entries) {
      const score = scores[at++] ?? 0;
      if (score > 0 && score >= least) found.push({ document, entry, score });
    }
  });
  return found.sort((a, b) => b.score - a.score).slice(0, limit); // stable: equals keep their order
}

const rarity = (holding: number, all: number) =>
  Math.log(1 + (all - holding + 0.5) / (holding + 0.5));

function placeOf(hashes: Uint32Array, hash: number): number {
  let [low, high] = [0, hashes.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const here = hashes[middle] ?? 0;
    if (here === hash) return middle;
    if (here < hash) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
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
