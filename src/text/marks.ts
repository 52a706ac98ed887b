import { accented, analyse, type Span, spans } from './tokens.ts';

/** Where a found word stands in a text. */
export type Mark = { start: number; end: number };

const LEFT_OUT = /(?<=^|\s)-[^\s-]\S*/gu; // "-word" asks for texts without it

/** What a question found in texts that are read together, text by text; see `marker`. */
export const marksOf = (texts: string[], question: string): Mark[][] => marker(question)(texts);

/**
 * Reads a question once, to mark what it found in many lists of texts; each list is read together.
 *
 * Two syllables of the question that stand together here as they do there are a word found; a
 * single syllable is marked only where no two were found in any of the texts, for alone it is
 * mostly chance: "thực" of "thực hiện" is not "thực phẩm". And alone it must have the accents with
 * which it was typed: "đến" is not "đen".
 */
export function marker(question: string): (texts: string[]) => Mark[][] {
  const { syl: asked, acc: typed } = analyse(question.replace(LEFT_OUT, ' '));
  const followers = new Map(asked.map((word) => [word, new Set<string>()]));
  asked.slice(1).forEach((word, i) => {
    followers.get(asked[i] ?? '')?.add(word);
  });
  const follows = (first: Span | undefined, second: Span | undefined) =>
    first && second ? (followers.get(first.token)?.has(second.token) ?? false) : false;
  const meant = new Set(typed);
  const isMeant = (text: string, { start, end, token }: Span) =>
    meant.has(token) || accented(text.slice(start, end)).some((form) => meant.has(form));
  return (texts) => {
    const found = texts.map((text) => spans(text));
    const together = found.map((own) =>
      own.filter((span, i) => follows(own[i - 1], span) || follows(span, own[i + 1])),
    );
    const marked = together.some((own) => own.length > 0)
      ? together
      : found.map((own, i) =>
          own.filter((span) => followers.has(span.token) && isMeant(texts[i] ?? '', span)),
        );
    return marked.map((own, i) => joined(texts[i] ?? '', own));
  };
}

const BETWEEN = /^[\s,;/–-]*$/u; // what may stand inside one mark

function joined(text: string, found: Span[]): Mark[] {
  const marks: Mark[] = [];
  for (const { start, end } of found) {
    const last = marks.at(-1);
    if (last && BETWEEN.test(text.slice(last.end, start))) last.end = end;
    else marks.push({ start, end });
  }
  return marks;
}
