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
