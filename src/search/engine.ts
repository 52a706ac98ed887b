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
  vector?: Vector; // its meaning, where that is known already
};

/** A text's meaning; all of one index are of one model and as long as each other. */
export type Vector = number[];

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

export type NearestRequest = Pick<CandidateRequest, 'keys' | 'filters' | 'limit'> & {
  vector: Vector; // of the question
};

/** A passage, or the title of a document, that holds at least one of the tokens. */
export type Candidate = {
  documentId: string;
  passageId: string | null; // null: this is the title
  place: number;
  score: number; // BM25 over the weighted tokens, or nearness; comparable within one answer only
  words: string; // folded syllables in order, separated by spaces; of a brief request maybe fewer
  type?: string;
  issuerId?: number;
  year?: number;
  issuedOn?: string;
  signer?: string;
  field?: string;
  dossier?: string;
  meant?: true; // it may hold few of the words: it means what was asked
};

/**
 * `capped`: there were at least as many as asked for, so that more may match. `brief`: as was asked,
 * the words are not all there.
 */
export type Candidates = { candidates: Candidate[]; capped: boolean; brief?: boolean };

/**
 * `passages`: as many as `put` brought if the index still has all of them, else -1. `vectors`: of how
 * many of them the meaning is there; 0 in an index without meanings.
 */
export type IndexedRevision = {
  documentId: string;
  revision: number;
  passages: number;
  vectors: number;
};

type Put = (documents: IndexedDocument[]) => Promise<void>;

/** A second index that nobody searches yet. What `put` of the engine brings meanwhile is not in it. */
export type Rebuild = { put: Put; swap: () => Promise<void>; discard: () => Promise<void> };

/**
 * One index, as everything but its adapters sees it. Each function but `close` throws
 * SearchUnavailable when the engine does not answer.
 */
export type Engine = {
  /** Names the model whose meanings it holds; none where it holds none. */
  space?: string | undefined;
  /**
   * Replaces what the index holds of these documents. Safe to repeat and in any order: a revision
   * older than the one that the index knows is passed over, also after the document's removal.
   */
  put: Put;
  /** The best matches among what holders of the keys may read; no usable key finds nothing. */
  candidates: (request: CandidateRequest) => Promise<Candidates>;
  /**
   * The passages that mean most nearly what the vector does, the best first, among what holders of
   * the keys may read: the filter is part of the looking, so what may not be read changes nothing,
   * and every passage within it is compared. Nothing in an index without meanings.
   */
  nearest: (request: NearestRequest) => Promise<Candidate[]>;
  /** The same of a question as it is typed, see meaning/question.ts; absent where no model is set. */
  near?: (text: string, scope: Pick<CandidateRequest, 'keys' | 'filters'>) => Promise<Candidate[]>;
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
