import type { Sql } from 'postgres';
import type { Listed } from './embedded-directory.ts';
import { bestOf, type Postings, postingsOf } from './embedded-postings.ts';
import type { Candidates, WeightedToken } from './engine.ts';

/** Entries kept in memory, about 2 kB each: a reader of a tenth of the largest archive fits twice. */
const KEPT = 20_000;
const SLICE = 500; // documents read at once: other searches wait about 50 ms for one

const nothing: Postings = postingsOf([]);

/**
 * Answers for readers of little. PostgreSQL would go through the whole BM25 index for a few rows
 * (150 ms for 1 % of 62,000 passages); scored here, their entries take a few milliseconds. BM25 as
 * there, but over what the viewer may read alone, so that nothing else weighs on the order.
 */
export function openVectors(sql: Sql) {
  const kept = new Map<string, { revision: number; postings: Postings }>(); // least used first
  let total = 0;

  function keep(documentId: string, revision: number, postings: Postings) {
    drop(documentId);
    kept.set(documentId, { revision, postings });
    total += postings.entries.length;
    for (const oldest of kept.keys()) {
      if (total <= KEPT || oldest === documentId) break;
      drop(oldest);
    }
  }
  function drop(documentId: string) {
    total -= kept.get(documentId)?.postings.entries.length ?? 0;
    kept.delete(documentId);
  }
  async function postingsFor(documents: Listed[]): Promise<Postings[]> {
    const missing = documents.filter(
      ({ documentId, revision }) => kept.get(documentId)?.revision !== revision,
    );
    const fresh = new Map<string, Postings>();
    for (let at = 0; at < missing.length; at += SLICE) {
      const slice = missing.slice(at, at + SLICE);
      const read = await readPostings(sql, slice);
      for (const { documentId, revision } of slice) {
        const postings = read.get(documentId) ?? nothing;
        fresh.set(documentId, postings);
        keep(documentId, revision, postings);
      }
    }
    return documents.map(({ documentId }) => {
      const held = kept.get(documentId);
      if (held && !fresh.has(documentId)) {
        kept.delete(documentId);
        kept.set(documentId, held); // used last
      }
      return fresh.get(documentId) ?? held?.postings ?? nothing;
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
      const { scored, capped } = bestOf(await postingsFor(ordered), tokens, limit);
      const candidates = scored.flatMap(({ document, entry, score }) => {
        const { documentId, card } = ordered[document] ?? {};
        if (!documentId || !card) return [];
        const { keys: _, ...known } = card;
        const { length: _l, ...own } = entry;
        return [{ documentId, ...own, score, ...known }];
      });
      return { candidates, capped };
    },
  };
}

type Row = {
  document_id: string;
  passage_id: string | null;
  place: number;
  words: string;
  pairs: string;
};

async function readPostings(sql: Sql, documents: Listed[]): Promise<Map<string, Postings>> {
  const ids = documents.map(({ documentId }) => documentId);
  const rows = await sql<Row[]>`
    select document_id, passage_id, place, words, pairs from live.entries
    where document_id = any(${ids}) order by document_id, ordinal`;
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const own = found.get(row.document_id);
    if (own) own.push(row);
    else found.set(row.document_id, [row]);
  }
  const kept = ({ passage_id, ...row }: Row) => ({ ...row, passageId: passage_id });
  return new Map([...found].map(([id, own]) => [id, postingsOf(own.map(kept))]));
}
