import { expect } from 'vitest';
import { extract } from '../../src/ingest/extract/extract.ts';
import { UnreadableFile } from '../../src/ingest/extract/extracted.ts';
import { chanceOf, damaged } from './damaged.ts';
import { withPart } from './every-kind.ts';

const SLOWEST = 5_000; // ms of processor time for one small file, on a busy machine
const MOST_MEMORY = 300 * 1024 * 1024; // bytes of growth over a whole run
const PACKED = ['docx', 'odt', 'xlsx', 'pptx'];

/**
 * Reads a file damaged in `runs` ways: each is read, or refused with a sentence, soon.
 * @param read - `extractSafely` where a library may take all memory before it gives up
 */
export async function surviveDamage(kind: string, file: Uint8Array, runs: number, read = extract) {
  const chance = chanceOf(0x1d1d + kind.length);
  const before = process.memoryUsage().rss;
  let refused = 0;
  for (let run = 0; run < runs; run++) {
    const inside = PACKED.includes(kind) && run % 2 === 1;
    const spoiled = inside
      ? withPart(file, (part) => (chance() < 0.5 ? damaged(part, chance) : part))
      : damaged(file, chance);
    const started = process.cpuUsage();
    const outcome = await read(spoiled, `tep.${kind}`).catch((error: unknown) => error);
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1000, `run ${run}`).toBeLessThan(SLOWEST);
    if (!(outcome instanceof Error)) continue;
    expect(outcome, `run ${run}`).toBeInstanceOf(UnreadableFile);
    expect(outcome.message, `run ${run}`).toMatch(/[ạ-ỹ].*[.;]/u); // a sentence in Vietnamese
    refused++;
  }
  expect(process.memoryUsage().rss - before).toBeLessThan(MOST_MEMORY);
  return { refused, read: runs - refused };
}
