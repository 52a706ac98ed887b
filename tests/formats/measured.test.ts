import { describe, expect, it } from 'vitest';
import { check } from '../../src/formats/check/check.ts';
import { fix } from '../../src/formats/check/fix.ts';
import { brokenPaper } from './break.ts';
import { brokenPapers } from './broken-papers.ts';
import { cleanLayouts } from './clean-layouts.ts';
import { cleanPapers } from './clean-papers.ts';
import { zipped } from './raw-docx.ts';

const today = '2026-11-27';

describe('papers written by hand', () => {
  it.each(Object.entries({ ...cleanPapers, ...cleanLayouts }))(
    'finds nothing in a clean one: %s',
    (_, make) => {
      const { rules, findings } = check(zipped(make()), { today });

      expect(rules).not.toBeNull();
      expect(findings).toEqual([]);
    },
  );

  it.each(brokenPapers)('names the rule that is broken: $what', (broken) => {
    const { findings } = check(zipped(brokenPaper(broken.what)), { today });

    expect(findings.map(({ rule }) => rule)).toContain(broken.rule);
    expect(findings.length).toBeLessThanOrEqual(2); // and hardly anything else
  });

  it('breaks each of at least fifty rules once', () => {
    expect(new Set(brokenPapers.map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(50);
  });
});

describe('a corrected copy', () => {
  it.each(brokenPapers)('has nothing left that a machine may mend: $what', (broken) => {
    const { findings, left, changes, copy } = fix(zipped(brokenPaper(broken.what)), { today });
    const mendable = findings.filter(({ tier }) => tier === 1);

    expect(left.filter(({ tier }) => tier === 1)).toEqual([]);
    expect(changes).toEqual(mendable);
    expect(copy !== undefined).toBe(mendable.length > 0);
  });
});
