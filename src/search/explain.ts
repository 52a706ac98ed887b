import { typedPaper } from '../references/typed.ts';
import { spans, syllables } from '../text/tokens.ts';

/** Why a document is among the results, in the words of the question. */
export type Why = {
  found: string[]; // words of the question that its title or the shown passages hold
  missing: string[];
  inTitle: boolean; // the title holds the whole question
  meant: boolean; // it is there because it means nearly the same, whatever its words
  sameNumber: boolean; // it bears a number that was asked for
  through: { short: string; long: string }[]; // short forms found as what they stand for
};

/** `called`: it is a paper that the question calls by number. */
type Shown = {
  number: string | null;
  title: string;
  texts: string[];
  meant: boolean;
  called: boolean;
};
type Asked = { text: string; expanded: { short: string; long: string }[] };

/** Compares a question with what is shown of documents; says nothing of what is not shown. */
export function explainer({ text, expanded }: Asked): (shown: Shown) => Why {
  const asked = wordsOf(text);
  const whole = padded(text);
  const calling = new Set(syllables(typedPaper(text)?.called.written ?? ''));
  const longs = expanded.map((form) => ({ ...form, words: padded(form.long) }));
  return ({ number, title, texts, meant, called }) => {
    const shown = syllables([number ?? '', title, ...texts].join('\n'));
    const all = longs.length > 0 ? inRow(shown) : '';
    const through = longs
      .filter(({ words }) => all.includes(words))
      .map(({ short, long }) => ({ short, long }));
    const held = new Set([...shown, ...through.flatMap(({ short }) => syllables(short))]);
    const holds = (token: string) => held.has(token) || (called && calling.has(token));
    return {
      found: asked.filter(({ token }) => holds(token)).map(({ written }) => written),
      missing: asked.filter(({ token }) => !holds(token)).map(({ written }) => written),
      meant,
      inTitle: asked.length > 0 && padded(title).includes(whole),
      sameNumber: called,
      through,
    };
  };
}

const inRow = (words: string[]) => ` ${words.join(' ')} `;
const padded = (written: string) => inRow(syllables(written));

/** Each word once, as it was typed. */
function wordsOf(text: string): { token: string; written: string }[] {
  const words = spans(text).map(({ start, end, token }) => ({
    token,
    written: text.slice(start, end),
  }));
  return words.filter(({ token }, i) => words.findIndex((word) => word.token === token) === i);
}
