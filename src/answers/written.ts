import { type Answer, type Sentence, without } from './answer.ts';
import type { Evidence } from './evidence.ts';
import type { Problem } from './verify/problem.ts';
import { verify } from './verify/verify.ts';
import { taskOf, type Write } from './write.ts';

const MOST = 4; // sentences of an answer

export type Told = (sentence: Sentence) => Promise<void>;

/**
 * An answer in a model's words. Each sentence is checked against its sources before it is told as
 * sourced; one that fails is struck, with the reason. Nothing left means that nothing was found.
 *
 * @throws {WriterUnavailable} when the model does not answer
 */
export async function writtenAnswer(
  write: Write,
  question: string,
  evidence: Evidence[],
  trace: Answer['trace'],
  told: Told,
): Promise<Answer> {
  const task = taskOf(question, evidence);
  const texts = new Map(task.passages.map(({ token, text }) => [token, text]));
  const place = new Map(task.passages.map(({ token }, i) => [token, i + 1]));
  const sentences: Sentence[] = [];
  for await (const { text, tokens } of write(task)) {
    const [verdict] = verify([{ text, kind: 'paraphrased', sources: tokens }], texts);
    const struck = reasonOf(verdict?.problems ?? []);
    const sources = tokens.flatMap((token) => place.get(token) ?? []);
    const sentence: Sentence = {
      text,
      kind: 'paraphrased',
      sources,
      ...(struck ? { struck } : {}),
    };
    sentences.push(sentence);
    await told(sentence);
    if (sentences.length === MOST) break;
  }
  const sound = sentences.filter(({ struck }) => !struck);
  if (sound.length === 0)
    return {
      ...without('not-found', 'content', { reason: 'below' }),
      trace,
      sentences,
      sources: sourcesOf(evidence),
    };
  const used = [...new Set(sound.flatMap(({ sources }) => sources))];
  return {
    outcome: sound.length < sentences.length ? 'partly' : 'answered',
    writtenBy: 'model',
    sentences,
    sources: sourcesOf(evidence),
    trace: { ...trace, used: used.flatMap((n) => evidence[n - 1]?.passage.id ?? []) },
  };
}

const sourcesOf = (evidence: Evidence[]): Answer['sources'] =>
  evidence.map(({ passage, card }) => ({
    documentId: card.id,
    passageId: passage.id,
    hash: passage.hash,
    quote: passage.text,
  }));

function reasonOf([problem]: Problem[]): string | undefined {
  if (!problem) return undefined;
  const { kind, found, expected } = problem;
  return `${REASONS[kind]}: “${found.slice(0, 80)}”${expected ? `, nguồn ghi “${expected.slice(0, 80)}”` : ''}`;
}

const REASONS: Record<Problem['kind'], string> = {
  token: 'không dẫn nguồn nào có thật',
  quote: 'không có nguyên văn trong nguồn',
  number: 'con số không có trong nguồn',
  date: 'ngày tháng không có trong nguồn',
  document: 'số văn bản không có trong nguồn',
  organ: 'tên cơ quan không có trong nguồn',
  name: 'tên riêng không có trong nguồn',
  negation: 'phủ định khác với nguồn',
  word: 'mức độ khác với nguồn',
  support: 'nguồn không nói điều này',
};
