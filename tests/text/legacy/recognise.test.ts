import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inFont, modernisedByFont } from '../../../src/text/legacy/fonts.ts';
import { encodingOf, modernised } from '../../../src/text/legacy/recognise.ts';
import { toMojibake, toTcvn3, toViqr, toVni } from '../../support/old-encodings.ts';
import { anyText, hostileTexts, millisecondsOf } from '../any-text.ts';

const SENTENCES = [
  'Ban Thường vụ Thành ủy ban hành kế hoạch kiểm tra, giám sát năm 2026.',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'Điều 5. Trách nhiệm của người đứng đầu cấp ủy, tổ chức đảng',
  'a) Mỗi quý một lần, đồng chí Bí thư nghe báo cáo về kết quả thực hiện nghị quyết;',
  'Nơi nhận: các đảng ủy trực thuộc, lưu Văn phòng',
];

describe('a text in an old encoding', () => {
  it.each([
    [
      'Uû ban nh©n d©n, NghÞ quyÕt, §¶ng Céng s¶n ViÖt Nam',
      'TCVN3',
      'Uỷ ban nhân dân, Nghị quyết, Đảng Cộng sản Việt Nam',
    ],
    [
      'Thaønh uûy, UÛY BAN NHAÂN DAÂN, Ñaûng, ngöôøi, nghò quyeát',
      'VNI',
      'Thành ủy, ỦY BAN NHÂN DÂN, Đảng, người, nghị quyết',
    ],
    ["Tha`nh u?y ban ha`nh nghi. quye^'t", 'VIQR', 'Thành ủy ban hành nghị quyết'],
    ['Ä‘áº£ng bá»™ thÃ nh phá»‘', 'UTF-8 đọc nhầm', 'đảng bộ thành phố'],
    ['CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM', 'TCVN3', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['Ðäng Cµng sän Vi®t Nam, ngh¸ quyªt', 'VISCII', 'Đảng Cộng sản Việt Nam, nghị quyết'],
  ])('%s is %s', (text, encoding, meant) => {
    expect(modernised([text])).toEqual({ paragraphs: [meant], encodings: [encoding] });
  });

  it.each([
    ['TCVN3', toTcvn3],
    ['VNI', toVni],
    ['VIQR', toViqr],
    ['UTF-8 đọc nhầm', toMojibake],
  ] as const)('in %s comes back as it was typed, short lines too', (encoding, encode) => {
    fc.assert(
      fc.property(fc.shuffledSubarray(SENTENCES, { minLength: 3 }), (lines) => {
        const { paragraphs, encodings } = modernised(lines.map(encode));
        expect(paragraphs).toEqual(lines);
        expect(encodings).toEqual([encoding]);
      }),
    );
  });

  it('keeps the Unicode paragraphs between those of an old one', () => {
    const lines = [...SENTENCES, ...SENTENCES.map(toVni)];
    expect(modernised(lines).paragraphs).toEqual([...SENTENCES, ...SENTENCES]);
  });
});

describe('a text in Unicode', () => {
  it('is never touched, whatever it says', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            ...SENTENCES,
            'Café René, Übersicht § 5',
            'Gía 15°C ± 2µm «x»',
            '© 2026 ®',
          ),
        ),
        (lines) => {
          expect(modernised(lines)).toEqual({ paragraphs: lines, encodings: [] });
        },
      ),
    );
  });

  it('stays so where signs that stand alone would be letters in an old encoding', () => {
    const lines = ['© 2026 ®', '© 2026 ®', 'Gía 15°C ± 2µm «x»', 'Gía 15°C ± 2µm «x»'];
    expect(modernised(lines)).toEqual({ paragraphs: lines, encodings: [] });
  });

  it.each([
    'Le président a été élu à Orléans; les élèves français étudient à l’école.',
    'Größe, Übung, Straße, über alle Maße schön und natürlich für uns.',
    'El niño español comió piñas en el jardín de su compañía señorial.',
    'See README.md: what? a~b (x^2) + don\'t. Is it? Yes! e.g. "a.b", c++.',
  ])('or in another language: %s', (text) => expect(encodingOf(text)).toBeUndefined());
});

describe('a font that has an encoding of its own', () => {
  it('tells what three letters mean, across the runs that cut a word', () => {
    const marked = [
      `${inFont('nghÞ qu', '.VnTime')}${inFont('yÕt', '.VnTime')} số ${inFont('mét', '.VnArial')}`,
    ];
    expect(modernisedByFont(marked)).toEqual({
      paragraphs: ['nghị quyết số một'],
      encodings: ['TCVN3'],
    });
  });

  it('prints capitals where its name ends in H', () => {
    expect(modernisedByFont([inFont('thµnh ñy', '.VnTimeH')]).paragraphs).toEqual(['THÀNH ỦY']);
  });

  it('says nothing where the text in it is Unicode all the same', () => {
    const marked = [inFont('Nghị quyết có cá', '.VnTime'), inFont('UBND xã', 'VNI-Times')];
    expect(modernisedByFont(marked)).toEqual({
      paragraphs: ['Nghị quyết có cá', 'UBND xã'],
      encodings: [],
    });
  });
});

describe('any text', () => {
  it('is read without an error and never grows much, 10,000 times', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 4 }), (lines) => {
        const { paragraphs } = modernisedByFont(
          lines.map((line, at) => inFont(line, at % 2 ? '.VnTimeH' : undefined)),
        );
        expect(paragraphs).toHaveLength(lines.length);
        expect(paragraphs.join('').length).toBeLessThanOrEqual(lines.join('').length * 3 + 10);
      }),
      { numRuns: 10_000 },
    );
  }, 120_000);

  it.each(hostileTexts.map((text) => [JSON.stringify(text.slice(0, 8)), text]))(
    'of 100,000 letters is read in linear time: %s',
    (_name, text) => {
      expect(millisecondsOf(() => modernised([text]))).toBeLessThan(2_000);
      expect(millisecondsOf(() => modernised([toVni(text)]))).toBeLessThan(2_000);
    },
  );
});
