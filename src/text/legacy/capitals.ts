const word = /[\p{L}\p{M}]+/gu;

type Word = { at: number; written: string; shouts?: boolean };

/**
 * Capitals where a font had none for accented letters: "CộNG HòA" is "CỘNG HÒA", and the letter
 * that begins a sentence is one. Within a line a short word follows its neighbours.
 */
export const withCapitals = (text: string): string => text.split('\n').map(lineWith).join('\n');

function lineWith(line: string): string {
  const words: Word[] = Array.from(line.matchAll(word), ({ 0: written, index }) => ({
    written,
    at: index,
  }));
  for (const one of words) one.shouts = shoutsAlone(one.written);
  let end = 0;
  const pieces = words.flatMap((one, i) => {
    const between = line.slice(end, one.at);
    end = one.at + one.written.length;
    return [between, recast(one, words[i - 1], words[i + 1], line)];
  });
  return pieces.join('') + line.slice(end);
}

function recast(one: Word, before: Word | undefined, after: Word | undefined, line: string) {
  const { written, at } = one;
  if (one.shouts) return written.toUpperCase();
  if (mayShout(written) && (before?.shouts || after?.shouts)) {
    const sides = [before, after].filter((side) => side !== undefined);
    if (sides.every(({ shouts, written: side }) => shouts || mayShout(side)))
      return written.toUpperCase();
  }
  return written > '\u007f' && beginsSentence(line, at) ? capitalised(written) : written;
}

/** Two capitals, and no small letter that the font could have printed as a capital. */
const shoutsAlone = (written: string) =>
  (written.match(/\p{Lu}/gu)?.length ?? 0) >= 2 && !/[a-z]/.test(written);

/** Nothing but what has no capital of its own, after at most one that has: "Xã", "ý". */
const mayShout = (written: string) => !/[a-z]/.test(written);

const FAR_ENOUGH = 12; // characters: the longest sign of an item, "(iii) "

function beginsSentence(line: string, at: number): boolean {
  const before = line.slice(Math.max(0, at - FAR_ENOUGH), at);
  const isFirst = at <= FAR_ENOUGH && /^\s*(?:[-+•]\s*|\(?\w{1,3}[.)]\s)?["“‘(]?$/u.test(before);
  return isFirst || /[.!?…]["”’)]?\s["“‘(]?$/u.test(before);
}

const capitalised = ([first = '', ...rest]: string) => first.toUpperCase() + rest.join('');
