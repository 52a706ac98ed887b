import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Page } from '../../src/ingest/extract/extracted.ts';
import { withoutRunningHeads } from '../../src/ingest/extract/running-heads.ts';

const page = (number: number, ...lines: string[]): Page => {
  let at = 0;
  const placed = lines.map((line) => {
    const start = at;
    at += line.length + 1;
    return {
      start,
      end: start + line.length,
      box: [0, 0, 1, 1] as [number, number, number, number],
    };
  });
  return { number, text: lines.join('\n'), by: 'text', lines: placed };
};
const textsOf = (pages: Page[]) => withoutRunningHeads(pages).map(({ text }) => text.split('\n'));
const body = (number: number) => [
  `Đoạn đầu của trang ${number}`,
  'giữa',
  `Đoạn cuối của ${number}`,
];

describe('what every page repeats', () => {
  it('is left out: its number, also as "Trang 2/4", its head after the first, its foot', () => {
    const pages = [1, 2, 3, 4].map((number) =>
      page(number, 'CÔNG BÁO/Số 12', ...body(number), 'Sao y bản chính', `Trang ${number}/4`),
    );
    const [first, second, , last] = textsOf(pages);

    expect(first).toEqual(['CÔNG BÁO/Số 12', ...body(1), 'Sao y bản chính']);
    expect(second).toEqual(body(2));
    expect(last).toEqual(body(4));
  });

  it('stays when it stands on two pages only, or moves', () => {
    const twice = [page(1, 'Đầu', 'a'), page(2, 'Đầu', 'b'), page(3, 'khác', 'c')];
    expect(textsOf(twice)).toEqual([
      ['Đầu', 'a'],
      ['Đầu', 'b'],
      ['khác', 'c'],
    ]);
  });

  it('stays when it is the heading of an annex or a number that does not follow the pages', () => {
    const annexes = [7, 3, 9].map((cell, at) =>
      page(at + 1, 'PHỤ LỤC', `biểu số ${at}`, String(cell)),
    );
    expect(textsOf(annexes)).toEqual(
      [7, 3, 9].map((cell, at) => ['PHỤ LỤC', `biểu số ${at}`, String(cell)]),
    );
  });

  it('never takes a level of secrecy from the first page', () => {
    const pages = [1, 2, 3].map((number) => page(number, 'MẬT', ...body(number)));
    expect(textsOf(pages)[0]?.[0]).toBe('MẬT');
  });

  it('leaves every printed line at its place', () => {
    const line = fc.constantFrom('CÔNG BÁO', '1', '2', '- 3 -', 'một đoạn', 'Điều 1. Phạm vi');
    fc.assert(
      fc.property(fc.array(fc.array(line, { maxLength: 8 }), { maxLength: 6 }), (all) => {
        const pages = all.map((lines, at) => page(at + 1, ...lines));
        const read = withoutRunningHeads(pages);
        expect(read).toHaveLength(pages.length);
        for (const { text, lines = [] } of read) {
          const printed = lines.map(({ start, end }) => text.slice(start, end));
          expect(printed.join('\n')).toBe(text);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
