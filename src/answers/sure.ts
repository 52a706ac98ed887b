import type { Scored } from './score.ts';
import type { Terms } from './terms.ts';

/** A sentence with how sure it is that it answers, 0 to 1. */
export type Sure = Scored & { sure: number };

// A logistic regression on the 326 questions about content that were developed on, 138 of them with
// their answer found first; each weight in log odds. Of what it was fitted on and (in brackets) of 87
// questions it had not seen: chance that a right first sentence is surer than a wrong one .92 (.74) by
// the words alone, .95 (.86) so; each weight left out costs at most .01 of that.
const WEIGHTS = {
  words: 9, // of the question, by weight, there
  pairs: 1,
  named: 9, // figures, names and days of the question there
  kind: 1.4,
  apart: 3.4, // further from the best sentence of any other passage
  length: 3, // a long question that is held says more than a short one
  otherMeasure: -2.2,
  otherPlace: -5,
  proposed: -5,
  without: -2.2,
  nobody: -4,
};
const LEAST = 18.2; // what speaks for it where it is as likely right as not
const FARTHEST = 0.5; // scores apart
const LONGEST = 12; // words that count of a question

/** Every sentence with how sure it is; the order stays. */
export function surely(scored: Scored[], { words }: Terms): Sure[] {
  const [first] = scored;
  const second = scored.find(({ evidence }) => evidence.passage.id !== first?.evidence.passage.id);
  return scored.map((one) => {
    const rival = one.evidence.passage.id === first?.evidence.passage.id ? second : first;
    const apart = rival ? one.score - rival.score : FARTHEST;
    return { ...one, sure: sureOf(one, apart, words.length) };
  });
}

function sureOf({ words, pairs, named, kind, signs }: Scored, apart: number, length: number) {
  const odds =
    WEIGHTS.words * words +
    WEIGHTS.pairs * pairs +
    WEIGHTS.named * named +
    WEIGHTS.kind * kind +
    WEIGHTS.apart * Math.max(-FARTHEST, Math.min(FARTHEST, apart)) +
    (WEIGHTS.length * Math.min(LONGEST, length)) / LONGEST +
    WEIGHTS.otherMeasure * signs.otherMeasure +
    WEIGHTS.otherPlace * signs.otherPlace +
    WEIGHTS.proposed * signs.proposed +
    WEIGHTS.without * signs.without +
    WEIGHTS.nobody * signs.nobody;
  return 1 / (1 + Math.exp(LEAST - odds));
}
