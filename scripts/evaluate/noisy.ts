import { fold } from '../../src/text/fold.ts';

const VOWELS: { [mark: string]: string } = {
  '\u0302': 'double', // â ê ô
  '\u0306': 'w', // ă
  '\u031b': 'w', // ơ ư
};
const TONES: { [mark: string]: string } = {
  '\u0301': 's',
  '\u0300': 'f',
  '\u0309': 'r',
  '\u0303': 'x',
  '\u0323': 'j',
};
const BESIDE: { [letter: string]: string } = {
  a: 's',
  b: 'v',
  c: 'x',
  d: 's',
  e: 'r',
  g: 'h',
  h: 'g',
  i: 'o',
  k: 'l',
  l: 'k',
  m: 'n',
  n: 'm',
  o: 'i',
  p: 'o',
  q: 'w',
  r: 't',
  s: 'a',
  t: 'y',
  u: 'y',
  v: 'b',
  x: 'c',
  y: 'u',
};

// Shares of questions and of words, as met in pairs of noisy and clean text of offices.
const LEFT_AS_KEYS = 0.25; // of questions: no input method was on
const WITHOUT_ACCENTS = 0.25; // of questions
const SLIPS = 0.06; // of words
const JOINED = 0.05; // of spaces

/** Numbers from 0 to 1, the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A question as it comes from hasty hands: keys of Telex left, accents left out, slips, no spaces. */
export function damaged(text: string, random: () => number): string {
  const way = random();
  const typed =
    way < LEFT_AS_KEYS
      ? text.split(' ').map(asTelex).join(' ')
      : way < LEFT_AS_KEYS + WITHOUT_ACCENTS
        ? fold(text)
        : text;
  return typed
    .split(' ')
    .map((word) => (random() < SLIPS && word.length > 2 ? slipped(word, random) : word))
    .reduce((line, word) => (line && random() >= JOINED ? `${line} ${word}` : line + word), '');
}

const MISREAD: { [letter: string]: string } = {
  e: 'c',
  c: 'e',
  l: 'i',
  i: 'l',
  t: 'l',
  b: 'h',
  u: 'n',
};
const BARE = 0.6; // of words: the scanner lost their accents
const WRONG = 0.05; // of words: one letter is another

/** A question copied from the text of a scan: accents lost from most words, letters misread in some. */
export const scanned = (text: string, random: () => number): string =>
  text
    .split(' ')
    .map((word) => (random() < BARE ? fold(word) : word))
    .map((word) => (random() < WRONG ? misread(word, random) : word))
    .join(' ');

function misread(word: string, random: () => number): string {
  const places = Array.from(word, (letter, at) => (MISREAD[letter] ? at : -1)).filter(
    (at) => at >= 0,
  );
  const at = places[Math.floor(random() * places.length)];
  return at === undefined
    ? word
    : word.slice(0, at) + MISREAD[word.charAt(at)] + word.slice(at + 1);
}

/** The keys of Telex that write a word, the tone last: quyết is quyeets. */
export function asTelex(word: string): string {
  let tone = '';
  const keys = Array.from(word.normalize('NFC'), (letter) => {
    if (letter === 'đ' || letter === 'Đ') return letter === 'đ' ? 'dd' : 'DD';
    const [base = '', ...marks] = letter.normalize('NFD');
    const changes = marks.map((mark) => {
      tone ||= TONES[mark] ?? '';
      return VOWELS[mark] === 'double' ? base.toLowerCase() : (VOWELS[mark] ?? '');
    });
    return base + changes.join('');
  });
  const [, body = '', after = ''] = /^(.*?)([^\p{L}]*)$/u.exec(keys.join('')) ?? [];
  return body + tone + after;
}

function slipped(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 1));
  const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  const way = Math.floor(random() * 4);
  if (way === 0) return before + after; // left out
  if (way === 1) return before + letter + letter + after; // doubled
  if (way === 2 && after) return before + after.charAt(0) + letter + after.slice(1); // swapped
  return before + (BESIDE[fold(letter)] ?? letter) + after; // the key beside
}
