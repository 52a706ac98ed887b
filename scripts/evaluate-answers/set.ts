import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Evidence, lookFor } from '../../src/answers/evidence.ts';
import { quote } from '../../src/answers/quote.ts';
import { scoredSentences } from '../../src/answers/score.ts';
import { surely } from '../../src/answers/sure.ts';
import { termsOf } from '../../src/answers/terms.ts';
import { openEmbedded } from '../../src/search/embedded.ts';
import type { IndexedDocument } from '../../src/search/engine.ts';
import { percentile } from '../evaluate/measures.ts';
import { readSet, type Text } from '../evaluate/set.ts';

const BATCH = 200;

/**
 * Questions of a retrieval set used as they are, over its passages alone: how often the passage cited
 * first is right, beside how often the search's first is. Passages have no papers here, so the record
 * is not asked; `p95` is the time of search, scoring and quoting, in ms.
 */
export async function evaluateSet(folder: string, threshold: number) {
  const { corpus, questions, judged } = await readSet(folder);
  const dir = await mkdtemp(join(tmpdir(), 'tham-muu-answers-'));
  const engine = await openEmbedded({ folder: dir });
  try {
    const texts = [...corpus.values()];
    for (let at = 0; at < texts.length; at += BATCH)
      await engine.put(texts.slice(at, at + BATCH).map(asDocument));
    await engine.refresh();
    const tally = { first: 0, cited: 0, answered: 0, answeredRight: 0 };
    const times: number[] = [];
    for (const { _id, text } of questions) {
      const gold = judged.get(_id) ?? new Map<string, number>();
      const started = performance.now();
      const { wanted, asked, spread } = await lookFor(engine, ['all'], text);
      const evidence = wanted.flatMap(({ id, score }) => evidenceOf(corpus.get(id), score));
      const terms = termsOf(asked);
      const scored = surely(scoredSentences(evidence, terms, spread), terms);
      const [always] = quote(scored, 0);
      times.push(performance.now() - started);
      const right = gold.has(always?.from.evidence.passage.id ?? '');
      const answered = (scored[0]?.sure ?? 0) >= threshold;
      tally.first += Number(gold.has(wanted[0]?.id ?? ''));
      tally.cited += Number(right);
      tally.answered += Number(answered);
      tally.answeredRight += Number(answered && right);
    }
    const share = (n: number, of: number) => Math.round((1000 * n) / Math.max(1, of)) / 1000;
    return {
      passages: corpus.size,
      questions: questions.length,
      searchHit1: share(tally.first, questions.length),
      citedFirst: share(tally.cited, questions.length),
      answered: share(tally.answered, questions.length),
      citedFirstOfAnswered: share(tally.answeredRight, tally.answered),
      p50: Math.round(percentile(times, 0.5)),
      p95: Math.round(percentile(times, 0.95)),
    };
  } finally {
    await engine.close();
    await rm(dir, { recursive: true, force: true });
  }
}

function asDocument({ _id, title = '', text }: Text): IndexedDocument {
  const passage = { id: _id, documentId: _id, revision: 1, place: 1, page: 1 };
  return {
    documentId: _id,
    revision: 1,
    passages: [{ ...passage, heading: title, title: '', text, keys: ['all'] }],
  };
}

/** As much of a passage and its document as scoring looks at. */
function evidenceOf(text: Text | undefined, score: number): Evidence[] {
  if (!text) return [];
  const passage = { id: text._id, text: text.text, heading: [text.title ?? ''], label: '' };
  const card = {
    id: text._id,
    title: text.title ?? '',
    type: null,
    number: null,
    issuer: null,
    issuerPrinted: null,
    issuedOn: null,
  };
  return [{ passage, card, state: 'unknown', doubted: false, score } as unknown as Evidence];
}
