import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../scripts/sample/docx.ts';
import { newMeasure } from '../../scripts/sample/measure.ts';
import { writePdf } from '../../scripts/sample/pdf.ts';
import { writeScan } from '../../scripts/sample/scan.ts';
import { parseSource } from '../../scripts/sample/source.ts';

const FRONT = `number: 09-CT/TU
type: Chỉ thị
issuer: Ban Thường vụ Thành ủy Hương Giang
date: 2026-02-05
place: Hương Giang
title: về việc thử
signer: Nguyễn Thụy Ưu
authority: T/M BAN THƯỜNG VỤ | PHÓ BÍ THƯ
recipients: Đảng ủy các phường | Lưu Văn phòng Thành ủy
format: docx
layout: HD05
audience: all
field: Thử
dossier: TU-2026-00 Thử`;
const BODY = `Điều 1. Nghĩa vụ của Ủy ban Kiểm tra, đôn đốc những phường “chậm”…
| Đơn vị | Số trang |
| Phường Kim Sa | 11.920 |
1. Ổn định tổ chức ${'và thực hiện đúng thời hạn đã giao '.repeat(60)}trước ngày 30/11/2026.`;
const source = parseSource('thu.md', `---\n${FRONT}\n---\n${BODY}\n`);
const old = parseSource('thu.md', `---\n${FRONT}\nspelling: old\n---\n${BODY}\n`);
const measure = newMeasure();

describe('the writers of sample files', () => {
  it('write a Word file that reads back with letterhead, table and signature', async () => {
    const { value } = await mammoth.extractRawText({
      buffer: Buffer.from(await writeDocx(source)),
    });

    for (const part of [
      'THÀNH ỦY HƯƠNG GIANG',
      'Số 09-CT/TU',
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'Hương Giang, ngày 05 tháng 02 năm 2026',
      'CHỈ THỊ',
      '11.920',
      '- Đảng ủy các phường;',
      'T/M BAN THƯỜNG VỤ',
      'Nguyễn Thụy Ưu',
    ])
      expect(value).toContain(part);
  });

  it('write the same Word bytes again, with no trace of the moment', async () => {
    const first = await writeDocx(source);
    const again = await writeDocx(source);

    expect(Buffer.compare(Buffer.from(first), Buffer.from(again))).toBe(0);
    const properties = strFromU8(unzipSync(first)['docProps/core.xml'] ?? new Uint8Array());
    expect(properties).toContain('2026-02-05T01:00:00Z');
    expect(properties).not.toContain(String(new Date().getFullYear() + 1));
  });

  it('write a PDF whose text layer keeps every word whole, accents and spaces included', async () => {
    const pdf = await getDocumentProxy(new Uint8Array(await writePdf(source, measure)));
    const { totalPages, text } = await extractText(pdf, { mergePages: false });

    expect(totalPages).toBe(2);
    const words = new Set(text.join(' ').split(/\s+/));
    const expected = BODY.replaceAll(/\||\*/g, ' ').split(/\s+/).filter(Boolean);
    expect(expected.filter((word) => !words.has(word))).toEqual([]);
    expect(text.join('\n').normalize('NFC')).toBe(text.join('\n'));
  });

  it('write the same PDF bytes again', async () => {
    const first = await writePdf(source, measure);
    const again = await writePdf(source, newMeasure());
    expect(first.equals(again)).toBe(true);
  });

  it('write a scan without any text layer, under 150 kB a page, the same again', async () => {
    const bytes = await writeScan(source, measure);
    const pdf = await getDocumentProxy(new Uint8Array(bytes));
    const { totalPages, text } = await extractText(pdf, { mergePages: true });

    expect(text.trim()).toBe('');
    expect(bytes.length / totalPages).toBeLessThan(150_000);
    expect(bytes.equals(await writeScan(source, measure))).toBe(true);
  });

  it('put tone marks in the old places where an old paper has them', async () => {
    const pdf = await getDocumentProxy(new Uint8Array(await writePdf(old, measure)));
    const { text } = await extractText(pdf, { mergePages: true });

    expect(text).toContain('THÀNH UỶ HƯƠNG GIANG');
    expect(text).toContain('Nguyễn Thuỵ Ưu');
    expect(text).not.toContain('ủy');
  });

  it('say which field of which source is missing', () => {
    const without = `---\n${FRONT.replace(/\nsigner.*/, '')}\n---\n${BODY}`;
    expect(() => parseSource('thu.md', without)).toThrow('thu.md: thiếu trường signer');
  });
});
