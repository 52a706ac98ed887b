import { fold } from '../text/fold.ts';
import { plainText } from '../verify/plain.ts';
import { namedIn } from './named.ts';
import { padded } from './padded.ts';
import { sameWords } from './same-words.ts';
import { headingOf, type Scored, titleOf } from './score.ts';
import { signsOf } from './signs.ts';
import type { Terms } from './terms.ts';

/** A sentence with how sure it is that it answers, 0 to 1. */
export type Sure = Scored & { sure: number };

// A logistic regression on the 326 questions about content that were developed on, 138 of which have
// their answer found first; each weight in log odds, rounded. How often a right first sentence is
// surer than a wrong one, of six parts each not fitted on, and (in brackets) of 64 questions that no
// rule was made on: by the share of the words alone .92 (.74), so .96 (.88); without `near` and
// `leading` .96 (.86), without the five below that also .94 (.84).
const WEIGHTS = {
  words: 7.2, // of the question, by weight, there
  pairs: 0.7,
  leading: 1.8, // its first words, in the sentence, its heading or title
  named: 7, // figures, names and days of the question there
  near: 4.5, // and not only elsewhere in the passage
  kind: 1.8,
  apart: 4.4, // from the best sentence of any other passage
  length: 3.8, // a long question that is held says more than a short one
  otherMeasure: -1.8,
  otherImplied: -4.3, // where a noun says what is measured: "giá", "kinh phí"
  otherPlace: -3,
  proposed: -5,
  without: -2.2,
  nobody: -4.2,
};
const LEAST = 23.8; // log odds of what is as likely right as not
const FARTHEST = 0.5; // scores apart
const LONGEST = 12; // words that count of a question
const MOST = 60; // sentences that are looked at; the others are not sure at all

/** Every sentence with how sure it is; the order stays. */
export function surely(scored: Scored[], terms: Terms): Sure[] {
  const [first] = scored;
  const second = scored.find(({ evidence }) => evidence.passage.id !== first?.evidence.passage.id);
  return scored.map((one, i) => {
    const rival = one.evidence.passage.id === first?.evidence.passage.id ? second : first;
    const apart = rival ? one.score - rival.score : FARTHEST;
    return { ...one, sure: i < MOST ? sureOf(one, apart, terms) : 0 };
  });
}

function sureOf(one: Scored, apart: number, terms: Terms): number {
  const { words, pairs, named, kind, evidence, sentence } = one;
  const plain = plainText(sentence.text);
  const around = sameWords(padded([plain, headingOf(evidence), titleOf(evidence)].join(' | ')));
  const signs = signsOf(plain, terms);
  const otherMeasure = terms.measure?.implied ? WEIGHTS.otherImplied : WEIGHTS.otherMeasure;
  const odds =
    WEIGHTS.words * words +
    WEIGHTS.pairs * pairs +
    WEIGHTS.leading * leadingIn(fold(around), terms) +
    WEIGHTS.named * named +
    WEIGHTS.near * namedIn(terms, around, evidence, plain) +
    WEIGHTS.kind * kind +
    WEIGHTS.apart * Math.max(-FARTHEST, Math.min(FARTHEST, apart)) +
    (WEIGHTS.length * Math.min(LONGEST, terms.words.length)) / LONGEST +
    otherMeasure * signs.otherMeasure +
    WEIGHTS.otherPlace * signs.otherPlace +
    WEIGHTS.proposed * signs.proposed +
    WEIGHTS.without * signs.without +
    WEIGHTS.nobody * signs.nobody;
  return 1 / (1 + Math.exp(LEAST - odds));
}

const leadingIn = (folded: string, { leading }: Terms): number =>
  leading.length === 0
    ? 1
    : leading.filter((word) => folded.includes(` ${fold(word)} `)).length / leading.length;
