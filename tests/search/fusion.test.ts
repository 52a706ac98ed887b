import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../src/search/engine.ts';
import { fused, isMeant } from '../../src/search/fusion.ts';
import { fold } from '../../src/text/fold.ts';

const one = (id: string, score: number): Candidate => ({
  ...{ documentId: id, passageId: `${id}-1`, place: 1, score, words: '' },
});
const orderOf = (list: Candidate[]) =>
  list.toSorted((a, b) => b.score - a.score).map(({ documentId }) => documentId);

describe('a question whose meaning is asked for', () => {
  const natural = 'Người lao động được nghỉ bao nhiêu ngày khi kết hôn?';

  it.each([
    [natural, true],
    [fold(natural), false],
    [natural.toUpperCase(), true],
    ['nguoi lao dong duoc nghỉ bao nhieu ngay', false],
    ['15-NQ/TU', false],
    ['nghị quyết 15', false],
    ['', false],
  ])('%s: %s', (text, meant) => expect(isMeant(text)).toBe(meant));
});

describe('one list of what holds the words and what means the same', () => {
  const byWords = [one('a', 30), one('b', 20), one('c', 10)];

  it('is that of the words where nothing is near', () => {
    expect(fused(byWords, [])).toEqual(byWords);
  });

  it('raises what is near, by a share of the distance between best and last', () => {
    const list = fused(byWords, [one('b', 0.9), one('x', 0.8)]);

    expect(orderOf(list)).toEqual(['b', 'a', 'c', 'x']);
    const scores = Object.fromEntries(list.map(({ documentId, score }) => [documentId, score]));
    expect(scores).toMatchObject({ a: 30, c: 10, x: 10 });
    expect(scores.b).toBeCloseTo(20 + (0.4 / 0.6) * 20);
  });

  it('lets in only the nearest of what holds too few words', () => {
    const nearest = Array.from({ length: 30 }, (_, i) => one(`n${i}`, 1 - i / 100));

    const admitted = fused(byWords, nearest).filter(({ meant }) => meant);

    expect(admitted.map(({ documentId }) => documentId)).toEqual(
      nearest.slice(0, 10).map(({ documentId }) => documentId),
    );
  });

  it('is empty where no word is found', () => {
    expect(fused([], [one('x', 0.9), one('y', 0.8)])).toEqual([]);
  });
});
