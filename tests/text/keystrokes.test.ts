import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asTelex } from '../../scripts/evaluate/noisy.ts';
import { TONES, withTone } from '../../src/text/accents.ts';
import { fold } from '../../src/text/fold.ts';
import { convertKeystrokes } from '../../src/text/keystrokes.ts';
import { toneless } from '../../src/text/rimes.ts';
import { isSyllable } from '../../src/text/syllable.ts';

describe('keys that no input method converted', () => {
  it.each([
    ['nghij quyeets', 'nghị quyết'],
    ['nghi5 quye6t1', 'nghị quyết'],
    ['chuyeern ddoori soos', 'chuyển đổi số'],
    ['thanhf uyr', 'thành ủy'],
    ['NGHIJ QUYEETS', 'NGHỊ QUYẾT'],
    ['d9u7o7c5', 'được'],
    ['quyeets ddinhj 118', 'quyết định 118'],
    ['tieesng', 'tiếng'],
    ['kees', 'kế'],
    ['xuaats', 'xuất'],
    ['ddi hop', 'đi hop'],
    ['Nghij quyeets', 'Nghị quyết'],
    ['nghij, quyeets. ddinhj!', 'nghị, quyết. định!'],
    ['quyeets mee', 'quyết mê'], // nobody spells a double vowel
    ['quyeets fax, tw', 'quyết fax, tw'],
    ['hopj a quyeets QD9', 'họp a quyết QD9'],
    ['mootj AB hai HOPJJ ddinhj', 'một AB hai HỌP định'], // two capitals are a code
    ['hoaf', 'hoaf'], // one sign alone is too little
  ])('%s is read as %s', (typed, meant) => expect(convertKeystrokes(typed)).toBe(meant));

  it.each([
    'MTTQ VPTU fax',
    'máy fax, khí gas',
    'KH tw',
    'dieu5 khoan2',
    'QH15 NQ57 HD05',
    'website email logistics',
    'max box',
    'nghij',
    'nawm',
    'quyets',
    'ddd',
    'KEES HOACHJ',
    '15-NQ/TU',
    'hop dong lao dong',
  ])('%s stays as it is', (typed) => expect(convertKeystrokes(typed)).toBe(typed));

  it('come back as the syllables they write', () => {
    // A vowel that comes twice (khoeo) takes a roof from Telex itself.
    const stems = Array.from(toneless).filter((stem) => !/([aeo]).*\1/.test(fold(stem)));
    const syllable = fc
      .tuple(fc.constantFrom(...stems), fc.constantFrom(...Object.values(TONES)))
      .map(([stem, tone]) => withTone(stem, tone) ?? '')
      .filter((word) => isSyllable(word) && word.length > 2);
    fc.assert(
      fc.property(fc.array(syllable, { minLength: 4, maxLength: 8 }), (words) => {
        const typed = ['quyeets', 'ddinhj', ...words.map(asTelex)].join(' ');
        expect(convertKeystrokes(typed)).toBe(['quyết', 'định', ...words].join(' '));
      }),
    );
  });

  it('leaves every text without such keys alone', () => {
    const syllable = fc.constantFrom(...Array.from(toneless, fold));
    fc.assert(
      fc.property(fc.array(syllable, { maxLength: 12 }), (words) => {
        expect(convertKeystrokes(words.join(' '))).toBe(words.join(' '));
      }),
    );
  });

  it('never fails', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(typeof convertKeystrokes(text)).toBe('string');
      }),
    );
  });
});
