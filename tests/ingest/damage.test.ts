import { beforeAll, describe, expect, it } from 'vitest';
import { surviveDamage } from '../support/damage-runs.ts';
import { everyKind } from '../support/every-kind.ts';

const RUNS = 40; // of 300 in tests/long
const kinds = ['docx', 'rtf', 'odt', 'xlsx', 'pptx', 'pdf', 'html', 'txt', 'eml', 'zip'] as const;

describe('a damaged file is read or refused with a sentence, in bounded time and memory', () => {
  let files: Awaited<ReturnType<typeof everyKind>>;
  beforeAll(async () => {
    files = await everyKind();
  });

  it.each(kinds)('%s', async (kind) => {
    const { read, refused } = await surviveDamage(kind, files[kind], RUNS);
    expect(read + refused).toBe(RUNS);
    expect(read).toBeGreaterThan(0);
  });
});
