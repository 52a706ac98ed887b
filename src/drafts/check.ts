import { reasonOf } from '../answers/struck.ts';
import { quoteProblems } from '../verify/quotes.ts';
import { type Kind, verify } from '../verify/verify.ts';
import { formulaProblems } from './formula.ts';
import type { Judged } from './judged.ts';
import { type Marked, marksIn } from './marks.ts';
import type { Purpose } from './product-type.ts';

/** What a sentence may be checked against. A source that is closed to the reader has no text. */
export type Ground = { open: boolean; text: string; held: string };

/**
 * A sentence as it stands. `struck`: why it does not leave as sourced; `hidden`: it rests on a source
 * the reader may no longer read; `by`: who answers for it.
 */
export type Checked = Marked & { kind: Kind; struck?: string; hidden: boolean; by?: string };

export type Writer = { name: string; judged: Judged[]; purpose: Purpose };

/** Parts that are the writer's own: what they say there without a source is theirs to answer for. */
const OWN: Purpose[] = ['options', 'proposal', 'opening', 'closing', 'other'];

const LABEL = /^(?:\d{1,2}(?:\.\d{1,2})*[.)]|\p{L}[.)]|[-–+•])\s+/u;

/** Each sentence of a section against its sources, as anybody's would be: who wrote it does not count. */
export const checkSection = (
  written: string,
  grounds: Map<number, Ground>,
  writer: Writer,
): Checked[] => marksIn(written).map((sentence) => checked(sentence, grounds, writer));

function checked(sentence: Marked, grounds: Map<number, Ground>, writer: Writer): Checked {
  const own = sentence.own || (OWN.includes(writer.purpose) && sentence.sources.length === 0);
  const kind: Kind = own ? 'judgement' : sentence.formula ? 'computed' : 'paraphrased';
  const base = { ...sentence, kind, hidden: isHidden(sentence, grounds) };
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
    const rest = problems('computed').filter(({ kind }) => kind !== 'number');
    const wrong = [...formulaProblems(text, sentence.formula, [...texts.values()]), ...rest];
    const struck = reasonOf(wrong);
    return struck ? { ...base, struck } : base;
  }
  if (problems('quoted').length === 0) return { ...base, kind: 'quoted' };
  const struck = reasonOf(problems('paraphrased'));
  return struck ? { ...base, struck } : base;
}

/** It names a source that is closed, or says the words of one without naming it. */
const isHidden = ({ text, sources, gap }: Marked, grounds: Map<number, Ground>): boolean =>
  sources.some((number) => grounds.get(number)?.open === false) ||
  (!gap &&
    [...grounds.values()].some(
      ({ open, held }) => !open && held !== '' && quoteProblems(text, [held]).length === 0,
    ));
