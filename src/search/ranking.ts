import { findDates } from '../text/dates.ts';
import type { AnalysedQuery } from './analysed.ts';
import {
  asksNewest,
  countsIn,
  deadlinesIn,
  monthAsked,
  typesAsked,
  yearAsked,
} from './asked-for.ts';
import type { Candidate, WeightedToken } from './engine.ts';
import { indexWords, narrowing } from './entries.ts';
import {
  byDate,
  byDocument,
  byRelevance,
  newestYear,
  type RankedDocument,
  type Scored,
} from './order.ts';
import { pairs, single } from './pairs.ts';
import { held, holdsAny, isOfType, runsHeld, seenIn, wanted } from './wanted.ts';

// Every number of the ranking is in this file; the reasons are decision 10 in README. Scores are
// nDCG@10 on the development sets phapdien / alqac / vlsp2025; together .734 / .885 / .560 embedded,
// .731 / .884 / .558 on Elasticsearch.

/** Both engines score with these. With k1 1.2 (theirs): .716 / .875 / .546. */
export const BM25 = { k1: 0.6, b: 0.75 };

// Without pairs of neighbours: .499 / .788 / .445. A pair counts as much as a syllable in a question
// of a few words and less the longer it is, for a layman's long one has neighbours that mean nothing.
// Two thirds for every question: - / .8855 / .5529; by length: - / .8854 / .5595.
const SYLLABLE = 3;
const pairWeight = (words: number): number => (words <= 20 ? 3 : words <= 30 ? 2 : 1);

/**
 * How much the score of a passage grows when all runs of three words of the question stand in it.
 * Embedded alqac / vlsp2025: 0 gives .8840 / .5550, .2 gives .8854 / .5595, .3 gives .8848 / .5594.
 */
const RUNS = 0.2;

/** Entries that an engine is asked for; 95-99 % of what is relevant is among the first 250. */
export const CANDIDATES = 300;

/** Long questions are cut: an engine refuses more than 1,024 tokens, and each syllable makes two. */
const MOST_WORDS = 250;

// A passage counts as found when it and its title hold this share of the question's syllables (.4:
// .726 / .882 / .549, so the line is drawn below) and at least so many, or all there are.
const ENOUGH = 0.3;
const AT_LEAST = 3;

/**
 * How much the title's score adds to the score of the best passage. On the 369 questions of alqac
 * about laws that have a name: 0 gives .909, .2 to .75 gives .910, 1.5 gives .907. Of the 85 known
 * items of the sample archive .5 leaves two beyond the third place, .75 one; adding the score of the
 * second passage (.15, .3) changes none.
 */
const TITLE = 0.75;

// The words behind a short form count less than words typed: the form itself counts too.
const EXPANDED = 2;
const MOST_EXPANSIONS = 8; // of one question

/** What must stand weighs so much that it fills the candidates before anything else does. */
const REQUIRED = 12;

/**
 * What a title counts for in place of a passage, where none says more: papers known from a catalogue
 * have nothing else. Beyond the third place of the 85 known items / of 3 questions that a catalogue
 * entry answers are 1 / 3 with 0, 1 / 0 with .5 and .65, 3 / 0 with .75 and 1.
 */
const TITLE_ALONE = 0.65;

// How much more a paper counts that is of the kind asked for, of the year, and of this year rather than
// old (half of it a year earlier). Known items first / in the first three, of 85: none 65 / 83, kind 70 /
// 85 (1.15: 71 / 84), and year 71 / 85, and age 72 / 85 (.2: 74, but an office query falls to fourth).
const OF_TYPE = 1.3;
const OF_YEAR = 1.15;
const RECENT = 0.1;
const COUNT = 3; // of "hai lần" where "mấy lần" is asked; 0 and 3 give the same on alqac and vlsp2025
// Of 49 queries of staff first / in the first three: 40 / 48; without deadline 39 / 47, month 38 / 47,
// newest 39 / 48. For every question about a time the words of a deadline cost vlsp2025 .003.
const DEADLINE = 2;
const OF_MONTH = 1.5;
const NEWEST_ASKED = 0.3;
const PASSAGES_SHOWN = 2;

export type Sort = 'relevance' | 'newest';

type Said = { short: string; long: string };
type Wanted = ReturnType<typeof wanted> & { newest: number }; // year of the newest paper found
type SaidBesides = { expansions?: Said[]; phrases?: string[]; excluded?: string[] };

/** What a question asks of the index. A syllable that is repeated counts once. */
export function analyseQuery(text: string, besides: SaidBesides = {}): AnalysedQuery {
  const words = indexWords(text).slice(0, MOST_WORDS);
  const expansions = (besides.expansions ?? [])
    .map(({ short, long }) => ({ short: indexWords(short), long: indexWords(long) }))
    .slice(0, MOST_EXPANSIONS);
  const phrases = (besides.phrases ?? []).map(indexWords);
  const weighed = new Map<string, WeightedToken>();
  const weigh = (tokens: Omit<WeightedToken, 'weight'>[], weight: number) => {
    for (const one of tokens)
      if ((weighed.get(one.token)?.weight ?? 0) < weight)
        weighed.set(one.token, { ...one, weight });
  };
  weigh(single(words), SYLLABLE);
  weigh(pairs(words), pairWeight(words.length));
  for (const { long } of expansions) {
    weigh(single(long), EXPANDED);
    weigh(pairs(long), EXPANDED);
  }
  weigh(countsIn(words), COUNT);
  weigh(deadlinesIn(words), DEADLINE);
  for (const phrase of phrases) weigh((phrase.length > 1 ? pairs : single)(phrase), REQUIRED);
  return {
    words,
    tokens: [...weighed.values()],
    expansions,
    phrases,
    excluded: (besides.excluded ?? []).map(indexWords),
    day: findDates(text)[0]?.date,
    types: typesAsked(text),
    year: yearAsked(text),
    month: monthAsked(text),
    newestFirst: asksNewest(text),
  };
}

/**
 * Documents by their best passage and their title; passages that hold too little of the question
 * are no result. Ties are broken by document and place, so an answer is the same every time.
 */
export function rank(
  candidates: Candidate[],
  query: AnalysedQuery,
  sort: Sort = 'relevance',
): RankedDocument[] {
  const asked = { ...wanted(query), newest: newestYear(candidates) };
  return [...byDocument(candidates).values()]
    .flatMap((entries) => scored(entries, asked))
    .sort(sort === 'newest' ? byDate : byRelevance)
    .map(({ titled: _, dated: __, ...document }) => document);
}

function scored(entries: Candidate[], asked: Wanted): Scored[] {
  const title = entries.find(({ passageId }) => passageId === null);
  const inTitle = ` ${title?.words ?? ''} `;
  const ofTitle = seenIn(asked, inTitle);
  const { length } = asked.words;
  const datedOf = (one: Candidate) =>
    asked.day === undefined || one.issuedOn !== asked.day ? 0 : isOfType(one, asked) ? 2 : 1;
  const needed = Math.max(Math.min(AT_LEAST, length), Math.ceil(length * ENOUGH));
  const found = entries
    .map((entry) => {
      const seen = entry === title ? ofTitle : seenIn(asked, ` ${entry.words} `);
      const text = `${inTitle} ${entry.words} `;
      return { ...entry, text, seen, held: held(asked, [ofTitle, seen], text) };
    })
    .filter(
      (entry) =>
        (entry.held >= needed || datedOf(entry) === 2 || entry.meant) &&
        asked.phrases.every((each) => entry.text.includes(each)),
    )
    .map((entry) => ({
      ...entry,
      score: entry.score * (1 + RUNS * runsHeld(asked, entry.seen)),
    }))
    .sort((a, b) => b.score - a.score || a.place - b.place);
  const [first] = found;
  if (!first || entries.some(({ words }) => holdsAny(` ${words} `, asked.excluded))) return [];

  const passages = found.filter(({ passageId }) => passageId !== null);
  return [
    {
      documentId: first.documentId,
      passageIds: passages.slice(0, PASSAGES_SHOWN).map(({ passageId }) => passageId as string),
      score: scoreOf(passages[0]?.score ?? 0, title?.score ?? 0) * favour(first, asked),
      held: Math.max(...found.map(({ held }) => held)),
      ...(found.every((entry) => entry.meant && entry.held < needed) ? { meant: true } : {}),
      ...narrowing(first),
      dated: datedOf(first),
      titled: asked.questions.some((question) => inTitle.includes(question)),
    },
  ];
}

const scoreOf = (passage: number, title: number): number =>
  Math.max(passage, TITLE_ALONE * title) + TITLE * title;

function favour(one: Candidate, asked: Wanted): number {
  const ofType = isOfType(one, asked) ? OF_TYPE : 1;
  const ofYear = one.year !== undefined && one.year === asked.year ? OF_YEAR : 1;
  const ofMonth = asked.month !== undefined && one.issuedOn?.startsWith(asked.month) ? OF_MONTH : 1;
  const recent = asked.newestFirst ? NEWEST_ASKED : RECENT;
  const age = asked.newest - (one.year ?? -Infinity);
  return ofType * ofYear * ofMonth * (1 + recent * 0.5 ** age);
}
