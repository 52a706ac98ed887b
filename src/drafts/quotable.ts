import { givesOrders } from '../answers/orders.ts';
import { isEnded, scoredSentences } from '../answers/score.ts';
import { spreadOf } from '../answers/spread.ts';
import { termsOf } from '../answers/terms.ts';
import { isRecital } from '../answers/told.ts';
import { accented, syllables } from '../text/tokens.ts';
import { plainText } from '../verify/plain.ts';
import { quoteProblems } from '../verify/quotes.ts';
import { countWords } from './marks.ts';
import type { Piece } from './material.ts';

/** A sentence of a source that may stand in a draft as it is. `near`: to the task, 0 to 1. */
export type Quotable = {
  text: string;
  piece: Piece;
  near: number;
  said: boolean; // an answer quoted it
  words: number;
  place: number; // in the order of the sources
};

const LABEL = /^(?:["“]?\d{1,2}(?:\.\d{1,2})*[.)]|\p{L}\)|[-–+•])\s+/u;
const SHORTEST = 5; // words; less says nothing
const LONGEST = 90;
/** Parts of a paper that lay nothing down: what stands round its text. */
const FRAME = /^(?:nơi nhận|kính gửi|kính trình|t\/m|k\/t|t\/l|số[: ]|căn cứ|xét đề nghị)/iu;

/** Sentences that can be quoted, in the order of their sources. No model is asked, nothing is looked up. */
export function quotable(material: Piece[], task: string): Quotable[] {
  const terms = termsOf(task);
  const spread = spreadOf(material.map(({ passage }) => syllables(passage.text).join(' ')));
  const near = new Map(
    scoredSentences(material, terms, spread).map(({ evidence, sentence, support }) => [
      keyOf(evidence as Piece, sentence.start),
      { sentence, support },
    ]),
  );
  const all = material.flatMap((piece, place) =>
    [...near]
      .filter(([key]) => key.startsWith(`${piece.passage.id} `))
      .map(([, { sentence, support }]) => ({
        text: finished(sentence.text.replace(LABEL, '')),
        ...{ piece, near: support, place: place + sentence.start / 1e6 },
        said: piece.said.some((quote) => quote.includes(sentence.text.replace(LABEL, ''))),
        words: countWords(sentence.text),
      })),
  );
  const seen = new Set<string>();
  return all.sort((a, b) => a.place - b.place).filter((one) => isFit(one) && isNew(one.text, seen));
}

const keyOf = ({ passage }: Piece, start: number) => `${passage.id} ${start}`;

/** A sentence ends in a stop, also one that was an item of a list. */
const finished = (text: string) =>
  `${text.trim().replace(/[\s;,:.]+$/, '')}${/[!?…]$/.test(text) ? '' : '.'}`;

function isFit({ text, piece, words }: Quotable): boolean {
  const plain = plainText(text);
  return (
    words >= SHORTEST &&
    words <= LONGEST &&
    !text.includes('|') && // a row of a table
    !FRAME.test(plain) &&
    !isRecital(plain) &&
    ['body', 'annex'].includes(piece.passage.kind) &&
    !text.includes('\n') &&
    !isEnded(piece) &&
    !givesOrders(piece.passage.text) &&
    quoteProblems(text, [piece.passage.text]).length === 0
  );
}

function isNew(text: string, seen: Set<string>): boolean {
  const key = accented(text).join(' ');
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}
