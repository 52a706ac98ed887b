import { NotFound } from '../../errors.ts';
import { countWords } from '../marks.ts';
import type { Part, ProductType } from '../product-type.ts';
import { partOf } from '../save-section.ts';
import type { Draft } from '../store.ts';

/** Parts that sources can fill. What the drafter proposes, weighs and decides is asked of no model. */
export const isWritable = ({ purpose, sentences }: Part): boolean =>
  purpose !== 'decision' && sentences > 0;

export const writableParts = ({ parts }: ProductType): Part[] => parts.filter(isWritable);

/** @throws {NotFound} when there is no such part, or it is the drafter's own */
export function writablePart(draft: Draft, key: string): Part {
  const part = partOf(draft, key);
  if (!isWritable(part)) throw new NotFound();
  return part;
}

const SOURCED = 0.75; // share of the budget: the rest is for the parts that are the drafter's own

/** About how many words a part may have: its share of the budget, by its sentences. */
export function wordsFor(type: ProductType, part: Part): number {
  const names = type.parts.reduce((sum, { name }) => sum + countWords(name), 0);
  const all = writableParts(type).reduce((sum, { sentences }) => sum + sentences, 0);
  const share = ((type.words - names) * SOURCED * part.sentences) / Math.max(1, all);
  return Math.max(part.sentences * SHORTEST, Math.round(share / 10) * 10);
}

const SHORTEST = 12; // words of a sentence that says something
