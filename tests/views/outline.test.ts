import { expect, it } from 'vitest';
import { outlineOf } from '../../views/documents/outline.tsx';

it('leads from each heading of the outline to the first passage under it', () => {
  const outline = outlineOf([
    { heading: [], anchor: 'phan-dau' },
    { heading: ['Chương I', 'Điều 1'], anchor: 'dieu-1' },
    { heading: ['Chương I', 'Điều 2'], anchor: 'dieu-2-khoan-1' },
    { heading: ['Chương I', 'Điều 2'], anchor: 'dieu-2-khoan-2' },
    { heading: ['Chương II'], anchor: 'chuong-ii' },
  ]);

  expect(outline).toEqual([
    {
      text: 'Chương I',
      anchor: 'dieu-1',
      entries: [
        { text: 'Điều 1', anchor: 'dieu-1', entries: [] },
        { text: 'Điều 2', anchor: 'dieu-2-khoan-1', entries: [] },
      ],
    },
    { text: 'Chương II', anchor: 'chuong-ii', entries: [] },
  ]);
});
