/** What the index is told of a passage: its text, and of its document what filters and facets need. */
export type IndexedPassage = {
  id: string;
  documentId: string;
  revision: number;
  place: number;
  page: number;
  heading: string;
  title: string; // of the document; indexed once a document
  text: string;
  keys: string[]; // audience
  type?: string;
  issuerId?: number;
  year?: number;
  issuedOn?: string; // ISO date
  signer?: string;
  field?: string; // of work
  dossier?: string;
};

/** A document as it stands in one revision. No passages: it is to leave the index. */
export type IndexedDocument = {
  documentId: string;
  revision: number;
  passages: IndexedPassage[];
};

/** A list that is empty or absent does not narrow; `from` and `to` are ISO dates and inclusive. */
export type EngineFilters = {
  types?: string[];
  issuers?: number[];
  years?: number[];
  signers?: string[];
  fields?: string[];
  dossiers?: string[];
  from?: string;
  to?: string;
};

/**
 * `weight` is a whole number from 1: an engine may have to write the token that many times. `words`:
 * what the token joins, separated by a blank; left out, it is a word itself.
 */
export type WeightedToken = { token: string; weight: number; words?: string };

export type CandidateRequest = {
  tokens: WeightedToken[];
  keys: string[]; // of the viewer
  filters: EngineFilters;
  limit: number;
  brief?: boolean; // what stands of the tokens is enough of the words, see `heldWords`
};

/** A passage, or the title of a document, that holds at least one of the tokens. */
export type Candidate = {
  documentId: string;
  passageId: string | null; // null: this is the title
  place: number;
  score: number; // BM25 over the weighted tokens; comparable within one answer only
  words: string; // folded syllables in order, separated by spaces; of a brief request maybe fewer
  type?: string;
  issuerId?: number;
  year?: number;
  issuedOn?: string;
  signer?: string;
  field?: string;
  dossier?: string;
};

/**
 * `capped`: there were at least as many as asked for, so that more may match. `brief`: as was asked,
 * the words are not all there.
 */
export type Candidates = { candidates: Candidate[]; capped: boolean; brief?: boolean };

/** `passages`: as many as `put` brought if the index still has all of them, else -1. */
export type IndexedRevision = { documentId: string; revision: number; passages: number };

type Put = (documents: IndexedDocument[]) => Promise<void>;

/** A second index that nobody searches yet. What `put` of the engine brings meanwhile is not in it. */
export type Rebuild = { put: Put; swap: () => Promise<void>; discard: () => Promise<void> };

/**
 * One index, as everything but its adapters sees it. Each function but `close` throws
 * SearchUnavailable when the engine does not answer.
 */
export type Engine = {
  /**
   * Replaces what the index holds of these documents. Safe to repeat and in any order: a revision
   * older than the one that the index knows is passed over, also after the document's removal.
   */
  put: Put;
  /** The best matches among what holders of the keys may read; no usable key finds nothing. */
  candidates: (request: CandidateRequest) => Promise<Candidates>;
  /** Makes everything that was put visible. */
  refresh: () => Promise<void>;
  /** What the index holds, by document id; removed documents are not listed. */
  revisions: (limit: number, after?: string) => Promise<IndexedRevision[]>;
  beginRebuild: () => Promise<Rebuild>;
  /** Housekeeping, for quiet times. */
  tidy: () => Promise<void>;
  health: () => Promise<'up'>;
  close: () => Promise<void>;
};
