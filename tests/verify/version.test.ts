import { expect, it } from 'vitest';
import { sha256 } from '../../src/storage/files.ts';
import { verify } from '../../src/verify/verify.ts';
import { CHECK_VERSION } from '../../src/verify/version.ts';
import { handWritten } from './hand-written.ts';

it('has another version number where it comes to another verdict', () => {
  const kinds = ['quoted', 'paraphrased', 'judgement'] as const;
  const verdicts = handWritten.flatMap(({ text, source }) =>
    kinds.map(
      (kind) => verify([{ text, kind, sources: ['S'] }], new Map([['S', source]]))[0]?.supported,
    ),
  );
  const print = sha256(verdicts.map(Number).join('')).slice(0, 16);

  expect(verdicts.length).toBeGreaterThan(100);
  // Where this fails, raise the number in src/verify/version.ts and note both here.
  expect([CHECK_VERSION, print]).toEqual(['1', '3ac3f1328e83a71b']);
});
