import type { Read } from './read.ts';
import type { Place } from './sections.ts';

/** What makes a sentence hard to read without being too much. */
export type Remark = Place & { kind: 'long' | 'passive'; reason: string };

const LONGEST = 45; // words
const PASSIVES = 3; // in one sentence

/** "được" and "bị" before a verb; "được phép", "được biết", "được 42 %" are none. */
const PASSIVE =
  /(?<!\p{L})(?:được|bị)(?!\s+(?:phép|biết|và mất|là|một|các|những|hơn|gần|trên|\d))(?=\s+\p{L})/giu;

export function remarksOn({ text, count, section, sentence }: Read): Remark[] {
  const passives = text.match(PASSIVE)?.length ?? 0;
  const told: Remark[] = [];
  if (count > LONGEST)
    told.push({
      ...{ section, sentence, kind: 'long' },
      reason: `Câu dài ${count} từ; nên tách để mỗi câu không quá ${LONGEST} từ.`,
    });
  if (passives >= PASSIVES)
    told.push({
      ...{ section, sentence, kind: 'passive' },
      reason: `Có ${passives} chỗ “được”, “bị” trong một câu; nên nói rõ ai làm việc gì.`,
    });
  return told;
}
