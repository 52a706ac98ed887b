import type { Piece } from '../search/highlight.ts';

const AROUND = 320; // characters before and after what is quoted

/** As much of a passage as one needs round a quotation, which is marked. */
export function quotedIn(text: string, quote: string): Piece[] {
  const at = text.indexOf(quote);
  const [from, to] = at < 0 ? [0, 0] : [at, at + quote.length];
  const start = Math.max(0, from - AROUND);
  const end = Math.min(text.length, to + AROUND);
  const first = start === 0 ? 0 : start + (/^\S*\s/.exec(text.slice(start, from))?.[0].length ?? 0);
  const cut = text.slice(to, end);
  const last = end === text.length ? end : to + cut.replace(/\s\S*$/, '').length;
  const pieces = [
    { text: `${first > 0 ? '… ' : ''}${text.slice(first, from)}`, matched: false },
    { text: text.slice(from, to), matched: true },
    { text: `${text.slice(to, last)}${last < text.length ? ' …' : ''}`, matched: false },
  ];
  return pieces.filter((piece) => piece.text !== '');
}
