import { type Ask, askIn } from './ask.ts';
import { type Length, lengthOf } from './budget.ts';
import type { Cut } from './cut.ts';
import { cutsIn, type Given } from './propose-cuts.ts';
import { readAll } from './read.ts';
import { type Remark, remarksOn } from './remarks.ts';
import type { Section } from './sections.ts';

/** How short a draft is and could be. `wordsAfter`: when all the cuts are taken. */
export type Brevity = Length & { ask: Ask; cuts: Cut[]; remarks: Remark[]; wordsAfter: number };

/** Everything about the length of a draft. Pure: nothing is looked up, nothing is rewritten. */
export function brevityOf(sections: Section[], given: Given & { budget: number }): Brevity {
  const read = readAll(sections);
  const length = lengthOf(sections, given.budget);
  const cuts = cutsIn(read, sections, given);
  const saved = cuts.reduce((sum, { saves }) => sum + saves, 0);
  return {
    ...length,
    ...{ ask: askIn(read), cuts, wordsAfter: length.words - saved },
    remarks: read.flatMap(remarksOn),
  };
}
