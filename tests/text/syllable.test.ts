import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { isBareSyllable, isSyllable, vietnameseShare } from '../../src/text/syllable.ts';
import { describeWith } from '../support/services.ts';
import { anyText } from './any-text.ts';

const wellFormed =
  'nghị quyết thành ủy uỷ hòa hoà hoàn quý quốc quỳnh quạu giữ gì gìn giếng giết già yêu iu ý ta nghiêng ' +
  'khuỷu khuya thuở huệ xoong toán tuýp khoẻ ngoẹo được người rượu cứu muống ước ắt ấy a ở Đảng ĐỊNH kỹ kĩ lý hằng';
const illFormed =
  'c ng q hj nghi\u0301\u0301 cế kà ghà ngế gề nghà ket nghịt\u0300 bạp\u0300 hóp\u0300 cap tich hoc mot hỏc tàt thuơng duoc ' +
  'CỦÀ LỦẬN quyêt festival gov logo wa nƣớc tyên ńa zô fa jun';

it.each(wellFormed.split(' '))('takes %s for a syllable', (word) => {
  expect(isSyllable(word)).toBe(true);
});

it.each(illFormed.split(' '))('does not take %s for one', (word) => {
  expect(isSyllable(word)).toBe(false);
});

it('takes syllables typed without accents apart', () => {
  expect(['duoc', 'nghi', 'quyet', 'hoc', 'DANG'].filter(isBareSyllable)).toHaveLength(5);
  expect(['được', 'festival', 'c', 'ng'].filter(isBareSyllable)).toEqual([]);
});

it('reads good text as Vietnamese whatever its numbers, codes and list letters', () => {
  const text = `a) Căn cứ Quyết định số 15-QĐ/TU ngày 03/02/2026 của BTVTU; điểm b, c và đ khoản 2
    Mục IV về UBND, HĐND, MTTQ TP.HCM về KT-XH (theo NĐ-CP 30/2020/NĐ-CP) TTg ký, x@tinh.vn\nKT. CHỦ TỊCH`;
  expect(vietnameseShare(text)).toBe(1);
});

it('sees letters that a broken font has lost', () => {
  expect(vietnameseShare('C N P Ủ\nNG Ị ĐỊN')).toBeLessThan(0.5);
  expect(vietnameseShare('T chứ c ch nh quy n đị phươ ng')).toBeLessThan(0.7);
});

it('sees a broken heading over a sound body', () => {
  const body = 'nhiệm vụ của các cơ quan trong việc thực hiện nghị quyết này '.repeat(50);
  expect(vietnameseShare(`CỘNG ÒA XÃ ỘI C Ủ NG ĨA VIỆT NAM\nC N P Ủ\n${body}`)).toBeLessThan(0.8);
  expect(vietnameseShare(`CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nCHÍNH PHỦ\n${body}`)).toBe(1);
});

it('does not take the codes of a distribution list for a heading', () => {
  const body = 'nhiệm vụ của các cơ quan trong việc thực hiện nghị quyết này '.repeat(50);
  expect(vietnameseShare(`${body}\nCVP, TH, KT, NC\nVT, TM, QT, DL, PC, KH`)).toBeGreaterThan(0.98);
});

it('does not take the cells of a table, or one short line, for broken headings', () => {
  const body = 'nhiệm vụ của các cơ quan trong việc thực hiện nghị quyết này '.repeat(50);
  expect(vietnameseShare(`${body}\n${'Ö\n'.repeat(10)}`)).toBeGreaterThan(0.95);
  expect(vietnameseShare(`CỘT B C\n${body}`)).toBeGreaterThan(0.98);
});

it('does not count the letter that labels a part, however few the capitals', () => {
  expect(vietnameseShare('D- BA KHÂU ĐỘT PHÁ')).toBe(1);
  expect(vietnameseShare('B – BÁO CÁO\nC. KẾT LUẬN')).toBe(1);
});

it('sees an encoding that was never converted', () => {
  expect(vietnameseShare('Uû ban nh©n d©n tØnh, NghÞ quyÕt §¶ng Céng s¶n ViÖt Nam')).toBeLessThan(
    0.5,
  );
});

it('counts loose accents and repaired letters as what they mean', () => {
  expect(vietnameseShare('nghị quyết'.normalize('NFD'))).toBe(1);
  expect(vietnameseShare('nhà nƣớc')).toBe(1);
});

it('finds nothing Vietnamese in nothing, and no fault in numbers alone', () => {
  expect(vietnameseShare('')).toBe(0);
  expect(vietnameseShare(' -- \n*')).toBe(0);
  expect(vietnameseShare('1.000\n2.500 3%')).toBe(1);
});

it('is a share whatever the text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const share = vietnameseShare(text);
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
    }),
  );
});

const { testData } = readConfig();
const found = existsSync(testData) ? testData : undefined;

describeWith(found, 'TEST_DATA', 'on real text', () => {
  it('finds Party documents sound', () => {
    const folder = join(testData, 'party_docs/txt');
    const shares = readdirSync(folder).map((file) =>
      vietnameseShare(readFileSync(join(folder, file), 'utf8')),
    );

    expect(shares).toHaveLength(5);
    expect(Math.min(...shares)).toBeGreaterThan(0.99);
  });

  it('finds whole official documents sound, each of them', () => {
    const lines = gunzipSync(readFileSync(join(testData, 'fulltext/vbpl.jsonl.gz')))
      .toString()
      .trim()
      .split('\n');
    const shares = lines.slice(0, 60).map((line) => vietnameseShare(JSON.parse(line).text));

    expect(shares).toHaveLength(60);
    expect(Math.min(...shares)).toBeGreaterThan(0.93);
  });

  it.each(['alqac', 'vlsp2025', 'phapdien'])(
    'finds the passages of %s sound on average',
    (name) => {
      const lines = gunzipSync(readFileSync(join(testData, `retrieval/${name}/corpus.jsonl.gz`)))
        .toString()
        .trim()
        .split('\n');
      const shares = lines
        .filter((_, i) => i % 40 === 0)
        .map((line) => vietnameseShare(JSON.parse(line).text));

      expect(shares.length).toBeGreaterThan(80);
      expect(shares.reduce((sum, share) => sum + share) / shares.length).toBeGreaterThan(0.98);
    },
  );

  it('tells a broken text layer from sound ones', async () => {
    const shareOf = async (file: string) => {
      const pdf = await getDocumentProxy(
        new Uint8Array(readFileSync(join(testData, 'files/pdf', file))),
      );
      return vietnameseShare((await extractText(pdf, { mergePages: true })).text);
    };

    expect(await shareOf('nd47_2020.pdf')).toBeLessThan(0.9);
    expect(await shareOf('hien_phap_2013_congbao.pdf')).toBeGreaterThan(0.98);
    expect(await shareOf('hanoi_kh_173_festival.pdf')).toBeGreaterThan(0.95);
  });
});
