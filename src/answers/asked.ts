import type { DocumentCard } from '../documents/find.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Database } from '../storage/database.ts';

/** A question as the rules get it. `today`: ISO day in Vietnam. */
export type Asked = {
  db: Database;
  viewer: Viewer;
  text: string; // without courtesies, keys converted
  plain: string; // folded, single spaces
  today: string;
  papers: Named[]; // that it names, in order
  rest: string; // the question without them
};

/** A paper that a question names: the one it is, those it may be, or none. */
export type Named = { written: string; documents: DocumentCard[]; whole: boolean };

/** The one paper a question names, where it names one and that is held once. */
export const solePaper = ({ papers }: Asked): DocumentCard | undefined =>
  papers.length === 1 && papers[0]?.documents.length === 1 ? papers[0].documents[0] : undefined;
