import { fold } from '../text/fold.ts';
import { normalise } from '../text/normalise.ts';
import { type Sentence, sentences } from '../text/sentences.ts';
import { modernTone } from '../text/tone.ts';
import type { Evidence } from './evidence.ts';
import type { Spread } from './spread.ts';
import type { Terms } from './terms.ts';
import { type Day, daysIn, says } from './verify/days.ts';
import { figuresIn } from './verify/figures.ts';
import { plainText } from './verify/plain.ts';

/** A sentence of the evidence and how well it answers. */
export type Scored = {
  evidence: Evidence;
  sentence: Sentence;
  words: number; // share of the question's words, by weight, that it and its surroundings hold
  pairs: number; // the same of neighbours
  kind: number; // 1 where it tells the kind of thing that was asked, 0 where not
  unit: number; // 1 where it counts what was asked
  named: number; // share of the figures and names of the question that are there
  score: number;
  support: number;
};

// Where a word of the question stands, and what that is worth.
const PLACES = { sentence: 1, heading: 0.85, passage: 0.6, title: 0.7 } as const;
const FOLDED = 0.6; // found without accents alone, though typed with them

type Place = { text: string; folded: string; worth: number };

/** Every sentence of the evidence, the best first. */
export function scoredSentences(evidence: Evidence[], terms: Terms, spread: Spread): Scored[] {
  const totals = { words: total(terms.words, spread), pairs: total(terms.pairs, spread) };
  return evidence
    .flatMap((one) => {
      const around = placesAround(one);
      return sentences(one.passage.text).map((sentence) =>
        scored(one, sentence, around, terms, spread, totals),
      );
    })
    .sort((a, b) => b.score - a.score || order(a, b));
}

const order = (a: Scored, b: Scored) =>
  b.evidence.score - a.evidence.score ||
  (a.evidence.passage.id < b.evidence.passage.id ? -1 : 1) ||
  a.sentence.start - b.sentence.start;

const total = (terms: string[], { weightOf }: Spread) =>
  terms.reduce((sum, term) => sum + weightOf(term), 0);

const padded = (text: string) =>
  ` ${(
    modernTone(normalise(text))
      .toLowerCase()
      .match(/[\p{L}\p{M}]+|\d+/gu) ?? []
  ).join(' ')} `;

function placeOf(text: string, worth: number): Place {
  const own = padded(text);
  return { text: own, folded: fold(own), worth };
}

const placesAround = ({ passage, card }: Evidence): Place[] => [
  placeOf([...passage.heading, passage.label].join(' | '), PLACES.heading),
  placeOf(passage.text, PLACES.passage),
  placeOf(
    [
      card.type,
      card.number,
      card.title,
      card.issuer ?? card.issuerPrinted,
      card.issuedOn?.slice(0, 4),
    ]
      .filter(Boolean)
      .join(' | '),
    PLACES.title,
  ),
];

function scored(
  evidence: Evidence,
  sentence: Sentence,
  around: Place[],
  terms: Terms,
  spread: Spread,
  totals: { words: number; pairs: number },
): Scored {
  const places = [placeOf(sentence.text, PLACES.sentence), ...around];
  const held = (list: string[], sum: number) =>
    sum === 0
      ? 1
      : list.reduce(
          (all, term) => all + worthOf(term, places, terms.accented) * spread.weightOf(term),
          0,
        ) / sum;
  const plain = plainText(sentence.text);
  const [words, pairs] = [held(terms.words, totals.words), held(terms.pairs, totals.pairs)];
  const { kind, unit } = told(plain, terms);
  const named = namedIn(terms, places, evidence);
  const support =
    (WORDS * words + PAIRS * pairs) *
    (kind ? 1 : WRONG_KIND) *
    (UNNAMED + (1 - UNNAMED) * named) *
    (terms.unit && !unit ? OTHER_UNIT : 1) *
    (isOtherTense(plain, terms) ? OTHER_TENSE : 1);
  const score = support + UNIT * unit + RANK * evidence.score + (isEnded(evidence) ? OLD : 0);
  return { evidence, sentence, words, pairs, kind, unit, named, score, support };
}

const WORDS = 0.5;
const PAIRS = 0.5;
const WRONG_KIND = 0.8; // of a sentence without a figure where one was asked
const UNNAMED = 0.6; // where none of the figures and names of the question is there
const OTHER_TENSE = 0.85; // a plan where a result was asked, or the other way round
const OTHER_UNIT = 0.92; // it counts something else
const UNIT = 0.12;
// Cited first of every fourth question of alqac, the search's own first being right in .790: with .25
// .713, .5 .745, 1 .790, 1.5 and more .796.
const RANK = 1.5;
const OLD = -0.25; // a paper that is no longer in force

/** The passage is of a paper that no longer holds, or of which somebody should look whether it does. */
export const isEnded = ({ state, doubted }: Evidence): boolean =>
  state === 'not-in-force' || state === 'suspended' || doubted;

const DUE =
  /(?<![\p{L}])(?:được giao|giao|phải|chỉ tiêu|hoàn thành trước|phấn đấu|dự kiến|trong phụ lục)(?![\p{L}])/iu;
const DONE = /(?<![\p{L}])(?:đã|đạt|được \d|trên \d)(?![\p{L}])/iu;

const isOtherTense = (plain: string, { tense }: Terms): boolean =>
  (tense === 'done' && DUE.test(plain) && !DONE.test(plain)) ||
  (tense === 'due' && DONE.test(plain) && !DUE.test(plain));

function worthOf(term: string, places: Place[], accented: boolean): number {
  const plain = fold(term);
  let best = 0;
  for (const { text, folded, worth } of places) {
    if (worth <= best) continue;
    if (text.includes(` ${term} `)) best = worth;
    else if (folded.includes(` ${plain} `)) best = Math.max(best, worth * (accented ? FOLDED : 1));
  }
  return best;
}

function told(plain: string, { wants, unit }: Terms): { kind: number; unit: number } {
  if (wants === 'day')
    return {
      kind: Number(daysIn(plain).length > 0 || /\d+ ngày|hằng|hàng|khi /u.test(plain)),
      unit: 0,
    };
  if (wants === 'why')
    return {
      kind: Number(/(?<![\p{L}])(?:do|vì|lý do|nguyên nhân|bởi|nhằm|để)(?![\p{L}])/iu.test(plain)),
      unit: 0,
    };
  if (wants === 'who')
    return { kind: Number(/\p{Ll} \p{Lu}|^\p{Lu}\p{Ll}+ \p{Lu}/u.test(plain)), unit: 0 };
  if (wants === 'thing') return { kind: 1, unit: 0 };
  const figures = figuresIn(plain.replace(/^(?:\d+[.)]|\p{L}\))\s/u, ''));
  if (wants === 'share') return { kind: Number(figures.some((one) => one.unit === '%')), unit: 0 };
  const counted = figures.some(
    (one) =>
      unit !== undefined && (fold(one.unit) === unit || (unit === 'tien' && one.unit === 'đồng')),
  );
  return { kind: Number(figures.length > 0), unit: Number(counted) };
}

/** The share of the figures, names and days of the question that sentence and surroundings have. */
function namedIn({ named, days }: Terms, places: Place[], { passage, card }: Evidence): number {
  const count = named.length + days.length;
  if (count === 0) return 1;
  const all = places.map(({ text }) => text).join(' ');
  const told = [
    ...daysIn(plainText(passage.text)),
    ...daysIn(plainText(card.title)),
    ...issued(card.issuedOn),
  ];
  const held =
    named.filter((name) => all.includes(padded(name).trimEnd())).length +
    days.filter((day) =>
      told.some((other) => says(other, day) && (day.year === undefined || other.year === day.year)),
    ).length;
  return held / count;
}

/** The day of a paper dates what it tells. */
function issued(day: string | null): Day[] {
  if (!day) return [];
  const [year, month, date] = day.split('-').map(Number);
  return [{ year: year ?? 0, month: month ?? 0, day: date ?? 0, start: 0, end: 0, written: day }];
}
