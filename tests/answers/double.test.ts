import { expect, it } from 'vitest';
import { without } from '../../src/answers/answer.ts';
import { bothAnswers, twoQuestions } from '../../src/answers/double.ts';

it('takes two questions apart, the second with what it is about', () => {
  expect(twoQuestions('quy định 399 do ai ký và thay thế văn bản nào')).toEqual([
    'quy định 399 do ai ký',
    'quy định 399 thay thế văn bản nào',
  ]);
  expect(twoQuestions('ai ký quy định 399, quy định đó còn hiệu lực không')).toEqual([
    'ai ký quy định 399',
    'quy định 399 còn hiệu lực không',
  ]);
  expect(twoQuestions('phường Kim Sa số hóa bao nhiêu trang và đạt bao nhiêu phần trăm')).toEqual([
    'phường Kim Sa số hóa bao nhiêu trang',
    'phường Kim Sa số hóa đạt bao nhiêu phần trăm',
  ]);
});

it('leaves one question whole, whatever it joins', () => {
  for (const text of [
    'quyết định và quy định khác nhau thế nào',
    'Văn phòng và Ban Tổ chức Thành ủy ban hành bao nhiêu thông báo',
    'kiến nghị của đảng ủy phường, xã phải trả lời trong bao nhiêu ngày',
  ])
    expect(twoQuestions(text)).toBeUndefined();
});

const told = (text: string) => ({
  ...without('answered', 'content'),
  sentences: [{ text, kind: 'quoted' as const, sources: [1] }],
  sources: [{ documentId: text, passageId: null, hash: null, quote: text }],
});

it('answers in part where one of two has an answer, and says which has none', () => {
  const found = bothAnswers(['a', 'b'], [told('A.'), without('not-found', 'content')]);
  expect(found).toMatchObject({ outcome: 'partly', missing: ['b'] });
  expect(found?.sentences.map(({ text }) => text)).toEqual(['A.']);
});

it('puts two answers together, each sentence with its own source', () => {
  const found = bothAnswers(['a', 'b'], [told('A.'), told('B.')]);
  expect(found?.outcome).toBe('answered');
  expect(found?.sentences.map(({ text, sources }) => [text, ...sources])).toEqual([
    ['A.', 1],
    ['B.', 2],
  ]);
});

it('keeps the question whole where neither has an answer, or one is a choice', () => {
  const none = without('not-found', 'content');
  expect(bothAnswers(['a', 'b'], [none, none])).toBeUndefined();
  expect(bothAnswers(['a', 'b'], [told('A.'), without('ambiguous', 'paper')])).toBeUndefined();
});
