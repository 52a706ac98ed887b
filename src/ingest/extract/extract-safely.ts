import type { Extracted } from './extracted.ts';
import { Isolated } from './isolated.ts';

const reader = new Isolated();

/**
 * `extract` in a thread with limits of time and memory: a hostile file cannot take the process down.
 *
 * @throws {UnreadableFile} with a sentence for the person
 */
export const extractSafely = (bytes: Uint8Array, fileName: string): Promise<Extracted> =>
  reader.run({ task: 'extract', bytes, fileName });
