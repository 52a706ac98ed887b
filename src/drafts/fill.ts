import { cuesIn } from './cues.ts';
import { countWords } from './marks.ts';
import type { Part, ProductType, Purpose } from './product-type.ts';
import type { Quotable } from './quotable.ts';

/** What goes into each part, by its key, in the order of the sources. */
export type Filling = Map<string, Quotable[]>;

const ROOM = 0.9; // share of the budget: the rest is for what the drafter adds
export const LEAST = 1; // cues by which a sentence belongs to a part
const SAID = 1; // what an answer quoted is worth, in cues
const NEAR = 2; // the sentence nearest to the task
const FIGURE = 1;

/** Purposes whose sentences hold a figure, or a day, more often than not. */
const COUNTS: Purpose[] = ['situation'];
const DATES: Purpose[] = ['basis', 'duties'];

/**
 * Chooses the sentences of each part by rule: the words that show what a sentence is good for, how
 * near it is to the task, whether an answer quoted it. Each sentence stands once; the budget holds.
 */
export function fill(type: ProductType, sentences: Quotable[], taken = 0): Filling {
  const parts = type.parts.filter(({ sentences: most }) => most > 0);
  const fits = parts
    .flatMap((part) =>
      sentences.map((sentence) => ({ part, sentence, fit: fitOf(part, sentence) })),
    )
    .filter(({ fit }) => fit >= LEAST)
    .sort((a, b) => b.fit - a.fit || a.sentence.place - b.sentence.place);
  const filling: Filling = new Map(parts.map(({ key }) => [key, []]));
  const used = new Set<Quotable>();
  let room = type.words * ROOM - headings(type) - taken;
  for (const { part, sentence } of fits) {
    const own = filling.get(part.key) ?? [];
    if (used.has(sentence) || own.length >= part.sentences || sentence.words > room) continue;
    own.push(sentence);
    used.add(sentence);
    room -= sentence.words;
  }
  for (const own of filling.values()) own.sort((a, b) => a.place - b.place);
  return filling;
}

const headings = ({ parts }: ProductType) =>
  parts.reduce((sum, { name }) => sum + countWords(name), 0);

export function fitOf({ purpose, cues }: Part, { text, near, said }: Quotable): number {
  const shown = cuesIn(text, purpose, cues);
  if (shown === 0) return 0;
  const figure = COUNTS.includes(purpose) && /\d/.test(text) ? FIGURE : 0;
  const dated = DATES.includes(purpose) && hasDay(text) ? FIGURE : 0;
  return Math.min(shown, 3) + figure + dated + NEAR * near + (said ? SAID : 0);
}

const DAY = /\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?(?!\d)|ngày \d{1,2}(?!\d)/u;
const hasDay = (text: string) => DAY.test(text);
