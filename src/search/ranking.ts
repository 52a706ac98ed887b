import { bigrams } from '../text/tokens.ts';
import type { Candidate, WeightedToken } from './engine.ts';
import { indexWords, narrowing } from './entries.ts';

// Every number of the ranking is in this file; the reasons are decision 10 in README. Scores are
// nDCG@10 on the development sets phapdien / alqac / vlsp2025; all together .727 / .885 / .549.

/** Both engines score with these. With k1 1.2 (theirs): .716 / .875 / .546. */
export const BM25 = { k1: 0.6, b: 0.75 };

// A pair of neighbours counts two thirds of a syllable. Without pairs: .499 / .788 / .445. As much
// as a syllable: .731 / .886 / .552 here, but known to lose on other long questions of laymen.
const SYLLABLE = 3;
const PAIR = 2;

/** Entries that an engine is asked for; 95-99 % of what is relevant is among the first 250. */
export const CANDIDATES = 300;

/** Long questions are cut: an engine refuses more than 1,024 tokens, and each syllable makes two. */
const MOST_WORDS = 250;

// A passage counts as found when it and its title hold this share of the question's syllables (.4:
// .726 / .882 / .549, so the line is drawn below) ...
const ENOUGH = 0.3;
// ... and at least so many of them, or all there are: one of "hợp đồng" is chance.
const AT_LEAST = 3;

/**
 * How much the title's score adds to the score of the best passage. On the 369 questions of alqac
 * about laws that have a name: 0 gives .909, .2 to .75 gives .910, 1.5 gives .907.
 */
const TITLE = 0.5;

// The words behind a short form count less than words typed: the form itself counts too.
const EXPANDED = 2;
const MOST_EXPANSIONS = 8; // of one question

/** What must stand weighs so much that it fills the candidates before anything else does. */
const REQUIRED = 12;

const PASSAGES_SHOWN = 2;

/** A short form and what it stands for, both as the index knows them. */
type Expansion = { short: string[]; long: string[] };

/** What a question says besides its words. */
type Conditions = { expansions: Expansion[]; phrases: string[][]; excluded: string[][] };

export type AnalysedQuery = Conditions & { words: string[]; tokens: WeightedToken[] };
export type Sort = 'relevance' | 'newest';

export type RankedDocument = {
  documentId: string;
  passageIds: string[]; // the best first; none when only the title matches
  score: number;
  held: number; // words of the question that the best passage and the title hold
  type?: string;
  issuerId?: number;
  year?: number;
  issuedOn?: string;
  signer?: string;
  field?: string;
  dossier?: string;
};

type Said = { short: string; long: string };
type SaidBesides = { expansions?: Said[]; phrases?: string[]; excluded?: string[] };

/** What a question asks of the index. A syllable that is repeated counts once. */
export function analyseQuery(text: string, besides: SaidBesides = {}): AnalysedQuery {
  const words = indexWords(text).slice(0, MOST_WORDS);
  const expansions = (besides.expansions ?? [])
    .map(({ short, long }) => ({ short: indexWords(short), long: indexWords(long) }))
    .slice(0, MOST_EXPANSIONS);
  const phrases = (besides.phrases ?? []).map(indexWords);
  const weights = new Map<string, number>();
  const weigh = (tokens: string[], weight: number) => {
    for (const token of tokens) if ((weights.get(token) ?? 0) < weight) weights.set(token, weight);
  };
  weigh(words, SYLLABLE);
  weigh(bigrams(words), PAIR);
  for (const { long } of expansions) {
    weigh(long, EXPANDED);
    weigh(bigrams(long), PAIR);
  }
  for (const phrase of phrases) weigh(phrase.length > 1 ? bigrams(phrase) : phrase, REQUIRED);
  return {
    words,
    tokens: [...weights].map(([token, weight]) => ({ token, weight })),
    expansions,
    phrases,
    excluded: (besides.excluded ?? []).map(indexWords),
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
  const asked = wanted(query);
  return [...byDocument(candidates).values()]
    .flatMap((entries) => scored(entries, asked))
    .sort(sort === 'newest' ? byDate : byRelevance)
    .map(({ titled: _, ...document }) => document);
}

type Scored = RankedDocument & { titled: boolean };

/** A question in the form in which texts are looked through: padded, so that words are whole. */
type Wanted = {
  words: { word: string; instead: string[] }[]; // each once; `instead`: what it may stand for
  questions: string[]; // the whole question, and with its short forms written out
  phrases: string[];
  excluded: string[];
};

const padded = (words: string[]): string => ` ${words.join(' ')} `;

function wanted({ words, expansions, phrases, excluded }: AnalysedQuery): Wanted {
  const whole = padded(words);
  return {
    words: [...new Set(words)].map((word) => ({
      word: ` ${word} `,
      instead: expansions
        .filter(({ short }) => short.includes(word))
        .map(({ long }) => padded(long)),
    })),
    questions: [
      whole,
      expansions.reduce(
        (text, { short, long }) => text.replace(padded(short), padded(long)),
        whole,
      ),
    ],
    phrases: phrases.map(padded),
    excluded: excluded.map(padded),
  };
}

function scored(entries: Candidate[], asked: Wanted): Scored[] {
  const title = entries.find(({ passageId }) => passageId === null);
  const inTitle = ` ${title?.words ?? ''} `;
  const { length } = asked.words;
  const needed = Math.max(Math.min(AT_LEAST, length), Math.ceil(length * ENOUGH));
  const found = entries
    .map((entry) => ({ ...entry, text: `${inTitle} ${entry.words} ` }))
    .map((entry) => ({ ...entry, held: held(asked, entry.text) }))
    .filter(
      ({ held, text }) => held >= needed && asked.phrases.every((each) => text.includes(each)),
    )
    .sort((a, b) => b.score - a.score || a.place - b.place);
  const [first] = found;
  if (!first || entries.some(({ words }) => holdsAny(` ${words} `, asked.excluded))) return [];

  const passages = found.filter(({ passageId }) => passageId !== null);
  return [
    {
      documentId: first.documentId,
      passageIds: passages.slice(0, PASSAGES_SHOWN).map(({ passageId }) => passageId as string),
      score: (passages[0]?.score ?? 0) + TITLE * (title?.score ?? 0),
      held: Math.max(...found.map(({ held }) => held)),
      ...narrowing(first),
      titled: asked.questions.some((question) => inTitle.includes(question)),
    },
  ];
}

const holdsAny = (text: string, phrases: string[]) => phrases.some((each) => text.includes(each));

/** How many of the words asked for stand in a text, each itself or as what it is short for. */
const held = ({ words }: Wanted, text: string): number =>
  words.filter(({ word, instead }) => text.includes(word) || holdsAny(text, instead)).length;

function byDocument(candidates: Candidate[]): Map<string, Candidate[]> {
  const documents = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const known = documents.get(candidate.documentId);
    if (known) known.push(candidate);
    else documents.set(candidate.documentId, [candidate]);
  }
  return documents;
}

/** A document whose title holds the whole question comes first: people ask for papers by title. */
const byRelevance = (a: Scored, b: Scored): number =>
  Number(b.titled) - Number(a.titled) || b.score - a.score || byId(a, b);

const byDate = (a: Scored, b: Scored): number =>
  compare(b.issuedOn ?? '', a.issuedOn ?? '') || byRelevance(a, b);

const byId = (a: Scored, b: Scored): number => compare(a.documentId, b.documentId);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
