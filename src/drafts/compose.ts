import { citationOf } from '../documents/citation.ts';
import type { DocumentCard } from '../documents/find.ts';
import type { Passage } from '../documents/read-passages.ts';
import { fill } from './fill.ts';
import { countWords, OWN_MARK, sourceMark, tidied } from './marks.ts';
import type { Piece, Role } from './material.ts';
import type { Part, ProductType } from './product-type.ts';
import { quotable } from './quotable.ts';

/** A paper as a whole where there is no passage. */
export type Used = { card: DocumentCard; role: Role; passage?: Passage };

/** The texts of a draft, and its sources in the order of their numbers. */
export type Composed = { sections: { part: string; text: string }[]; sources: Used[] };

type Given = { task: string; addressee: string };

/**
 * A draft without a model: the skeleton of its type with sentences of the sources, word for word, and
 * the task in the words of whoever gave it, marked as theirs. What nothing was found for stays empty.
 */
export function compose(type: ProductType, given: Given, material: Piece[]): Composed {
  const sources = new Numbers();
  const opening = openingOf(type, given, material, sources);
  const own = countWords([...opening.values()].join(' '));
  const filling = fill(type, quotable(material, given.task), own);
  const sections = type.parts.map(({ key }) => {
    const quoted = (filling.get(key) ?? []).map(
      ({ text, piece }) => `${text} ${sourceMark(sources.of(piece))}`,
    );
    return { part: key, text: tidied([opening.get(key), ...quoted].filter(Boolean).join(' ')) };
  });
  for (const piece of material) if (piece.chosen) sources.of(piece);
  return { sections, sources: sources.inOrder };
}

/** What stands first in the parts that ask, and in those that answer another paper. */
function openingOf(
  { parts }: ProductType,
  { task }: Given,
  material: Piece[],
  sources: Numbers,
): Map<string, string> {
  const opening = new Map<string, string>();
  const say = (part: Part | undefined, text: string) => {
    if (part && !opening.has(part.key)) opening.set(part.key, text);
  };
  const [asking] = parts.filter(({ purpose }) => purpose === 'ask');
  const [first] = parts.filter(({ purpose }) => purpose === 'opening');
  const answered = material.find(({ role }) => role !== 'source');
  if (answered) {
    const { card, role } = answered;
    say(first ?? asking, `${citationOf(card)}. ${sourceMark(sources.ofPaper({ card, role }))}`);
  }
  say(asking ?? first ?? parts[0], `${stopped(task)} ${OWN_MARK}`);
  return opening;
}

const stopped = (text: string) => (/[.!?…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);

/** Numbers of sources, by first use. */
class Numbers {
  readonly inOrder: Used[] = [];
  readonly #numbers = new Map<string, number>();

  of({ card, role, passage }: Piece): number {
    return this.#numbered(passage.id, { card, role, passage });
  }

  ofPaper({ card, role }: Omit<Used, 'passage'>): number {
    return this.#numbered(card.id, { card, role });
  }

  #numbered(key: string, used: Used): number {
    const known = this.#numbers.get(key);
    if (known) return known;
    this.inOrder.push(used);
    this.#numbers.set(key, this.inOrder.length);
    return this.inOrder.length;
  }
}
