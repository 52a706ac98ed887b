import { fold } from '../text/fold.ts';
import { cutsOf, misheard, slipsOf } from '../text/slips.ts';
import { isBareSyllable } from '../text/syllable.ts';
import { type Span, spans } from '../text/tokens.ts';
import type { Candidate, WeightedToken } from './engine.ts';
import { pairs, single } from './pairs.ts';
import type { Understood } from './understand.ts';

/**
 * A word that is no Vietnamese, with what it may have been meant for. Which of them it was is told by
 * what the viewer may read and by nothing else: a correction never shows a word of a hidden paper.
 */
type Damaged = Span & { place: number; typed: string; readings: string[][] };

const SHORTEST = 3; // letters; of two any letter may be any other
const MOST_DAMAGED = 8; // words that are mended in one question

/** The words of a question that spelling does not allow, as far as a slip explains them. */
export function damagedIn({ text, forms }: Understood): Damaged[] {
  const shouted = text === text.toUpperCase();
  const inForm = ({ start, end }: Span) =>
    forms.some((form) => form.start < end && start < form.end);
  return spans(text)
    .map((span, place) => ({ ...span, place, typed: text.slice(span.start, span.end) }))
    .filter(({ token }) => token.length >= SHORTEST && !isBareSyllable(token))
    .filter(({ typed }) => shouted || !/^[\p{Lu}\d]+$/u.test(typed))
    .filter((span) => !inForm(span))
    .slice(0, MOST_DAMAGED)
    .map((span) => ({ ...span, readings: readingsOf(span.typed, span.token) }))
    .filter(({ readings }) => readings.length > 0);
}

function readingsOf(typed: string, token: string): string[][] {
  const [, letters = '', digits = ''] = /^(\p{L}[\p{L}\p{M}]+)(\d{1,4})$/u.exec(typed) ?? [];
  if (digits)
    return (isBareSyllable(fold(letters)) ? [[letters]] : cutsOf(letters)).map((cut) => [
      ...cut,
      digits,
    ]);
  if (/\d/.test(token)) return [];
  return [...cutsOf(typed), ...slipsOf(token).map((word) => [word])];
}

/** What the index is asked for besides, so that its answer tells the readings apart. */
export function tokensOfReadings(text: string, damaged: Damaged[]): WeightedToken[] {
  const words = spans(text).map(({ token }) => token);
  const tokens = damaged.flatMap(({ place, readings }) =>
    readings.flatMap((reading) =>
      inPlace(words, place, reading).length > reading.length
        ? pairs(inPlace(words, place, reading))
        : single(reading.map(fold)),
    ),
  );
  const each = new Map(tokens.map((one) => [one.token, { ...one, weight: 1 }]));
  return [...each.values()].slice(0, MOST_TOKENS);
}

const MOST_TOKENS = 200; // of readings, in one request

/** A reading between the words round it. */
const inPlace = (words: string[], place: number, reading: string[]): string[] =>
  [words[place - 1], ...reading.map(fold), words[place + 1]].filter((word) => word !== undefined);

/**
 * The question with its damaged words mended as the passages found say, or undefined when they say
 * nothing. A word that stands in one of them is right as it is.
 */
export function mended(text: string, damaged: Damaged[], found: Candidate[]): string | undefined {
  const texts = witnesses(found);
  const words = spans(text).map(({ token }) => token);
  let result = '';
  let at = 0;
  for (const { start, end, token, place, readings } of damaged) {
    if (texts.some((witness) => witness.includes(` ${token} `))) continue;
    const reading = likeliest(texts, words, place, readings);
    if (!reading) continue;
    result += text.slice(at, start) + reading.join(' ');
    at = end;
  }
  return at === 0 ? undefined : result + text.slice(at);
}

export const WITNESSES = 120; // passages, the best first

const witnesses = (found: Candidate[]) =>
  found.slice(0, WITNESSES).map(({ words }) => ` ${words} `);

function likeliest(texts: string[], words: string[], place: number, readings: string[][]) {
  const counted = readings.map((reading) => ({
    reading,
    count: support(texts, words, place, reading.map(fold)),
  }));
  const best = counted.reduce((a, b) => (b.count > a.count ? b : a));
  if (best.count > 0) return best.reading;
  const cuts = readings.filter(({ length }) => length > 1);
  return cuts.length === 1 ? cuts[0] : undefined; // there is but one way to cut it
}

/** In how many texts a reading stands beside the words it has beside it here. */
function support(texts: string[], words: string[], place: number, reading: string[]): number {
  const [left, right] = [words[place - 1], words[place + 1]];
  const alone = reading.length > 1 || (left === undefined && right === undefined);
  const forms = [
    left === undefined ? undefined : [left, ...reading],
    right === undefined ? undefined : [...reading, right],
    alone ? reading : undefined,
  ].filter((form) => form !== undefined);
  const written = forms.map((form) => ` ${form.join(' ')} `);
  return texts.reduce((sum, text) => sum + written.filter((form) => text.includes(form)).length, 0);
}

const LONGEST_DOUBTED = 12; // words; in longer questions a lone slip matters little
const SEEN = 2; // texts that must hold a word between its neighbours

type Doubtful = Span & { left: string | undefined; right: string | undefined };

/** The words of a question that stand beside neither of their neighbours in any passage found. */
export function doubtfulIn(text: string, found: Candidate[]): Doubtful[] {
  const asked = spans(text);
  if (asked.length < 2 || asked.length > LONGEST_DOUBTED) return [];
  const stands = standingIn(found);
  return asked
    .map((span, i) => ({ ...span, left: asked[i - 1]?.token, right: asked[i + 1]?.token }))
    .filter(({ token, left, right }) => {
      if (/\d/.test(`${left}${token}${right}`) || !isBareSyllable(token)) return false;
      return !(left && stands([left, token]) > 0) && !(right && stands([token, right]) > 0);
    });
}

/**
 * The question with one word of it exchanged for another that it may be a slip of, though it is
 * Vietnamese itself: `long thon` for nông thôn. Only where the typed word stands beside neither of
 * its neighbours in any passage found and the other does beside both. To be offered, never assumed.
 */
export function doubted(text: string, doubtful: Doubtful[], found: Candidate[]) {
  const texts = witnesses(found);
  for (const { token, start, end, left, right } of doubtful) {
    // At an end one neighbour is all there is to go by, so only what sounds alike is believed.
    const others = left && right ? slipsOf(token) : misheard(token);
    const counts = between(texts, left, right);
    const best = others
      .map((word) => ({ word, count: counts.get(word) ?? 0 }))
      .reduce((a, b) => (b.count > a.count ? b : a), { word: '', count: 0 });
    if (best.count >= SEEN) return text.slice(0, start) + best.word + text.slice(end);
  }
  return undefined;
}

/** The words that stand between two others, with the number of texts where they do. */
function between(texts: string[], left: string | undefined, right: string | undefined) {
  const place = new RegExp(`${left ? ` ${left}` : ''} (?=(\\S+)${right ? ` ${right}` : ''} )`, 'g');
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const word of new Set([...text.matchAll(place)].map(([, word = '']) => word)))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** In how many of the best texts some words stand in a row. */
function standingIn(found: Candidate[]) {
  const texts = witnesses(found);
  return (words: string[]) => {
    const row = ` ${words.join(' ')} `;
    return texts.filter((witness) => witness.includes(row)).length;
  };
}
