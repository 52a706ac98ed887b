import type { DocumentCard } from '../documents/find.ts';
import { WriterUnavailable } from '../errors.ts';
import type { Model } from '../model/model.ts';
import type { Engine } from '../search/engine.ts';
import { papersIn } from '../verify/papers.ts';
import { verify } from '../verify/verify.ts';
import { type Answer, emptyTrace, type Source, without } from './answer.ts';
import { type Asked, solePaper } from './asked.ts';
import { choiceOf } from './by-record/sentences.ts';
import { type Disagreement, disagreement } from './disagree.ts';
import { type Evidence, evidenceOf, findEvidence } from './evidence.ts';
import { givesOrders } from './orders.ts';
import { type Quoted, quote } from './quote.ts';
import { type Scored, scoredSentences } from './score.ts';
import { type Sure, surely } from './sure.ts';
import { type Terms, termsOf } from './terms.ts';
import { givenTo } from './write.ts';
import { type Told, writtenAnswer } from './written.ts';

/**
 * Under this sureness nothing is answered. Developed / added / fresh questions / their check, right first
 * of content and answered wrongly where there is no answer: from .3 .96 .85 .81 .67 and .10 .09 .17 .32,
 * from .4 .92 .81 .81 .63 and .06 .08 .09 .29, from .55 .80 .81 .77 .60 and .06 .07 .06 .18. By the share
 * of its words alone, from .6 of them, 1.00 .80 .45 .50 and .02 .12 .23 .44. `npm run evaluate-answers`
 * prints what others would risk.
 */
export const THRESHOLD = 0.4;

type Outside = { engine: Pick<Engine, 'candidates' | 'near'>; model?: Model; told: Told };

/** A question about what papers say, answered in their own words. */
export async function contentAnswer(
  asked: Asked,
  { engine, model, told }: Outside,
): Promise<Answer> {
  const { db, viewer, papers, text, rest } = asked;
  const [unheld] = papers.filter(({ documents }) => documents.length === 0);
  const [several] = papers.filter(({ documents }) => documents.length > 1);
  if (unheld && (unheld.whole || papers.length === 1))
    return without('not-found', 'content', { reason: 'no-paper', missing: [unheld.written] });
  if (several) return choiceOf('content', several.documents, several.written, text);

  const paper = solePaper(asked);
  const found = await findEvidence({ ...asked, engine }, viewer, text);
  const own = paper ? await evidenceOf(asked, viewer, paper) : [];
  const evidence = paper ? [...own, ...aboutPaper(found.evidence, own, paper)] : found.evidence;
  const terms = termsOf(paper ? rest : found.asked);
  const scored = surely(scoredSentences(evidence, terms, found.spread), terms);
  const trace = {
    ...emptyTrace(
      'content',
      papers.flatMap(({ documents }) => documents.map(({ id }) => id)),
    ),
    found: evidenceKept(evidence, scored),
    support: scored[0]?.sure ?? 0,
  };
  const reason = paper && evidence.length === 0 ? ('no-text' as const) : ('below' as const);
  const contrary = await disagreement(db, scored, terms);
  if (contrary) return bothSides(contrary, trace);
  const quoted = quote(scored, THRESHOLD);
  if (quoted.length === 0)
    return {
      ...without('not-found', 'content', { reason, missing: missingOf(scored[0], terms) }),
      trace,
    };
  const given = model ? givenTo(model, nearest(scored), quoted[0]?.from.evidence) : [];
  if (!model || given.length === 0) return quotedAnswer(quoted, trace);
  try {
    return await writtenAnswer({ db, viewer, model, told }, text, given, trace);
  } catch (error) {
    if (!(error instanceof WriterUnavailable)) throw error;
    return { ...quotedAnswer(quoted, trace), outcome: 'unavailable' };
  }
}

/** The passages a model is given: those with the best sentences, without any that gives orders. */
const nearest = (scored: Scored[]) =>
  [...new Set(scored.map(({ evidence }) => evidence))]
    .filter(({ passage }) => !givesOrders(passage.text))
    .slice(0, MOST_FOUND);

/** Of what the search found beside a paper's own text: only what calls that paper. */
const aboutPaper = (
  found: Evidence[],
  own: Evidence[],
  { numberKey, number, type }: DocumentCard,
) => {
  const held = new Set(own.map(({ passage }) => passage.id));
  return found.filter(
    ({ passage }) =>
      !held.has(passage.id) &&
      papersIn(passage.text).some(
        (paper) =>
          (paper.numberKey !== undefined && paper.numberKey === numberKey) ||
          (paper.number !== undefined &&
            number?.startsWith(`${paper.number}-`) &&
            paper.types?.includes(type ?? '')),
      ),
  );
};

const MOST_FOUND = 12;

/** The passages that came nearest, in their order. */
function evidenceKept(evidence: Evidence[], scored: Sure[]) {
  const order = [...new Set(scored.map(({ evidence: one }) => one))];
  const score = new Map(scored.map(({ evidence: one, sure }) => [one, sure] as const).reverse());
  return [...order, ...evidence.filter((one) => !score.has(one))]
    .slice(0, MOST_FOUND)
    .map((one) => ({
      passageId: one.passage.id,
      documentId: one.card.id,
      hash: one.passage.hash,
      score: Math.round((score.get(one) ?? 0) * 1000) / 1000,
    }));
}

export const sourceOf = ({ evidence: { passage, card } }: Scored, text: string): Source => ({
  documentId: card.id,
  passageId: passage.id,
  hash: passage.hash,
  quote: text,
});

type Trace = Answer['trace'];

/** Each sentence is checked as if somebody else had written it; what fails is left out. */
function quotedAnswer(quoted: Quoted[], trace: Trace): Answer {
  const texts = new Map(quoted.map(({ from }, i) => [String(i + 1), from.evidence.passage.text]));
  const verdicts = verify(
    quoted.map(({ text }, i) => ({ text, kind: 'quoted', sources: [String(i + 1)] })),
    texts,
  );
  const sound = quoted.filter((_, i) => verdicts[i]?.supported);
  const used = sound.map(({ from }) => from.evidence.passage.id);
  if (sound.length === 0) return { ...without('not-found', 'content', { reason: 'below' }), trace };
  return {
    outcome: 'answered',
    writtenBy: 'quotes',
    sentences: sound.map(({ text }, i) => ({ text, kind: 'quoted', sources: [i + 1] })),
    sources: sound.map(({ text, from }) => sourceOf(from, text)),
    trace: {
      ...trace,
      used,
      leftOut: trace.found
        .filter(({ passageId }) => !used.includes(passageId))
        .map(({ passageId, score }) => ({
          passageId,
          why: score < THRESHOLD ? 'below' : 'beyond',
        })),
    },
  };
}

/** Who said what, the weightier paper first; the portal does not choose. */
function bothSides({ one, other, values }: Disagreement, trace: Trace): Answer {
  const sides = [one, other].map((scored, i) => ({ scored, value: values[i]?.written ?? '' }));
  return {
    outcome: 'disagree',
    writtenBy: 'quotes',
    sentences: sides.map(({ scored }, i) => ({
      text: scored.sentence.text,
      kind: 'quoted',
      sources: [i + 1],
    })),
    sources: sides.map(({ scored }) => sourceOf(scored, scored.sentence.text)),
    sides: sides.map(({ value }, i) => ({ value, source: i + 1 })),
    trace: { ...trace, used: sides.map(({ scored }) => scored.evidence.passage.id) },
  };
}

/** The words of the question that the best passage does not have. */
function missingOf(best: Scored | undefined, { words }: Terms): string[] {
  if (!best) return words.slice(0, 4);
  const text = ` ${[best.evidence.passage.text, best.evidence.card.title].join(' ').toLowerCase()} `;
  return words.filter((word) => !text.includes(word)).slice(0, 4);
}
