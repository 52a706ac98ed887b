import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesOf } from '../../views/documents/places.ts';
import type { ReadingPassage } from '../../views/documents/reading.tsx';

const passage = (anchor: string, label: string, text: string): ReadingPassage => ({
  id: anchor,
  anchor,
  label,
  text,
  kind: 'body',
  heading: [],
  page: 1,
});

const addresses = (...passages: ReadingPassage[]) =>
  placesOf(passages).flatMap(({ paragraphs }) =>
    paragraphs.map(({ address }) => address && [address.id, address.name, address.own]),
  );

describe('addresses inside a passage', () => {
  it('gives each khoản and điểm that shares a passage an address of its own', () => {
    const shared = passage(
      'dieu-3-khoan-2-3',
      'Điều 3, khoản 2-3',
      '2. Cơ quan chủ trì:\na) đề xuất;\nđ) báo cáo.\n3. Cơ quan phối hợp.',
    );

    expect(addresses(shared)).toEqual([
      ['dieu-3-khoan-2', 'Điều 3, khoản 2', true],
      ['dieu-3-khoan-2-diem-a', 'Điều 3, khoản 2, điểm a', true],
      ['dieu-3-khoan-2-diem-dd', 'Điều 3, khoản 2, điểm đ', true],
      ['dieu-3-khoan-3', 'Điều 3, khoản 3', true],
    ]);
  });

  it('knows a passage of several Điều, and begins its khoản anew in each', () => {
    const several = passage(
      'dieu-1-2',
      'Điều 1-2',
      'Điều 1. Phạm vi\n1. Một.\nĐiều 2. Đối tượng\na) Hai.',
    );

    expect(addresses(several).map((address) => address?.[0])).toEqual([
      'dieu-1',
      'dieu-1-khoan-1',
      'dieu-2',
      'dieu-2-diem-a',
    ]);
  });

  it('keeps what stands before the Điều of an annexed regulation', () => {
    const annexed = passage(
      'van-ban-kem-theo-dieu-3',
      'Văn bản kèm theo, Điều 3',
      'Điều 3. Nguyên tắc\n1. Một.',
    );

    expect(addresses(annexed)).toEqual([
      ['van-ban-kem-theo-dieu-3', 'Văn bản kèm theo, Điều 3', false],
      ['van-ban-kem-theo-dieu-3-khoan-1', 'Văn bản kèm theo, Điều 3, khoản 1', true],
    ]);
  });

  it('finds a place for the numbers of papers without Điều', () => {
    const plan = passage('muc-ii-1-2', 'Mục II.1-2', '1. Mục tiêu.\n2. Chỉ tiêu.');

    expect(addresses(plan).map((address) => address?.[0])).toEqual([
      'muc-ii-1-2--1',
      'muc-ii-1-2--2',
    ]);
  });

  it('never gives one address twice, whatever stands in the passages', () => {
    const line = fc.constantFrom(
      'Điều 1. A',
      'Điều 2. B',
      '1. Một',
      '2. Hai',
      'a) Điểm',
      'Lời văn',
    );
    const text = fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n'));
    const label = fc.constantFrom('Điều 1', 'Điều 1, khoản 1', 'Đoạn 2', 'Mục II.1');
    const passages = fc
      .array(fc.record({ text, label }), { maxLength: 6 })
      .map((all) =>
        all.map((one, i) => passage(i ? `dieu-1-khoan-${i}` : 'dieu-1', one.label, one.text)),
      );

    fc.assert(
      fc.property(passages, (all) => {
        const given = addresses(...all).flatMap((address) => (address?.[2] ? [address[0]] : []));
        const ids = [...given, ...all.map(({ anchor }) => anchor)];
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});
