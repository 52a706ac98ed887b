import type { Kind } from '../../verify/verify.ts';

export type Sentence = { text: string; kind: Kind; sources: number[] };
export type Section = { name: string; sentences: Sentence[] };

/** A paper that a draft cites, or that lies with it before the reader (`attached`). */
export type Paper = { number: number; text: string; attached: boolean };

/** Where a sentence of a draft stands. */
export type Place = { section: number; sentence: number };
