import type { Mention } from '../references/mention.ts';
import { types } from './words.ts';

/** A sentence as the rules see it: what is no wording of its own is replaced by signs. */
export type Statement = {
  start: number; // in the text
  end: number;
  view: string; // as long as the sentence; lower case, papers as § (own ones @), quotes as ¤
  papers: Paper[];
};
export type Paper = {
  mention: Mention;
  from: number;
  to: number;
  own: boolean;
  bracketed: boolean;
};

const quoted = /“[^“”\n]{0,600}”|"[^"\n]{0,600}"|«[^«»\n]{0,600}»/gu;
const ownWord = new RegExp(`(?:${types})\\s+này(?!\\p{L})`, 'gu');
const brackets = /\([^()]{0,800}\)/gu;

/** `isOwn`: whether a mention is of the very paper that is read. */
export function statementOf(
  text: string,
  { start, end }: { start: number; end: number },
  mentions: Mention[],
  isOwn: (mention: Mention) => boolean,
): Statement {
  const lower = lowered(text.slice(start, end));
  const marked = [...lower];
  const bracketed = spansOf(lower, brackets);
  const quotes = wordsIn(lower) ? spansOf(lower, quoted) : [];
  for (const span of quotes) fill(marked, span, '¤');
  const papers = mentions.flatMap((mention) => {
    const span = { from: mention.start - start, to: mention.end - start };
    if (quotes.some((quote) => quote.from <= span.from && span.from < quote.to)) return [];
    const own = isOwn(mention);
    fill(marked, span, own ? '@' : '§');
    const inside = bracketed.some((each) => each.from < span.from && span.from < each.to);
    return [{ mention, ...span, own, bracketed: inside }];
  });
  const view = marked.join('').replace(ownWord, (words) => '@'.repeat(words.length));
  return { start, end, view, papers };
}

/** A sentence that is one quotation is wording too. */
const wordsIn = (lower: string) => !/^[“"«][^“”"«»]*[”"»]?[.;]?$/u.test(lower);

function spansOf(text: string, pattern: RegExp) {
  return Array.from(text.matchAll(pattern), ({ 0: whole, index }) => ({
    from: index,
    to: index + whole.length,
  }));
}

function fill(characters: string[], { from, to }: { from: number; to: number }, sign: string) {
  for (let i = Math.max(0, from); i < Math.min(to, characters.length); i++) characters[i] = sign;
}

/** Lower case, as long as it was: of some foreign letters the small form is longer. */
function lowered(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return astral(lower);
  return astral(
    text.replace(/[\s\S]/g, (one) => (one.toLowerCase().length === 1 ? one.toLowerCase() : one)),
  );
}

/** Letters outside the first plane are no Vietnamese: each half is hidden, so that offsets agree. */
const astral = (text: string) => text.replace(/[\ud800-\udfff]/g, '?');
