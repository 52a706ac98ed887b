import { expect, it } from 'vitest';
import { describeWithData, testData } from '../support/test-data.ts';
import { judged, score } from './score.ts';

// Judged before the rules were written. Figures hold for the half that no rule was developed on.
describeWithData('judged stretches of public documents', () => {
  it('are at least 150, half of them never developed on', () => {
    const held = judged.filter(({ half }) => half === 'held');
    expect(judged.length).toBeGreaterThanOrEqual(150);
    expect(held.length).toBeGreaterThanOrEqual(judged.length / 2);
    expect(held.flatMap(({ relations }) => relations).length).toBeGreaterThan(60);
  });

  it('are read with precision .95 and recall .90, every direction right', () => {
    const figures = score(testData ?? '', 'held');
    expect(figures.precision).toBeGreaterThanOrEqual(0.95);
    expect(figures.recall).toBeGreaterThanOrEqual(0.9);
    expect(figures.wrongDirection).toBe(0);
  });
});
