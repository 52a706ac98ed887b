import { reasonOf } from '../answers/struck.ts';
import { type Kind, verify } from '../verify/verify.ts';
import { isClosed } from './closed.ts';
import { computed, formulaProblems } from './formula.ts';
import type { Judged } from './judged.ts';
import { type Marked, marksIn } from './marks.ts';
import { nearQuoteProblems } from './near-quote.ts';

/** What a sentence may be checked against. A source that is closed to the reader has no text. */
export type Ground = { open: boolean; text: string; held: string };

/**
 * A sentence as it stands. `struck`: why it does not leave as sourced; `hidden`: it rests on a source
 * the reader may no longer read; `by`: who answers for it.
 */
export type Checked = Marked & { kind: Kind; struck?: string; hidden: boolean; by?: string };

export type Writer = { name: string; judged: Judged[] };

const LABEL = /^(?:\d{1,2}(?:\.\d{1,2})*[.)]|\p{L}[.)]|[-–+•])\s+/u;

/** Each sentence of a section against its sources, as anybody's would be: who wrote it does not count. */
export const checkSection = (
  written: string,
  grounds: Map<number, Ground>,
  writer: Writer,
): Checked[] => marksIn(written).map((sentence) => checked(sentence, grounds, writer));

function checked(sentence: Marked, grounds: Map<number, Ground>, writer: Writer): Checked {
  const { own } = sentence;
  const kind: Kind = own ? 'judgement' : sentence.formula ? 'computed' : 'paraphrased';
  const base = { ...sentence, kind, hidden: isClosed(sentence, grounds) };
  if (base.hidden || sentence.gap) return base;
  const texts = new Map(
    sentence.sources.flatMap((number) => {
      const ground = grounds.get(number);
      return ground ? [[String(number), ground.text] as const] : [];
    }),
  );
  const text = sentence.text.replace(LABEL, '');
  const problems = (as: Kind) => {
    const claim = { text, kind: as, sources: sentence.sources.map(String) };
    return verify([claim], texts)[0]?.problems ?? [];
  };
  if (own) {
    const struck = reasonOf(problems('judgement'));
    const by = writer.judged.find((one) => one.text === sentence.text)?.by ?? writer.name;
    return { ...base, by, ...(struck ? { struck } : {}) };
  }
  if (sentence.sources.length === 0) return { ...base, struck: 'chưa dẫn nguồn nào' };
  if (sentence.formula) {
    if (!computed(sentence.formula)) return { ...base, struck: unread(sentence.formula) };
    const rest = problems('computed').filter(({ kind }) => kind !== 'number');
    const wrong = [...formulaProblems(text, sentence.formula, [...texts.values()]), ...rest];
    const struck = reasonOf(wrong);
    return struck ? { ...base, struck } : base;
  }
  if (problems('quoted').length === 0) return { ...base, kind: 'quoted' };
  const struck = reasonOf([
    ...problems('paraphrased'),
    ...nearQuoteProblems(text, [...texts.values()]),
  ]);
  return struck ? { ...base, struck } : base;
}

const unread = (formula: string) =>
  `không đọc được phép tính “${formula}”: hàng nghìn viết dấu chấm, số lẻ viết dấu phẩy`;
