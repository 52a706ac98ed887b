import { expect, it } from 'vitest';
import { extractSafely } from '../../src/ingest/extract/extract-safely.ts';
import { UnreadableFile } from '../../src/ingest/extract/extracted.ts';
import { surviveDamage } from '../support/damage-runs.ts';
import { chanceOf, damaged } from '../support/damaged.ts';
import { everyKind } from '../support/every-kind.ts';
import { dataFile, describeWithData } from '../support/test-data.ts';

const RUNS = 300;
const kinds = ['docx', 'rtf', 'odt', 'xlsx', 'pptx', 'pdf', 'html', 'txt', 'eml', 'zip'] as const;

it.each(kinds)('300 damaged files of the kind %s are read or refused', async (kind) => {
  const { read, refused } = await surviveDamage(kind, (await everyKind())[kind], RUNS);
  console.log(`${kind}: ${read} read, ${refused} refused`);
  expect(read + refused).toBe(RUNS);
});

it.each(kinds)('and so they are under the limits of time and memory: %s', async (kind) => {
  const file = (await everyKind())[kind];
  const alone = await surviveDamage(kind, file, RUNS);
  const limited = await surviveDamage(kind, file, RUNS, extractSafely);
  console.log(`${kind} under the limits: ${limited.read} read, ${limited.refused} refused`);
  expect(limited).toEqual(alone); // the limits refuse nothing that can be read
});

it('300 damaged pictures too, in the process that may crash', async () => {
  const { image } = await everyKind();
  const chance = chanceOf(0x1d1d);
  for (let run = 0; run < RUNS; run++) {
    const outcome = await extractSafely(damaged(image, chance), 'tep.png').catch((e: unknown) => e);
    if (outcome instanceof Error) expect(outcome).toBeInstanceOf(UnreadableFile);
  }
});

describeWithData('300 damaged files that Word wrote', () => {
  it('of 1997 to 2003 are read or refused', async () => {
    await surviveDamage('doc', dataFile('doc/nd30_Phuluc4.doc'), RUNS, extractSafely);
  });
});
