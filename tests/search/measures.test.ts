import { describe, expect, it } from 'vitest';
import {
  hit1,
  mean,
  mrr10,
  ndcg10,
  percentile,
  recall10,
} from '../../scripts/evaluate/measures.ts';

const judged = new Map([
  ['a', 1],
  ['b', 1],
  ['c', 0],
]);

describe('measures of search quality', () => {
  it('give 1 to a perfect order and 0 to none found', () => {
    expect(ndcg10(['a', 'b', 'c'], judged)).toBe(1);
    expect(ndcg10(['c', 'x'], judged)).toBe(0);
  });

  it('agree with nDCG worked out by hand', () => {
    // found at places 2 and 4: (1/log2 3 + 1/log2 5) / (1/log2 2 + 1/log2 3)
    expect(ndcg10(['x', 'a', 'y', 'b'], judged)).toBeCloseTo((0.63093 + 0.43068) / 1.63093, 4);
  });

  it('look at ten hits only', () => {
    const late = [...'qwertyuiop', 'a'];
    expect([ndcg10(late, judged), recall10(late, judged), mrr10(late, judged)]).toEqual([0, 0, 0]);
  });

  it('count what was found, and where first', () => {
    expect(recall10(['x', 'a'], judged)).toBe(0.5);
    expect(mrr10(['x', 'a'], judged)).toBe(0.5);
    expect([hit1(['b'], judged), hit1(['c'], judged)]).toEqual([1, 0]);
  });

  it('take the middle and the slow end of times', () => {
    expect([percentile([3, 1, 2], 0.5), percentile([1, 2, 100], 0.95), mean([1, 3])]).toEqual([
      2, 100, 2,
    ]);
  });
});
