import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayTyped, findDates, longDate, printDate } from '../../src/text/dates.ts';
import { anyText } from './any-text.ts';

it.each([
  ['ngày 03 tháng 02 năm 2026', '2026-02-03'],
  ['Hà Nội, ngày 3 tháng 2 năm 2026', '2026-02-03'],
  ['ngày03 tháng 02năm 2026', '2026-02-03'],
  ['ngày  23  tháng\n11 năm 2026', '2026-11-23'],
  ['ngay 23 thang 11 nam 2026', '2026-11-23'],
  ['NGÀY 14 THÁNG 6 NĂM 2025', '2025-06-14'],
  ['ngày 23 tháng 11, năm 2026', '2026-11-23'],
  ['ngày 23 tháng 11 năm 2026'.normalize('NFD'), '2026-11-23'],
  ['sáng 23 tháng 11 năm 2026', '2026-11-23'],
  ['03/02/2026', '2026-02-03'],
  ['3-2-2026', '2026-02-03'],
  ['01.02.2026', '2026-02-01'],
  ['ngày 03/02/2026.', '2026-02-03'],
  ['23 / 11 / 2026', '2026-11-23'],
  ['từ 11-16/8/2026', '2026-08-16'],
  ['29/02/2024', '2024-02-29'],
  ['sinh ngày 19/5/1890', '1890-05-19'],
])('reads the date in %j', (text, date) => {
  expect(findDates(text).map((found) => found.date)).toEqual([date]);
});

it.each([
  '31/02/2026',
  '29/02/2026',
  '00/01/2026',
  '12/13/2026',
  'ngày 10 tháng 24 năm 0003',
  '10/10/0003',
  '10/10/2500',
  'ngày tháng 11 năm 2025',
  '03/02-2026',
  '1/2/3/2026',
  '1/2/2026/QĐ-UBND',
  '30/2020/NĐ-CP',
  '5/12/20261',
  '115/12/2026',
  '2026-02-03',
  'số 12-14/2026',
  '1.000.2026',
])('reads no date in %j', (text) => {
  expect(findDates(text)).toEqual([]);
});

it('points at each date with its word, in the order of the text', () => {
  const text = 'Từ ngày 01/7/2026 đến ngày 31 tháng 12 năm 2026, trừ 2/9/2026.';
  const found = findDates(text);

  expect(found.map(({ date }) => date)).toEqual(['2026-07-01', '2026-12-31', '2026-09-02']);
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
    'ngày 01/7/2026',
    'ngày 31 tháng 12 năm 2026',
    '2/9/2026',
  ]);
});

it('prints days as Vietnamese readers write them', () => {
  expect(printDate('2026-11-23')).toBe('23/11/2026');
  expect(printDate('2026-02-03')).toBe('03/02/2026');
});

it('gives a zero to days under ten and to January and February, and to no other month', () => {
  expect(longDate('2026-02-03')).toBe('ngày 03 tháng 02 năm 2026');
  expect(longDate('2026-03-09')).toBe('ngày 09 tháng 3 năm 2026');
  expect(longDate('2026-11-23')).toBe('ngày 23 tháng 11 năm 2026');
});

it.each(['', '23/11/2026', '2026-2-3', '2026-02-03T00:00:00Z'])('refuses to print %j', (text) => {
  expect(() => printDate(text)).toThrow(RangeError);
  expect(() => longDate(text)).toThrow(RangeError);
});

const day = fc.date({
  min: new Date('1800-01-01'),
  max: new Date('2199-12-31'),
  noInvalidDate: true,
});

it('reads back every day that it prints, in both forms', () => {
  fc.assert(
    fc.property(day, (date) => {
      const iso = date.toISOString().slice(0, 10);
      for (const printed of [printDate(iso), longDate(iso), longDate(iso).replaceAll(' ', '')]) {
        expect(findDates(`(${printed})`)).toEqual([
          { date: iso, start: 1, end: 1 + printed.length },
        ]);
      }
    }),
  );
});

it('finds only days that exist, wherever it looks', () => {
  fc.assert(
    fc.property(anyText, fc.nat(99), fc.nat(99), fc.nat(9999), (text, d, m, y) => {
      for (const { date, start, end } of findDates(`${text}${d}/${m}/${y}${text}`)) {
        expect(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date);
        expect(end).toBeGreaterThan(start);
      }
    }),
  );
});

it.each([
  ['23/11/2026', '2026-11-23'],
  [' 3-2-2026 ', '2026-02-03'],
  ['2026-11-12', '2026-11-12'],
  ['11/12/2026', '2026-12-11'],
  ['31/02/2026', undefined],
  ['2026-02-31', undefined],
  ['0003-02-01', undefined],
  ['hôm qua', undefined],
  ['', undefined],
])('a field with "%s" says %s', (typed, day) => expect(dayTyped(typed)).toBe(day));
