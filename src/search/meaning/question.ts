import type { Embedder } from '../../model/embeddings.ts';
import type { Viewer } from '../../people/viewer.ts';
import type { Portal } from '../../portal.ts';
import { failureOf } from '../../storage/log.ts';
import type { EngineFilters, Vector } from '../engine.ts';
import { isMeant, NEAREST } from '../fusion.ts';
import { breakerOf } from './breaker.ts';

const PATIENCE = 400; // ms that a search waits for a meaning; what is slower comes too late
const REMEMBERED = 200; // questions: the next page and the next filter ask the same

/**
 * `isUp`: questions are asked; it rests a while after several that had no answer. `waiting`:
 * documents whose meaning is still to be asked for, of those that the viewer may read.
 */
export type Meaning = {
  embedder: Embedder;
  isUp: () => boolean;
  waiting: (viewer: Viewer) => Promise<number>;
};

/**
 * What of an index means nearly what a question does, as it was typed. Never fails and never makes a
 * search wait long: then nothing is near, and words alone answer.
 *
 * @param patience - ms for what the model says
 */
export function openNear(
  { engine, log }: Pick<Portal, 'engine' | 'log'>,
  embedder: Pick<Embedder, 'question'>,
  patience = PATIENCE,
) {
  const known = new Map<string, Vector>(); // the longest unused first
  const breaker = breakerOf();

  async function vectorOf(text: string, signal: AbortSignal): Promise<Vector> {
    const vector = known.get(text) ?? (await embedder.question(text, signal));
    known.delete(text);
    known.set(text, vector);
    for (const oldest of known.keys()) {
      if (known.size <= REMEMBERED) break;
      known.delete(oldest);
    }
    return vector;
  }

  async function near(text: string, scope: { keys: string[]; filters: EngineFilters }) {
    if (!isMeant(text) || (breaker.isOpen() && !known.has(text))) return [];
    const signal = AbortSignal.timeout(patience);
    const late = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
    const asked = (async () => {
      const vector = await vectorOf(text, signal);
      breaker.succeeded();
      return vector;
    })();
    try {
      const vector = await Promise.race([asked, late]);
      return await engine.nearest({ ...scope, vector, limit: NEAREST });
    } catch (error) {
      asked.catch(() => {}); // it may fail later, when nobody waits for it
      breaker.failed();
      log.warn(failureOf(error), 'meaning of a question');
      return [];
    }
  }
  return { near, isUp: () => !breaker.isOpen() };
}
