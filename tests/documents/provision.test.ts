import { expect, it } from 'vitest';
import { placesOf } from '../../src/documents/provision.ts';

const place = (label: string, ...heading: string[]) => ({ label, heading });
const text = [
  place('Điều 4, khoản 1', 'Chương II. TỔ CHỨC', 'Điều 4. Thẩm quyền'),
  place('Điều 4, khoản 2', 'Chương II. TỔ CHỨC', 'Điều 4. Thẩm quyền'),
  place('Điều 14, khoản 2', 'Chương III. THI HÀNH', 'Điều 14. Việc khác'),
  place('Mục II, khoản 1-3', 'II- NHIỆM VỤ'),
];
const found = (provision: string) => placesOf(provision, text).map(({ label }) => label);

it('finds the passage of a provision in either order of its parts, and no other', () => {
  expect(found('khoản 2 Điều 4')).toEqual(['Điều 4, khoản 2']);
  expect(found('Điều 4, khoản 2')).toEqual(['Điều 4, khoản 2']);
  expect(found('Khoản 3 Điều 4')).toEqual(['Điều 4, khoản 1', 'Điều 4, khoản 2']);
  expect(found('Điều 5')).toEqual([]);
});

it('finds the clause that holds a point, and a clause within a run of them', () => {
  expect(found('điểm b khoản 1 Điều 4')).toEqual(['Điều 4, khoản 1']);
  expect(found('Mục II, khoản 2')).toEqual(['Mục II, khoản 1-3']);
  expect(found('Mục III, khoản 2')).toEqual([]);
});

it('finds all that a chapter holds', () => {
  expect(found('Chương III')).toEqual(['Điều 14, khoản 2']);
  expect(found('Chương II')).toEqual(['Điều 4, khoản 1', 'Điều 4, khoản 2']);
});
