import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { check } from '../../src/formats/check/check.ts';
import { checkSafely, closeChecker } from '../../src/formats/check/check-safely.ts';
import { fix } from '../../src/formats/check/fix.ts';
import { UnreadableFile } from '../../src/ingest/extract/extracted.ts';
import { brokenPaper } from './break.ts';
import { brokenPapers } from './broken-papers.ts';
import { cleanPapers } from './clean-papers.ts';
import { type Raw, zipped } from './raw-docx.ts';

const today = '2026-11-27';
const decision = () => cleanPapers['party decision']?.() ?? {};
const report = () => cleanPapers['older report, by styles']?.() ?? {};
const changed = (raw: Raw, found: string | RegExp, put: string): Raw => ({
  ...raw,
  'word/document.xml': (raw['word/document.xml'] ?? '').replace(found, put),
});
const judged = (raw: Raw, options = {}) => check(zipped(raw), { today, ...options });

describe('which rules a paper is judged by', () => {
  const dated = (day: string) => changed(decision(), /ngày 03 tháng 02 năm 2027/, day);
  it.each([
    ['27/5/2026, the first day of the newest', 'ngày 27 tháng 5 năm 2026', 'HD05-2026'],
    ['the day before', 'ngày 26 tháng 5 năm 2026', 'HD36-2018'],
    ['the first day of the older', 'ngày 03 tháng 4 năm 2018', 'HD36-2018'],
    ['a draft without a day', 'ngày      tháng      năm 2026', 'HD05-2026'],
  ])('%s', (_, day, rules) => {
    expect(judged(dated(day)).rules).toBe(rules);
  });

  it('does not judge what is older than every set, and says so', () => {
    const { rules, note, findings } = judged(dated('ngày 02 tháng 4 năm 2018'));

    expect([rules, findings]).toEqual([null, []]);
    expect(note).toMatch(/02\/04\/2018.*không kiểm tra/);
  });

  it('says that a draft without a day is judged by the rules of today', () => {
    expect(judged(dated('ngày    tháng    năm 2026')).note).toContain('quy định hôm nay');
  });

  it('does not judge what it takes for neither a Party nor a State paper', () => {
    const raw = changed({ ...decision() }, /<w:tbl>.*?<\/w:tbl>/, '');
    expect(judged(raw).rules).toBeNull();
  });

  it('calls a finding on a norm a hint, for other decrees set its format', () => {
    const norm = (raw: Raw) => changed(raw, 'Số: 05/QĐ-UBND', 'Số: 05/2024/QĐ-UBND');
    const { note, findings } = judged(norm(brokenPaper('position light')));

    expect(note).toContain('quy phạm pháp luật');
    expect(findings.map(({ certainty }) => certainty)).toEqual(['open']);
  });
});

describe('the bodies in the head', () => {
  it.each([
    ['SỞ KHOA HỌC VÀ', 'CÔNG NGHỆ'],
    ['CHI CỤC', 'BẢO VỆ MÔI TRƯỜNG'],
    ['ỦY BAN MẶT TRẬN', 'TỔ QUỐC VIỆT NAM'],
    ['ĐẢNG ỦY PHƯỜNG', 'BẾN ĐÁ'],
  ])('%s / %s is one body on two lines', (first, second) => {
    const raw = cleanPapers['state letter']?.() ?? {};
    const heavy = /<w:p>(?:(?!<w:p>).)*?>SỞ NỘI VỤ<\/w:t><\/w:r><\/w:p>/;
    const line = heavy.exec(raw['word/document.xml'] ?? '')?.[0] ?? '';
    const two = [first, second].map((name) => line.replace('SỞ NỘI VỤ', name)).join('');
    expect(judged(changed(raw, heavy, two)).findings).toEqual([]);
  });
});

describe('how a look is read', () => {
  const chained = (style: string) => ({
    ...report(),
    'word/styles.xml': (report()['word/styles.xml'] ?? '').replace(
      '</w:styles>',
      `${style}</w:styles>`,
    ),
  });
  const rulesOf = (raw: Raw) => judged(raw).findings.map(({ rule }) => rule);

  it('by a style upon a style, with what the nearest says', () => {
    const raw = chained(
      '<w:style w:type="paragraph" w:styleId="Nho"><w:basedOn w:val="Chu"/><w:rPr><w:sz w:val="24"/></w:rPr></w:style>',
    );
    expect(rulesOf(changed(raw, 'w:val="Chu"', 'w:val="Nho"'))).toEqual(['body.size']);
  });

  it('by styles of letters that turn bold round', () => {
    const raw = chained(
      '<w:style w:type="character" w:styleId="Dam"><w:rPr><w:b/></w:rPr></w:style>',
    );
    const twice = changed(
      raw,
      '<w:pStyle w:val="Giua"/></w:pPr><w:r><w:rPr><w:b/>',
      '<w:pStyle w:val="Giua"/></w:pPr><w:r><w:rPr><w:rStyle w:val="Dam"/>',
    );
    expect(rulesOf(twice)).toEqual([]);
  });

  it('by the fonts of the theme', () => {
    const raw = {
      ...changed(report(), /a^/, ''),
      'word/styles.xml': (report()['word/styles.xml'] ?? '').replace(
        /w:ascii="Times New Roman" w:hAnsi="Times New Roman"/g,
        'w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"',
      ),
      'word/theme/theme1.xml':
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme><a:minorFont><a:latin typeface="Verdana"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>',
      'word/_rels/document.xml.rels': (report()['word/_rels/document.xml.rels'] ?? '').replace(
        '</Relationships>',
        '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme" Target="theme/theme1.xml"/></Relationships>',
      ),
    };
    expect(judged(raw).findings.map(({ rule, found }) => [rule, found])).toEqual([
      ['font', 'Verdana'],
    ]);
  });

  it('without styles that stand upon each other in a circle holding it up', () => {
    const raw = chained(
      '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>',
    );
    expect(rulesOf(changed(raw, 'w:val="Chu"', 'w:val="A"'))).toContain('body.align');
  });
});

describe('a corrected copy', () => {
  it('leaves every part as it was in which nothing was mended', () => {
    const raw = brokenPaper('article with a colon');
    const { copy } = fix(zipped(raw), { today });
    const parts = unzipSync(copy ?? new Uint8Array());

    expect(Object.keys(parts)).toEqual(Object.keys(raw));
    for (const [name, text] of Object.entries(raw))
      if (name !== 'word/document.xml')
        expect([name, strFromU8(parts[name] ?? new Uint8Array())]).toEqual([name, text]);
    expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toBe(
      (raw['word/document.xml'] ?? '').replace('Điều 2:', 'Điều 2.'),
    );
  });

  it('is not made where only a person can help', () => {
    expect(fix(zipped(brokenPaper('a title before the name')), { today }).copy).toBeUndefined();
  });

  it('of a file that breaks several rules has none of them left', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ofDecision, { minLength: 2, maxLength: 6 }), (several) => {
        const raw = decision();
        for (const { part = '', change } of several)
          raw[part] = (raw[part] ?? '').replace(...change);
        const { left } = fix(zipped(raw), { today });
        expect(left.filter(({ tier }) => tier === 1)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
const ofDecision = brokenPapers.filter(({ of }) => of === 'party decision');

describe('a file that is not what it should be', () => {
  afterAll(closeChecker);
  const decisionWith = (name: string, text: string) => zipped({ ...decision(), [name]: text });
  it.each([
    ['an empty file', new Uint8Array(), 'Tệp rỗng'],
    ['an older Word file with a password', ole('EncryptedPackage'), 'mật khẩu'],
    ['a workbook', zipSync({ 'xl/workbook.xml': new Uint8Array([60]) }), '.docx'],
    [
      'entities',
      decisionWith('word/document.xml', '<!DOCTYPE w [<!ENTITY a "ha">]><w:document/>'),
      'Tệp bị hỏng',
    ],
    [
      'tags that do not match',
      decisionWith('word/document.xml', '<w:document><w:body></w:p></w:body></w:document>'),
      'Tệp bị hỏng',
    ],
    [
      'elements without end',
      decisionWith('word/document.xml', `<w:document><w:body>${'<w:sdt>'.repeat(5_000)}`),
      'Tệp bị hỏng',
    ],
    ['a part that is not there', zipped({ 'word/styles.xml': '<w:styles/>' }), 'Tệp bị hỏng'],
  ])('%s: a sentence', async (_, bytes, sentence) => {
    await expect(checkSafely({ bytes, today })).rejects.toThrow(sentence);
  });

  it('asks for nothing outside the file, whatever its parts are called', () => {
    const raw = {
      ...decision(),
      '../../../etc/passwd': 'x',
      'word/_rels/document.xml.rels': (decision()['word/_rels/document.xml.rels'] ?? '').replace(
        'styles.xml',
        '../../../etc/passwd',
      ),
    };
    expect(judged(raw).rules).toBe('HD05-2026');
  });

  it('is read or refused, never anything else, where bytes of it are lost', () => {
    const whole = zipped(decision());
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
        const bytes = whole.slice();
        bytes[at] = byte;
        try {
          expect(check(bytes, { today }).findings.length).toBeGreaterThanOrEqual(0);
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableFile);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is read or refused where its XML is cut anywhere', () => {
    const text = decision()['word/document.xml'] ?? '';
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(40), (at, gone) => {
        const raw = {
          ...decision(),
          'word/document.xml': text.slice(0, at) + text.slice(at + gone),
        };
        try {
          fix(zipped(raw), { today });
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableFile);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('npm run check-format', () => {
  it('prints JSON of what it found, writes the copy and leaves the file alone', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tham-muu-format-'));
    const [file, copy] = [join(folder, 'a.docx'), join(folder, 'b.docx')];
    const bytes = zipped(brokenPaper('article with a colon'));
    await writeFile(file, bytes);

    const args = ['--import', 'tsx', 'scripts/check-format.ts', file, '--json', '--fix', copy];
    const ran = await promisify(execFile)('node', args).catch((error) => error);

    expect(ran.code).toBe(1);
    const { rules, findings } = JSON.parse(ran.stdout);
    expect(rules).toBe('HD05-2026');
    expect(findings).toEqual([
      expect.objectContaining({ rule: 'article.form', tier: 1, certainty: 'sure' }),
    ]);
    expect(new Uint8Array(await readFile(file))).toEqual(bytes);
    expect(check(new Uint8Array(await readFile(copy)), { today }).findings).toEqual([]);
    await rm(folder, { recursive: true });
  });
});

function ole(stream: string): Uint8Array {
  const head = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  return new Uint8Array(Buffer.concat([head, Buffer.alloc(2_000), Buffer.from(stream, 'utf16le')]));
}
