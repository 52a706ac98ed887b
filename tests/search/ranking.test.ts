import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../src/search/engine.ts';
import { analyseQuery, rank } from '../../src/search/ranking.ts';
import { fold } from '../../src/text/fold.ts';

const passage = (
  documentId: string,
  words: string,
  fields: Partial<Candidate> = {},
): Candidate => ({
  documentId,
  passageId: `${documentId}/${fields.place ?? 1}`,
  place: 1,
  score: 1,
  words,
  ...fields,
});

const title = (documentId: string, words: string, fields: Partial<Candidate> = {}): Candidate =>
  passage(documentId, words, { place: 0, ...fields, passageId: null });

const order = (candidates: Candidate[], question: string, sort?: 'relevance' | 'newest') =>
  rank(candidates, analyseQuery(question), sort).map(({ documentId }) => documentId);

describe('what a question asks of the index', () => {
  it('is its syllables and their pairs, each once', () => {
    const { words, tokens } = analyseQuery('Đất đai, đất đai');

    expect(words).toEqual(['dat', 'dai', 'dat', 'dai']);
    expect(tokens.map(({ token }) => token)).toEqual(['dat', 'dai', 'dat0dai', 'dai0dat']);
  });

  it('weighs pairs less the longer it is', () => {
    const pairIn = (length: number) => {
      const words = Array.from({ length }, (_, i) => `từ${i}`).join(' ');
      return analyseQuery(words).tokens.find(({ token }) => token.includes('0tu'))?.weight ?? 0;
    };

    expect(pairIn(5)).toBeGreaterThan(pairIn(25));
    expect(pairIn(25)).toBeGreaterThan(pairIn(60));
  });

  it('takes a short form for found where what it stands for is', () => {
    const asked = analyseQuery('CCHC 2026', {
      expansions: [{ short: 'CCHC', long: 'cải cách hành chính' }],
    });
    const found = rank([passage('a', 'cai cach hanh chinh nam 2026')], asked);
    expect(found.map(({ documentId }) => documentId)).toEqual(['a']);
  });

  it('finds only where a phrase stands, and nothing of a document with a refused word', () => {
    const texts = [
      passage('a', 'kinh te bien tra duong'),
      passage('b', 'bien che kinh te'),
      passage('c', 'kinh te bien', { place: 1 }),
      title('c', 'dieu chinh kinh te bien'),
    ];
    const asked = analyseQuery('kinh tế biển', {
      phrases: ['kinh tế biển'],
      excluded: ['điều chỉnh'],
    });
    expect(rank(texts, asked).map(({ documentId }) => documentId)).toEqual(['a']);
  });

  it.each([
    ['tiết kiệm trong cơ quan, chỉ thị mới', ['Chỉ thị'], undefined, true],
    ['kết quả thực hiện nghị quyết', [], undefined, false],
    ['nghị quyết của bộ chính trị tháng 3/2026', ['Nghị quyết'], '2026-03', false],
    ['ket luan ban bi thu thang 12 nam 2025', ['Kết luận'], '2025-12', false],
    ['chủ trương sắp xếp bộ máy mới nhất', [], undefined, true],
    ['đổi mới sáng tạo', [], undefined, false],
  ])('of "%s" is the kind, the month and whether the newest', (text, types, month, newest) => {
    const asked = analyseQuery(text);
    expect([asked.types, asked.month, asked.newestFirst]).toEqual([types, month, newest]);
  });

  it('looks for how a deadline is said where something is to be handed over', () => {
    const tokens = (text: string) => analyseQuery(text).tokens.map(({ token }) => token);
    expect(tokens('thời hạn gửi tài liệu họp')).toContain('cham0nhat');
    expect(tokens('thời hạn tạm trú')).not.toContain('cham0nhat');
    expect(tokens('gia hạn nộp báo cáo')).not.toContain('cham0nhat');
  });

  it('is the same with and without accents', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(analyseQuery(fold(text))).toEqual(analyseQuery(text));
      }),
    );
  });

  it('stays within what an engine takes, however long the question', () => {
    const words = Array.from({ length: 5_000 }, (_, i) => `từ${i}`).join(' ');

    expect(analyseQuery(words).tokens.length).toBeLessThan(1_000);
  });
});

describe('the order of documents', () => {
  it('follows the best passage, and shows the two best, the better first', () => {
    const candidates = [
      passage('a', 'thuy loi', { place: 1, score: 2 }),
      passage('b', 'thuy loi', { place: 1, score: 1 }),
      passage('b', 'thuy loi', { place: 2, score: 3 }),
      passage('b', 'thuy loi', { place: 3, score: 2 }),
    ];

    const ranked = rank(candidates, analyseQuery('thủy lợi'));

    expect(ranked.map(({ documentId, passageIds }) => [documentId, passageIds])).toEqual([
      ['b', ['b/2', 'b/3']],
      ['a', ['a/1']],
    ]);
  });

  it('is lifted by a title that speaks of the same', () => {
    const candidates = [
      passage('a', 'kinh phi thuy loi', { score: 1.2 }),
      passage('b', 'kinh phi thuy loi', { score: 1 }),
      title('b', 'ke hoach thuy loi', { score: 0.8 }),
    ];

    expect(order(candidates, 'kinh phí thủy lợi')).toEqual(['b', 'a']);
  });

  it('begins with the title that holds the whole question', () => {
    const candidates = [
      passage('a', 'kinh te so', { score: 9 }),
      title('b', 'nghi quyet ve kinh te so', { score: 1 }),
      title('c', 'kinh te va xa hoi so', { score: 5 }),
    ];

    expect(order(candidates, 'kinh tế số')).toEqual(['b', 'a', 'c']);
  });

  it('does not take the end of one word for another in a title', () => {
    const candidates = [
      passage('a', 'an ninh', { score: 2 }),
      title('b', 'doan an ninhx', { score: 1 }),
    ];

    expect(order(candidates, 'an ninh')).toEqual(['a']);
  });

  it('shows no passage for a document that only its title finds', () => {
    const [only] = rank([title('a', 'de an thuy loi')], analyseQuery('thủy lợi'));

    expect(only).toMatchObject({ documentId: 'a', passageIds: [] });
  });

  it('is the same however the engine lists what scores the same', () => {
    const candidates = ['c', 'a', 'b'].flatMap((id) => [
      passage(id, 'thuy loi', { place: 2 }),
      passage(id, 'thuy loi', { place: 1 }),
    ]);
    const expected = rank(candidates, analyseQuery('thủy lợi'));
    expect(expected.map(({ passageIds }) => passageIds[0])).toEqual(['a/1', 'b/1', 'c/1']);

    fc.assert(
      fc.property(fc.shuffledSubarray(candidates, { minLength: candidates.length }), (shuffled) => {
        expect(rank(shuffled, analyseQuery('thủy lợi'))).toEqual(expected);
      }),
    );
  });

  it('favours the kind of paper that the question begins with', () => {
    const candidates = [
      passage('plan', 'thuy loi', { type: 'Kế hoạch', score: 1.2 }),
      passage('report', 'bao cao thuy loi', { type: 'Báo cáo', score: 1 }),
    ];

    expect(order(candidates, 'báo cáo thủy lợi')).toEqual(['report']);
    expect(order(candidates, 'thủy lợi')).toEqual(['plan', 'report']);
    const both = candidates.map((one) => ({ ...one, words: `bao cao ${one.words}` }));
    expect(order(both, 'báo cáo thủy lợi')).toEqual(['report', 'plan']);
    expect(order(both, 'UBND báo cáo thủy lợi', 'relevance')).toEqual(['report', 'plan']);
    expect(order(both, 'thủy lợi trong các báo cáo')).toEqual(['plan', 'report']);
  });

  it('favours rules where one asks how often something may be', () => {
    const words = 'duoc gia han hai lan';
    const candidates = [
      passage('report', words, { type: 'Báo cáo', score: 1.2 }),
      passage('rule', words, { type: 'Quy định', score: 1 }),
    ];

    expect(order(candidates, 'được gia hạn mấy lần')).toEqual(['rule', 'report']);
    expect(order(candidates, 'được gia hạn hai lần')).toEqual(['report', 'rule']);
  });

  it('favours the year that is asked, and a little the newer', () => {
    const of = (year: number, score: number) =>
      passage(String(year), 'thuy loi nam 2023 2024 2025', { year, score });
    const candidates = [of(2023, 1.03), of(2024, 1.02), of(2025, 1)];

    expect(order(candidates, 'thủy lợi')).toEqual(['2025', '2024', '2023']);
    expect(order(candidates, 'thủy lợi năm 2023')[0]).toBe('2023');
    expect(order(candidates, 'thủy lợi đến năm 2023')[0]).toBe('2025');
    expect(order(candidates, 'thủy lợi 2023 - 2024')[0]).toBe('2025');
    expect(order([of(2020, 2), of(2025, 1)], 'thủy lợi')).toEqual(['2020', '2025']);
  });

  it('puts what was issued on the day asked first, and of it the kind asked', () => {
    const on = (id: string, type: string, issuedOn: string, score: number) =>
      passage(id, 'ban hanh ngay', { type, issuedOn, score });
    const candidates = [
      on('other', 'Nghị quyết', '2026-03-18', 9),
      on('same', 'Quy định', '2026-03-17', 2),
      on('meant', 'Nghị quyết', '2026-03-17', 1),
    ];

    expect(order(candidates, 'nghị quyết ban hành ngày 17/3/2026')).toEqual([
      'meant',
      'same',
      'other',
    ]);
  });

  it('counts a paper known by its title no less for a text that says little', () => {
    const held = [
      passage('a', 'thuy loi', { score: 0.1 }),
      title('a', 'thuy loi xa', { score: 4 }),
    ];

    const [withText] = rank(held, analyseQuery('thủy lợi'));
    const [alone] = rank(held.slice(1), analyseQuery('thủy lợi'));
    expect(withText?.score).toBeGreaterThanOrEqual(alone?.score ?? Infinity);
  });

  it('is by date when asked, the undated last', () => {
    const candidates = [
      passage('old', 'thuy loi', { score: 9, issuedOn: '2019-05-01' }),
      passage('none', 'thuy loi', { score: 8 }),
      passage('new', 'thuy loi', { score: 1, issuedOn: '2025-05-01' }),
    ];

    expect(order(candidates, 'thủy lợi', 'newest')).toEqual(['new', 'old', 'none']);
  });
});

describe('a find', () => {
  it('holds every syllable of a question of one to three', () => {
    expect(order([passage('a', 'hop tac')], 'hợp đồng')).toEqual([]);
    expect(order([passage('a', 'ky hop dong')], 'hợp đồng')).toEqual(['a']);
    expect(order([passage('a', 'nghi quyet so 58')], 'nghị quyết 57')).toEqual([]);
  });

  it('holds a fair share of a longer question, not all of it', () => {
    const question = 'hồ sơ đăng ký kết hôn có yếu tố nước ngoài gồm những gì';

    expect(order([passage('a', 'nuoc ngoai so')], question)).toEqual([]);
    expect(order([passage('a', 'dang ky ket hon voi nguoi nuoc ngoai')], question)).toEqual(['a']);
  });

  it('may hold one part in the title and the other in the passage', () => {
    const candidates = [passage('a', 'kinh phi thuc hien'), title('a', 'ke hoach thuy loi')];

    expect(rank(candidates, analyseQuery('kinh phí thủy lợi'))[0]?.passageIds).toEqual(['a/1']);
  });

  it('keeps what filters and facets need', () => {
    const fields = { type: 'Kế hoạch', issuerId: 3, year: 2025, issuedOn: '2025-01-02' };

    expect(rank([passage('a', 'thuy loi', fields)], analyseQuery('thủy lợi'))[0]).toMatchObject(
      fields,
    );
  });
});
