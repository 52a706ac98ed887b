import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brevityOf } from '../../../src/drafts/brevity/brevity.ts';
import { afterCut } from '../../../src/drafts/brevity/cut.ts';
import {
  defaultPhrases,
  phrasesAsText,
  phrasesFrom,
} from '../../../src/drafts/brevity/empty-phrases.ts';
import type { Paper, Sentence } from '../../../src/drafts/brevity/sections.ts';
import { countWords } from '../../../src/drafts/brevity/words.ts';
import { anyText, hostileTexts, millisecondsOf } from '../../text/any-text.ts';
import { developed } from './developed.ts';
import { padded } from './pad.ts';

const own = (text: string): Sentence => ({ text, kind: 'judgement', sources: [] });
const of = (texts: string[], papers: Paper[] = []) =>
  brevityOf([{ name: '', sentences: texts.map(own) }], { papers, budget: 500 });
const kinds = (texts: string[]) => of(texts).cuts.map(({ sentence, kind }) => [sentence, kind]);

it('measures words and pages, headings included, against the budget', () => {
  const text = `${'một '.repeat(599)}hết.`;
  expect(
    brevityOf([{ name: 'Kết luận', sentences: [own(text)] }], { papers: [], budget: 500 }),
  ).toMatchObject({ words: 602, pages: 1.3, budget: 500, over: 102 });
});

it('says where the ask stands when it is not in the first 60 words', () => {
  const ask = 'Kính trình đồng chí Bí thư cho ý kiến.';
  expect(of([ask]).ask).toEqual({ found: true, word: 1, early: true });
  expect(of([`${'lúa '.repeat(70)}.`, ask]).ask).toEqual({ found: true, word: 71, early: false });
  expect(of(['Kho có 12 phòng.']).ask).toEqual({ found: false });
});

describe('a fact that is told again', () => {
  const fact = 'Kho đã số hóa 11.920 trang tài liệu trước ngày 30/6/2026.';

  it('is named with the sentence that tells it', () => {
    const [cut] = of([fact, 'Số trang tài liệu đã số hóa của kho là 11.920 trang.']).cuts;
    expect(cut).toMatchObject({ sentence: 1, kind: 'repeats', like: { section: 0, sentence: 0 } });
    expect(cut?.reason).toBe('Nhắc lại điều đã nói ở câu 1.');
    expect(cut?.saves).toBe(12);
  });

  it('is another one with another figure, day, name or a denial', () => {
    expect(kinds([fact, fact.replace('11.920', '11.290')])).toEqual([]);
    expect(kinds([fact, fact.replace('30/6', '30/7')])).toEqual([]);
    expect(kinds([fact, fact.replace('Kho', 'Kho Hòa Bình')])).not.toContainEqual([1, 'repeats']);
    expect(
      kinds([
        'Sở Tài chính đồng ý cấp thêm máy quét.',
        'Sở Tài chính không đồng ý cấp thêm máy quét.',
      ]),
    ).toEqual([]);
  });

  it('leaves the ask where a leader looks for it', () => {
    const ask = 'Xin ý kiến về việc mua 2 máy quét khổ lớn.';
    const longer = 'Xin ý kiến về việc mua 2 máy quét khổ lớn cho Phòng Lưu trữ trong năm 2026.';
    expect(kinds([ask, 'Máy cũ hỏng từ tháng 5.', longer])).toEqual([]);
  });
});

it('names a stretch copied from an attached paper, and words copied without saying so', () => {
  const text =
    'Kho được lập năm 1976 tại nhà số 12 phố Bến Cũ. Năm 1998 kho chuyển về tầng 2 trụ sở. Người đọc nhận tài liệu tại phòng đọc và trả trong ngày.';
  const [first = '', second = ''] = text.split(/(?<=\.) /);
  const paper = { number: 3, text, attached: true };
  const quoted = (one: string): Sentence => ({ text: one, kind: 'quoted', sources: [3] });
  const cutsOf = (sentences: Sentence[]) =>
    brevityOf([{ name: '', sentences }], { papers: [paper], budget: 500 }).cuts;
  expect(cutsOf([quoted(first)])).toEqual([]);
  expect(cutsOf([quoted(first), quoted(second)]).map(({ like }) => like)).toEqual([
    { paper: 3 },
    { paper: 3 },
  ]);
  expect(cutsOf([own(first)])[0]?.reason).toBe('Chép của nguồn [3] mà không dẫn.');
});

describe('an empty phrase', () => {
  it('is taken out so that a sentence is left', () => {
    const text = 'Như đã trình bày ở trên, kho còn 12 phòng, được kiểm tra một cách nghiêm túc.';
    const after = of([text]).cuts.map((cut) => afterCut(text, cut));
    expect(after).toEqual([
      'Kho còn 12 phòng, được kiểm tra một cách nghiêm túc.',
      'Như đã trình bày ở trên, kho còn 12 phòng, được kiểm tra.',
    ]);
  });

  it('is found whatever stands between its words, never in a quotation', () => {
    const text = 'Kho 12 làm quyết liệt - đồng bộ - hiệu quả.';
    expect(of([text]).cuts[0]?.saves).toBeGreaterThan(0);
    const quoted = { ...own(text), kind: 'quoted' as const, sources: [1] };
    expect(brevityOf([{ name: '', sentences: [quoted] }], { papers: [], budget: 9 }).cuts).toEqual(
      [],
    );
  });

  it('is of a list that an administrator reads and writes as lines', () => {
    expect(phrasesFrom(' nhằm  mục đích →  nhằm \n\n→\nnhìn chung')).toEqual([
      { says: 'nhằm mục đích', instead: 'nhằm' },
      { says: 'nhìn chung', instead: '' },
    ]);
    expect(phrasesFrom(phrasesAsText(defaultPhrases))).toEqual(defaultPhrases);
  });
});

it('tells of long sentences and of chains of the passive, without cutting them', () => {
  const passive = 'Hồ sơ được lập, được ký rồi bị trả lại vì 3 trang được quét mờ.';
  const { cuts, remarks } = of([`${'chữ 1 '.repeat(25)}.`, passive]);
  expect(cuts).toEqual([]);
  expect(remarks.map(({ sentence, kind }) => [sentence, kind])).toEqual([
    [0, 'long'],
    [1, 'passive'],
  ]);
  expect(of(['Xe được phép đậu, được biết có 3 chỗ, được 12 % dùng.']).remarks).toEqual([]);
});

describe('any draft', () => {
  it('has cuts that lie in their sentence, never over each other, and save what they say', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(anyText, fc.constantFrom(...developed.nothing)), { maxLength: 8 }),
        anyText,
        (texts, text) => {
          const { words, wordsAfter, cuts } = of(texts, [{ number: 1, text, attached: true }]);
          expect(words).toBe(texts.reduce((sum, one) => sum + countWords(one), 0));
          expect(wordsAfter).toBeGreaterThanOrEqual(0);
          cuts.forEach((cut, i) => {
            const before = cuts[i - 1];
            if (before?.sentence === cut.sentence)
              expect(cut.start).toBeGreaterThanOrEqual(before.end);
            expect(cut.end).toBeLessThanOrEqual(texts[cut.sentence]?.length ?? 0);
            expect(countWords(afterCut(texts[cut.sentence] ?? '', cut))).toBeLessThanOrEqual(
              countWords(texts[cut.sentence] ?? ''),
            );
          });
        },
      ),
    );
  });

  it('of 10,000 sentences takes no time that grows with their square, alike or not', () => {
    const base = Array.from({ length: 15 }, (_, i) => padded(developed, i)).flatMap(
      ({ sections }) => sections[0]?.sentences ?? [],
    );
    const { papers } = padded(developed, 0);
    const drawn = (shift: number) => (_: unknown, i: number) => {
      const one = base[i % base.length] as Sentence;
      const other = (figure: string) => String(Number(figure) + ((i * shift) % 900));
      return { ...one, text: one.text.replace(/\d{2,}/g, other) };
    };
    const taken = (sentences: Sentence[]) =>
      millisecondsOf(() => brevityOf([{ name: '', sentences }], { papers, budget: 500 }));
    taken(Array.from({ length: 2_000 }, drawn(3)));
    const times = [7, 0].map((shift) => taken(Array.from({ length: 10_000 }, drawn(shift))));
    console.info(JSON.stringify({ sentences: 10_000, milliseconds: times.map(Math.round) }));
    for (const time of times) expect(time).toBeLessThan(4_000);
  });

  it('of one hostile sentence is read in a moment', () => {
    for (const text of hostileTexts) expect(millisecondsOf(() => of([text]))).toBeLessThan(3_000);
  });
});
