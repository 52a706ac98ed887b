import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownMarked } from '../../src/drafts/judge.ts';
import { countWords, marksIn, OWN_MARK, replaced, tidied } from '../../src/drafts/marks.ts';

const words = fc
  .array(fc.constantFrom('gia', 'hạn', 'phường', 'Bến', 'Gỗ', '11.920', 'trang', '30%', 'số'), {
    minLength: 2,
    maxLength: 8,
  })
  .map((some) => `Đã ${some.join(' ')}`);
const mark = fc.oneof(
  fc.integer({ min: 1, max: 200 }).map((n) => `[${n}]`),
  fc.constantFrom(OWN_MARK, '[= 30 / 40]', '[= 1,5 * 2]'),
);
const sentence = fc.record({
  text: words,
  stop: fc.constantFrom('.', '!', '?', ';'),
  marks: fc.array(mark, { maxLength: 3 }),
  early: fc.boolean(),
  end: fc.constantFrom(' ', '\n', '\n\n'),
});
const section = fc
  .array(sentence, { minLength: 1, maxLength: 6 })
  .map((all) => all.map(typed).join(''));
const typed = ({
  text,
  stop,
  marks,
  early,
  end,
}: typeof sentence extends fc.Arbitrary<infer S> ? S : never) =>
  early ? `${text} ${marks.join(' ')}${stop}${end}` : `${text}${stop} ${marks.join(' ')}${end}`;

/** What people paste: marks cut in two, brackets, controls, blanks of every kind. */
const anything = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      mark,
      fc.constantFrom(
        '[',
        ']',
        '[1',
        '[cần bổ sung: …]',
        '. ',
        '\n',
        '\r\n',
        '\u00a0',
        '1. ',
        '- ',
      ),
    ),
  )
  .map((parts) => parts.join(''));

describe('the marks of a section', () => {
  it('are kept: tidying twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.oneof(section, anything), (text) => {
        expect(tidied(tidied(text))).toBe(tidied(text));
      }),
    );
  });

  it('belong to sentences that stand where they say, in order, none in another', () => {
    fc.assert(
      fc.property(fc.oneof(section, anything), (text) => {
        const kept = tidied(text);
        let last = 0;
        const whole = marksIn(kept).filter(({ gap }) => !gap); // a gap may stand within a sentence
        for (const { start, end, text: said } of whole) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeLessThanOrEqual(kept.length);
          expect(kept.slice(start, end)).toContain([...said][0]);
          last = end;
        }
      }),
    );
  });

  it('lose no source: each number that was typed behind a sentence is one of a sentence', () => {
    fc.assert(
      fc.property(section, (text) => {
        const numbers = [...text.matchAll(/\[(\d{1,3})\]/g)].map(([, n]) => Number(n));
        const read = marksIn(tidied(text)).flatMap(({ sources }) => sources);
        expect(new Set(read)).toEqual(new Set(numbers));
      }),
    );
  });

  it('are no words of the budget', () => {
    fc.assert(
      fc.property(words, fc.array(mark), (text, marks) => {
        expect(countWords(`${text}. ${marks.join(' ')}`)).toBe(countWords(`${text}.`));
      }),
    );
  });

  it('go with their sentence when it is taken out, and no other goes', () => {
    fc.assert(
      fc.property(section, fc.nat(5), (text, pick) => {
        const kept = tidied(text);
        const all = marksIn(kept);
        const at = pick % all.length;
        const left = marksIn(replaced(kept, all[at] as (typeof all)[number], ''));
        const texts = (some: typeof all) => some.map(({ text }) => text);
        expect(texts(left)).toEqual(texts(all.filter((_, i) => i !== at)));
      }),
    );
  });

  it('stand behind an item with its label, wherever on the line it begins', () => {
    const text = 'Đã làm. [1] Điều 3. Báo cáo hằng tháng. [2] 4. Họp hằng quý. [3]';
    const read = marksIn(text).map(({ text, sources }) => [text, ...sources]);
    expect(read).toEqual([
      ['Đã làm.', 1],
      ['Điều 3. Báo cáo hằng tháng.', 2],
      ['4. Họp hằng quý.', 3],
    ]);
  });

  it('join nothing: what stands on both sides of one stays two words', () => {
    expect(marksIn(tidied('Đạt 30[1]5 trang.'))[0]?.text).toBe('Đạt 30 5 trang.');
  });
});

describe('a part that is its writer’s own', () => {
  it('has a mark behind every sentence without a source, and its words are as they were', () => {
    fc.assert(
      fc.property(fc.oneof(section, anything), (text) => {
        const marked = ownMarked(tidied(text), 'proposal');
        const [before, after] = [marksIn(tidied(text)), marksIn(marked)];
        expect(after.map(({ text }) => text)).toEqual(before.map(({ text }) => text));
        for (const { own, sources, formula, gap } of after)
          expect(own || gap || sources.length > 0 || formula !== undefined).toBe(true);
        expect(ownMarked(marked, 'proposal')).toBe(marked);
      }),
    );
  });

  it('is told from a part that needs sources', () => {
    expect(ownMarked('Đề nghị gia hạn.', 'situation')).toBe('Đề nghị gia hạn.');
    expect(ownMarked('Đề nghị gia hạn.', 'options')).toBe('Đề nghị gia hạn. [nhận định]');
  });
});
