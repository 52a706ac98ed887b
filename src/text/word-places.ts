import { INVISIBLE } from './normalise.ts';

const [UNKNOWN, LETTER, MARK, UNSEEN, OTHER] = [0, 1, 2, 3, 4];

/** What a UTF-16 unit is, found out when it is first met. */
const kinds = new Uint8Array(0x1_0000);

const letter = /^[\p{L}\p{N}]$/u;
const mark = /^\p{M}$/u;
const unseen = new RegExp(`^[${INVISIBLE}]$`);

/**
 * Calls `take` with the place of each word: letters, digits and the marks on them, with what is
 * invisible between. By hand, for an expression takes ten times as long, and every text that is
 * indexed or marked goes through here.
 */
export function eachWord(text: string, take: (start: number, end: number) => void): void {
  let at = 0;
  while (at < text.length) {
    if (kindAt(text, at) !== LETTER) {
      at++;
      continue;
    }
    const end = endOfWord(text, at);
    take(at, end);
    at = end;
  }
}

function endOfWord(text: string, start: number): number {
  let end = start + sizeAt(text, start);
  for (let at = end; at < text.length; ) {
    const kind = kindAt(text, at);
    if (kind === OTHER) break;
    at += kind === UNSEEN ? 1 : sizeAt(text, at);
    if (kind !== UNSEEN) end = at; // what is invisible belongs to a word that goes on
  }
  return end;
}

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const known = kinds[unit] ?? OTHER;
  if (known !== UNKNOWN) return known;
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const kind = letter.test(character)
    ? LETTER
    : mark.test(character)
      ? MARK
      : unseen.test(character)
        ? UNSEEN
        : OTHER;
  if (!isSurrogate(unit)) kinds[unit] = kind; // half of a pair does not tell which character it is
  return kind;
}

const isSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdfff;

const sizeAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
