import { noteSending } from '../audit/sending.ts';
import { WriterUnavailable } from '../errors.ts';
import type { Model, Task } from '../model/model.ts';
import { isModelOff } from '../model/switch.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Transaction } from '../storage/database.ts';
import { sentences as sentencesOf } from '../text/sentences.ts';
import { overlap, pieceOf } from '../verify/region.ts';
import { verify } from '../verify/verify.ts';
import { type Answer, type Sentence, without } from './answer.ts';
import type { Evidence } from './evidence.ts';
import { reasonOf } from './struck.ts';
import { isUnfit } from './unfit.ts';
import { taskOf } from './write.ts';

const MOST = 4; // sentences of an answer

export type Told = (sentence: Sentence) => Promise<void>;

type Outside = { db: Transaction; viewer: Viewer; model: Model; told: Told };

/**
 * An answer in a model's words. Each sentence is checked against its sources before it is told as
 * sourced; one that fails is struck, with the reason, or left out. Nothing left means that nothing
 * was found.
 *
 * @throws {WriterUnavailable} when the model gives nothing that can be used, or is switched off
 */
export async function writtenAnswer(
  { db, viewer, model, told }: Outside,
  question: string,
  evidence: Evidence[],
  trace: Answer['trace'],
): Promise<Answer> {
  const task = taskOf(question, evidence);
  await noteSending(db, viewer, {
    ...{ model, prompt: model.prompt, purpose: 'answer' },
    passages: evidence.map(({ passage }) => passage),
  });
  const sentences: Sentence[] = [];
  let leftOut = 0;
  for await (const { text, tokens } of model.write(task)) {
    if (await isModelOff(db)) throw new WriterUnavailable('off');
    if (
      isUnfit(
        text,
        sentences.map((one) => one.text),
      )
    )
      leftOut += 1;
    else {
      const sentence = checked(text, tokens, task);
      sentences.push(sentence);
      await told(sentence);
    }
    if (sentences.length + leftOut === MOST) break;
  }
  const said = { sentences, leftOut, evidence, prompt: model.prompt };
  return asAnswer(said, trace);
}

/** A struck sentence may hold words of any passage, so it rests on all: closing one hides it. */
function checked(text: string, tokens: string[], { passages }: Task): Sentence {
  const texts = new Map(passages.map(({ token, text }) => [token, text]));
  const [verdict] = verify([{ text, kind: 'paraphrased', sources: tokens }], texts);
  const struck = reasonOf(verdict?.problems ?? []);
  const all = passages.map(({ token }) => token);
  const sources = (struck ? all : tokens).map((token) => all.indexOf(token) + 1);
  return { text, kind: 'paraphrased', sources, ...(struck ? { struck } : {}) };
}

type Said = { sentences: Sentence[]; leftOut: number; evidence: Evidence[]; prompt: string };

function asAnswer({ sentences, leftOut, evidence, prompt }: Said, trace: Answer['trace']): Answer {
  const sound = sentences.filter(({ struck }) => !struck);
  const cited = [...new Set(sound.flatMap(({ sources }) => sources))];
  const order = [...new Set([...cited, ...evidence.map((_, i) => i + 1)])]; // of first use
  const answer = {
    sentences: sentences.map((one) => ({
      ...one,
      sources: one.sources.map((number) => order.indexOf(number) + 1),
    })),
    sources: order.flatMap((number) => sourceOf(evidence[number - 1], number, sound)),
    trace: {
      ...trace,
      prompt,
      used: cited.flatMap((number) => evidence[number - 1]?.passage.id ?? []),
    },
  };
  if (sound.length === 0)
    return { ...without('not-found', 'content', { reason: 'below' }), ...answer };
  const whole = sound.length === sentences.length && leftOut === 0;
  return { outcome: whole ? 'answered' : 'partly', writtenBy: 'model', ...answer };
}

function sourceOf(from: Evidence | undefined, number: number, sound: Sentence[]) {
  if (!from) return [];
  const { passage, card } = from;
  const claim = pieceOf(
    sound
      .filter(({ sources }) => sources.includes(number))
      .map(({ text }) => text)
      .join(' '),
  );
  const near = sentencesOf(passage.text)
    .map(({ text }) => ({ text, shared: overlap(claim.words, pieceOf(text).words) }))
    .sort((a, b) => b.shared - a.shared);
  const quote = near[0]?.text ?? passage.text;
  return [{ documentId: card.id, passageId: passage.id, hash: passage.hash, quote }];
}
