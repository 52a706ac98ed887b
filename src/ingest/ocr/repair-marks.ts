import { readFileSync } from 'node:fs';
import type { Piece, Row } from '../extract/rows.ts';
import { reread } from './repair-numbers.ts';

const UNSURE = 0.93;
const mistaken = /[\u0300-\u0303\u0306\u0309\u0323]/g; // grave, acute, circumflex, tilde, breve, hook, dot
const wordOf = /^([^\p{L}]*)(\p{L}+)([^\p{L}]*)$/u;

/**
 * Mends accents by the neighbours of a word: "bồ sung" is "bổ sung". Accents are what a poor scan
 * loses; the letters, đ, ơ and ư are left alone.
 *
 * `pairs.txt` holds pairs of syllables that occur at least 200 times in 17 million of legal texts
 * and leave to other accents in their place at most 1 in 200; they mend unsure words, of which a
 * fair scan has 1 in 20. Those with `!` (3,000 times, 1 in 2,000) mend any word. In a text of
 * 735,000 syllables that was held out, 1 word in 3,000 would be changed if every word were unsure,
 * and 1 in 24,000 by the pairs with `!`, half of them misprints.
 */
export function repairMarks(rows: Row[]): Row[] {
  const words = rows.flatMap(({ pieces }) => pieces.map(wordIn));
  let at = 0;
  return rows.map((row) => ({
    ...row,
    pieces: row.pieces.map((piece) => mend(piece, words, at++)),
  }));
}

const wordIn = ({ text }: Piece) => wordOf.exec(text)?.[2]?.toLowerCase() ?? '';

function mend(piece: Piece, words: string[], at: number): Piece {
  const [, start = '', word = '', end = ''] = wordOf.exec(piece.text) ?? [];
  if (word === '') return piece;
  const right = byNeighbours(words, at, (piece.confidence ?? 1) >= UNSURE);
  if (right === undefined) return piece;
  words[at] = right;
  return reread(piece, start + inCaseOf(word, right) + end);
}

function byNeighbours(words: string[], at: number, sure: boolean): string | undefined {
  const [before = '', own = '', after = ''] = [words[at - 1], words[at], words[at + 1]];
  const { certain, next, previous } = pairs();
  const byBefore = next.get(`${before} ${bare(own)}`);
  const byAfter = previous.get(`${bare(own)} ${after}`);
  if (byBefore && byAfter && byBefore !== byAfter) return undefined;
  const right = byBefore ?? byAfter;
  if (!sure || certain.has(`${before} ${right}`) || certain.has(`${right} ${after}`)) return right;
  return undefined;
}

const bare = (word: string) => word.normalize('NFD').replace(mistaken, '').normalize('NFC');

function inCaseOf(word: string, right: string): string {
  if (word.length > 1 && word === word.toUpperCase()) return right.toUpperCase();
  const [first = ''] = word;
  return first === first.toLowerCase() ? right : (right[0] ?? '').toUpperCase() + right.slice(1);
}

type Pairs = {
  certain: Set<string>;
  next: Map<string, string>;
  previous: Map<string, string>;
};
let read: Pairs | undefined;

/** A line of the file is a syllable and all that follow it. */
function pairs(): Pairs {
  if (read) return read;
  read = { certain: new Set(), next: new Map(), previous: new Map() };
  const file = readFileSync(new URL('./pairs.txt', import.meta.url), 'utf8');
  for (const line of file.trim().split('\n')) {
    const [first = '', ...seconds] = line.split(' ');
    for (const marked of seconds) {
      const second = marked.replace('!', '');
      if (marked !== second) read.certain.add(`${first} ${second}`);
      read.next.set(`${first} ${bare(second)}`, second);
      read.previous.set(`${bare(first)} ${second}`, first);
    }
  }
  return read;
}
