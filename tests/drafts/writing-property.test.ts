import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkSection } from '../../src/drafts/check.ts';
import { marksIn } from '../../src/drafts/marks.ts';
import { heardIn } from '../../src/drafts/writing/borne.ts';
import { staying, withSentences } from '../../src/drafts/writing/section-text.ts';

const SOURCE =
  'Mỗi nhiệm vụ được gia hạn không quá một lần. Phường đã số hóa 11.920 trang trên tổng số 17.500 trang.';
const OTHER = 'Chánh Văn phòng quyết định gia hạn không quá 05 ngày làm việc.';
const shown = [
  { token: 'S1', text: SOURCE, ground: `${SOURCE}\nCông văn số 96-CV/ĐU, ngày 20/11/2026.` },
  { token: 'S2', text: OTHER, ground: `${OTHER}\nQuy định số 118-QĐ/TU, ngày 14/9/2026.` },
];

/** What breaks sentences and marks apart, between words of the sources. */
const piece = fc.constantFrom(
  ...[...SOURCE.split(' '), ...OTHER.split(' ')],
  ...['[1]', '[nhận định]', '[= 1 / 2]', '[cần bổ sung: x]', '[', ']', '\n', '\n\n', '. ', '; '],
  ...['TP.', '1.', '-', 'a)', '…', '“', '”', '(', ')', '?', ' ', ' ', '|', 'đ/c'],
);
const text = fc.oneof(
  fc.array(piece, { maxLength: 30 }).map((all) => all.join(' ')),
  fc.constantFrom(...SOURCE.split(/(?<=\.) /), OTHER),
);
const tokens = fc.uniqueArray(fc.constantFrom('S1', 'S2', 'S9', ''), { maxLength: 3 });
const written = fc.array(fc.record({ text, tokens }), { maxLength: 5 });

it('never makes a sentence of a model anybody’s own, or lets it stand on another’s source', () => {
  let kept = 0;
  fc.assert(
    fc.property(written, text, (all, before) => {
      const said = all.flatMap((one) => heardIn(one, shown, []).sentences);
      const stays = staying(
        before,
        checkSection(before, new Map(), { name: 'x', judged: [] }),
        () => true,
      );
      const sourced = said.map((one) => ({
        ...one,
        sources: one.rests.map((token) => Number(token.slice(1))),
      }));
      const { text, added } = withSentences(stays, sourced);
      const old = marksIn(stays).length;
      const own = marksIn(text).slice(old);

      expect(own.map((one) => one.text)).toEqual(added.map((one) => one.text));
      for (const [i, one] of own.entries()) {
        expect(one.sources).toEqual(added[i]?.sources);
        expect([one.own, one.gap, one.formula]).toEqual([false, false, undefined]);
        expect(one.sources.length).toBeGreaterThan(0);
      }
      const grounds = new Map(
        shown.map(({ ground }, i) => [i + 1, { open: true, text: ground, held: '' }]),
      );
      const read = checkSection(text, grounds, { name: '', judged: [] }).slice(old);
      expect(read.map(({ struck }) => struck !== undefined)).toEqual(
        added.map(({ struck }) => struck !== undefined),
      );
      kept += added.length;
    }),
    { numRuns: 500 },
  );
  expect(kept).toBeGreaterThan(100);
});

it('keeps somebody’s own sentences, what they computed, and the paper they answer', () => {
  const before =
    'Trả lời Công văn số 96. [3] Mỗi nhiệm vụ được gia hạn một lần. [1] Nên gia hạn. [nhận định] Đạt 68%. [1] [= 11.920 / 17.500]';
  const checked = checkSection(before, new Map(), { name: 'x', judged: [] });

  expect(staying(before, checked, (number) => number !== 3)).toBe(
    'Trả lời Công văn số 96. [3] Nên gia hạn. [nhận định] Đạt 68%. [1] [= 11.920 / 17.500]',
  );
});

it('cites of the passages a model names only those that bear the sentence', () => {
  const said = { text: 'Mỗi nhiệm vụ được gia hạn không quá một lần.', tokens: ['S2', 'S1'] };

  expect(heardIn(said, shown, []).sentences).toEqual([{ text: said.text, rests: ['S1'] }]);
});

it('does not take the day or the number of a paper for what its passage says', () => {
  const dated = 'Ngày 20/11/2026, phường đã số hóa 11.920 trang trên tổng số 17.500 trang.';
  const heard = heardIn({ text: dated, tokens: ['S1'] }, shown, []);

  expect(heard.sentences.filter(({ struck }) => !struck)).toEqual([]);
});
