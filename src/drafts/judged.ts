/**
 * A sentence that somebody has made their own: no source says it. `noted`: that is on record; what is
 * saved while one types is not yet.
 */
export type Judged = { text: string; personId: number; by: string; at: string; noted?: true };
