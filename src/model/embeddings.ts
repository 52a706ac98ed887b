import type { Reach } from './cleared.ts';
import { type Address, openClient } from './client.ts';

/**
 * Turns texts into vectors that lie near each other where the texts mean nearly the same. `name`
 * stands for everything that makes two vectors comparable.
 */
export type Embedder = {
  name: string;
  reach: Reach; // where texts go
  question: (text: string, signal: AbortSignal) => Promise<number[]>;
  /** In order; a text that cannot be turned into one leaves the whole batch refused. */
  passages: (texts: string[], signal: AbortSignal) => Promise<number[][]>;
};

/** The server refuses these texts, and would again: it is not down. */
export class TextRefused extends Error {}

export type EmbeddingSettings = Address & {
  models: { question: string; passage: string };
  prefixes: { question: string; passage: string }; // some servers put them before a text themselves
  reach: Reach;
};

const PATIENCE = 60_000; // ms: a batch on two cores takes seconds; questions bring a signal of their own
const REFUSED = [400, 413, 422]; // HTTP: too long, or not a text

/** Asks a server that speaks the OpenAI protocol. Nothing is asked before it is needed. */
export function openEmbedder(settings: EmbeddingSettings): Embedder {
  const { models, prefixes, reach } = settings;
  const client = openClient(settings, PATIENCE);

  async function embed(kind: 'question' | 'passage', texts: string[], signal: AbortSignal) {
    const input = texts.map((text) => prefixes[kind] + text);
    try {
      const { data } = await client.embeddings.create({ model: models[kind], input }, { signal });
      return texts.map((_, i) => vectorIn(data.find(({ index }) => index === i)?.embedding));
    } catch (error) {
      if (REFUSED.includes((error as { status?: number }).status ?? 0))
        throw new TextRefused('embeddings');
      throw error;
    }
  }
  return {
    name: [models.passage, prefixes.passage].filter(Boolean).join(' '),
    reach,
    question: async (text, signal) => {
      const [vector = []] = await embed('question', [text], signal);
      return vector;
    },
    passages: (texts, signal) => embed('passage', texts, signal),
  };
}

/** What a server sends is believed only when it can be compared: numbers, and not all zero. */
function vectorIn(value: unknown): number[] {
  const vector: unknown[] = Array.isArray(value) ? value : [];
  const isNumber = (one: unknown): one is number => typeof one === 'number' && Number.isFinite(one);
  if (!vector.every(isNumber) || !vector.some((one) => one !== 0))
    throw new Error('no vector came back');
  return vector;
}
