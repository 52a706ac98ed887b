/** A sentence that somebody has made their own, on record: no source says it. */
export type Judged = { text: string; personId: number; by: string; at: string };
