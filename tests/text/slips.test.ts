import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/text/fold.ts';
import { toneless } from '../../src/text/rimes.ts';
import { cutsOf, slipsOf } from '../../src/text/slips.ts';
import { isBareSyllable } from '../../src/text/syllable.ts';

const bare = fc.constantFrom(...Array.from(toneless, fold).filter((word) => word.length > 1));

describe('a run of letters without a space', () => {
  it.each([
    ['nghịquyết', ['nghị', 'quyết']],
    ['nghiquyet', ['nghi', 'quyet']],
    ['chuyểnđổisố', ['chuyển', 'đổi', 'số']],
    ['yte', ['y', 'te']],
  ])('%s is cut into %j', (run, words) => expect(cutsOf(run)[0]).toEqual(words));

  it('has several ways where only the archive knows which', () => {
    expect(cutsOf('thanhuy')).toEqual(
      expect.arrayContaining([
        ['thanh', 'uy'],
        ['than', 'huy'],
      ]),
    );
  });

  it('is not cut when it is a syllable or no Vietnamese', () => {
    expect(cutsOf('nghiêng')).toEqual([]);
    expect(cutsOf('internet')).toEqual([]);
    expect(cutsOf('x'.repeat(10_000))).toEqual([]);
  });

  it('is the same letters in every way it is cut', () => {
    fc.assert(
      fc.property(fc.array(bare, { minLength: 2, maxLength: 4 }), (words) => {
        for (const cut of cutsOf(words.join(''))) expect(cut.join('')).toBe(words.join(''));
      }),
    );
  });
});

describe('slips', () => {
  it('of hand and ear lead back to the word', () => {
    for (const [typed, meant] of [
      ['quyt', 'quyet'],
      ['quyett', 'quyet'],
      ['thnah', 'thanh'],
      ['dinhj', 'dinh'],
      ['long', 'nong'],
      ['triu', 'chiu'],
      ['gianh', 'danh'],
    ] as const)
      expect([typed, slipsOf(typed).includes(meant)]).toEqual([typed, true]);
  });

  it('are syllables, never the word itself', () => {
    fc.assert(
      fc.property(bare, (word) => {
        const slips = slipsOf(word);
        expect(slips).not.toContain(word);
        expect(slips.every(isBareSyllable)).toBe(true);
      }),
    );
  });
});
