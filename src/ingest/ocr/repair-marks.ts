import { readFileSync } from 'node:fs';
import type { Piece, Row } from '../extract/rows.ts';
import { reread } from './repair-numbers.ts';

const UNSURE = 0.93;
const mistaken = /[\u0300-\u0303\u0306\u0309\u0323]/g; // grave, acute, circumflex, tilde, breve, hook, dot
const wordOf = /^([^\p{L}]*)(\p{L}+)([^\p{L}]*)$/u;

/**
 * Mends accents of unsure words by their neighbours: "bồ sung" is "bổ sung". Marks above a letter
 * are what a poor scan loses; the letters, đ, ơ, ư and the dot below are left alone.
 *
 * `pairs.txt` holds the pairs of syllables that occur at least 200 times in 17 million of legal
 * texts and leave to other accents in their place less than 1 in 200. Were every word unsure, 1 in
 * 4,000 of a sound text would be changed; here it is 1 in 50,000.
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
  if (word === '' || (piece.confidence ?? 1) >= UNSURE) return piece;
  const [before = '', own = '', after = ''] = [words[at - 1], words[at], words[at + 1]];
  const { known, next, previous } = pairs();
  if (known.has(`${before} ${own}`) || known.has(`${own} ${after}`)) return piece;
  const byBefore = next.get(`${before} ${bare(own)}`);
  const byAfter = previous.get(`${bare(own)} ${after}`);
  const right = byBefore ?? byAfter;
  if (!right || right === own || (byBefore && byAfter && byBefore !== byAfter)) return piece;
  words[at] = right;
  return reread(piece, start + inCaseOf(word, right) + end);
}

const bare = (word: string) => word.normalize('NFD').replace(mistaken, '').normalize('NFC');

function inCaseOf(word: string, right: string): string {
  if (word.length > 1 && word === word.toUpperCase()) return right.toUpperCase();
  const [first = ''] = word;
  return first === first.toLowerCase() ? right : (right[0] ?? '').toUpperCase() + right.slice(1);
}

type Pairs = { known: Set<string>; next: Map<string, string>; previous: Map<string, string> };
let read: Pairs | undefined;

/** A line of the file is a syllable and all that follow it. */
function pairs(): Pairs {
  if (read) return read;
  read = { known: new Set(), next: new Map(), previous: new Map() };
  for (const line of readFileSync(new URL('./pairs.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n')) {
    const [first = '', ...seconds] = line.split(' ');
    for (const second of seconds) {
      read.known.add(`${first} ${second}`);
      read.next.set(`${first} ${bare(second)}`, second);
      read.previous.set(`${bare(first)} ${second}`, first);
    }
  }
  return read;
}
