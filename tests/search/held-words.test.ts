import { describe, expect, it } from 'vitest';
import { heldWords } from '../../src/search/held-words.ts';
import { pairs, single } from '../../src/search/pairs.ts';
import { analyseQuery, rank } from '../../src/search/ranking.ts';
import { describeEngines, paper, put } from '../support/engines.ts';

const weighed = (words: string[]) =>
  [...single(words), ...pairs(words)].map((token) => ({ ...token, weight: 1 }));

describe('what of a question stands in a text', () => {
  it('is written in a row where the text goes on as the question does', () => {
    const tokens = weighed(['gia', 'han', 'nhiem', 'vu']);

    const held = heldWords(tokens)([6, 5, 4, 3, 2, 1, 0]);
    expect(held).toBe('gia han nhiem vu | gia | han | nhiem | vu');
  });

  it('is cut where the text does not go on', () => {
    const tokens = weighed(['gia', 'han', 'nhiem', 'vu']); // then gia han, han nhiem, nhiem vu

    const held = heldWords(tokens)([0, 1, 2, 3, 4, 6]);
    expect(held).toBe('gia han | nhiem vu | gia | han | nhiem | vu');
  });

  it('is nothing where none of them stands', () => {
    expect(heldWords(weighed(['gia', 'han']))([])).toBe('');
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
