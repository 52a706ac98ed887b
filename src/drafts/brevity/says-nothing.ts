import { asksIn } from './ask.ts';
import { hasFacts } from './facts.ts';
import type { Read } from './read.ts';

const SHORTEST = 6; // words; less is a label
const OWN_SHARE = 0.34; // of the words that say something, at most so many may be the sentence's own
const OWN_WORDS = 6;

/** True for a sentence that holds no figure, day, name or paper, and hardly a word of its own. */
export function saysNothing({ text, count, own, common, facts }: Read): boolean {
  if (count < SHORTEST || hasFacts(facts) || asksIn(text) || isFormula(text)) return false;
  return own.length <= OWN_WORDS && own.length <= OWN_SHARE * (own.length + common);
}

/** What papers must say in these words: how a notice ends, whom a letter asks to act. */
const FORMULA =
  /(?:để|được) .{0,60}(?:biết|thực hiện|theo dõi)[.;]?$|^(?:kính gửi|nơi nhận|trân trọng)/iu;
const isFormula = (text: string) => /thông báo/iu.test(text) && FORMULA.test(text);
