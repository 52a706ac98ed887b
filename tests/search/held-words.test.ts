import { describe, expect, it } from 'vitest';
import { heldWords } from '../../src/search/held-words.ts';
import { pairs, single } from '../../src/search/pairs.ts';
import { analyseQuery, rank } from '../../src/search/ranking.ts';
import { describeEngines, paper, put } from '../support/engines.ts';

const weighed = (words: string[]) =>
  [...single(words), ...pairs(words)].map((token) => ({ ...token, weight: 1 }));

describe('what of a question stands in a text', () => {
  it('is written in a row where the text goes on as the question does', () => {
    const held = weighed(['gia', 'han', 'nhiem', 'vu']);

    expect(heldWords(held)).toBe('gia han nhiem vu | gia | han | nhiem | vu');
  });

  it('is cut where the text does not go on', () => {
    const [gia, han, nhiem, vu, giaHan, , nhiemVu] = weighed(['gia', 'han', 'nhiem', 'vu']);
    const held = [gia, han, nhiem, vu, giaHan, nhiemVu].flatMap((one) => one ?? []);

    expect(heldWords(held)).toBe('gia han | nhiem vu | gia | han | nhiem | vu');
  });
});

describeEngines('a brief answer', (current) => {
  it('ranks like a whole one, by words and by rows of words', async () => {
    const { engine } = current();
    await put(
      engine,
      paper('apart', ['Gia cố đê; hạn chế xả lũ; nhiệm kỳ mới; vụ mùa']),
      paper('together', ['Về việc gia hạn nhiệm vụ năm 2026'], { type: 'Công văn', year: 2026 }),
      paper('half', ['Gia hạn hợp đồng']),
    );
    const query = analyseQuery('gia hạn nhiệm vụ');
    const request = { tokens: query.tokens, keys: ['all'], filters: {}, limit: 10 };

    const whole = rank((await engine.candidates(request)).candidates, query);
    const brief = rank((await engine.candidates({ ...request, brief: true })).candidates, query);

    expect(brief.map(({ documentId }) => documentId)).toContain('together');
    expect(brief).toEqual(whole);
  });
});
