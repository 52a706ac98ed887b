import { z } from 'zod';

/** What a part of a product is for: by it sentences are chosen, and by it is seen what is missing. */
export const purposes = [
  'ask', // what is asked for, in a sentence
  'basis', // what it rests on, and until when
  'situation',
  'reasons',
  'opinions',
  'options', // with gains and losses
  'risk',
  'duties', // who does what until when
  'proposal', // of the office, the drafter's own
  'decision', // the box for the leader: printed, not written
  'opening',
  'closing',
  'other',
] as const;
export type Purpose = (typeof purposes)[number];

/** What must be there wherever it stands. */
export const musts = ['ask-first', 'reasons', 'options', 'risk', 'deadline', 'decider'] as const;
export type Must = (typeof musts)[number];

const LONGEST_NAME = 120; // characters
const MOST_PARTS = 12;
export const MOST_SENTENCES = 12; // of a part
const MOST_WORDS = 20_000; // of a product

export const Part = z.object({
  key: z.string().regex(/^[a-z0-9-]{1,40}$/),
  name: z.string().min(1).max(LONGEST_NAME),
  hint: z.string().max(300),
  purpose: z.enum(purposes),
  cues: z.array(z.string().max(60)).max(30), // words by which sentences are known besides the purpose's own
  sentences: z.number().int().min(0).max(MOST_SENTENCES), // at most, when it is put together
  required: z.boolean(),
});
export type Part = z.infer<typeof Part>;

/** A kind of paper the office writes, as the office has set it. */
export const ProductType = z.object({
  key: z.string().regex(/^[a-z0-9-]{1,40}$/),
  name: z.string().min(1).max(LONGEST_NAME),
  family: z.enum(['party', 'state']),
  words: z.number().int().min(20).max(MOST_WORDS), // budget
  musts: z.array(z.enum(musts)),
  parts: z.array(Part).min(1).max(MOST_PARTS),
});
export type ProductType = z.infer<typeof ProductType>;
