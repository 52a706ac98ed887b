import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../src/formats/docx/write.ts';
import type { Block, Printed } from '../../src/formats/printed.ts';
import { partyPaper, statePaper } from './papers.ts';
import { all, parsed, readDocx, unzipped, wordsOf } from './read-docx.ts';

const read = async (printed: Printed) => readDocx(await writeDocx(printed));
const textsOf = async (printed: Printed) =>
  (await read(printed)).paragraphs.map(({ text }) => text);

describe('sources', () => {
  it('stand in an annex with paper, day, place and words, each numbered as cited', async () => {
    const { tables, paragraphs } = await read(partyPaper('phieu-trinh'));

    const rows = tables
      .at(-1)
      ?.map((row) => row.map((cell) => cell.map(({ text }) => text).join()));
    expect(rows?.slice(1)).toEqual([
      [
        '1',
        'Công văn số 96-CV/ĐU, ngày 20/11/2026 của Đảng ủy phường Kim Sa',
        'trang 1',
        'Máy quét hỏng từ ngày 02/11, đến ngày 17/11 mới thay được.',
      ],
      [
        '2',
        'Quyết định số 118-QĐ/TU, ngày 14/9/2026 của Ban Thường vụ Thành ủy',
        'Điều 4, khoản 3, trang 3',
        'Mỗi nhiệm vụ được gia hạn không quá một lần.',
      ],
    ]);
    expect(paragraphs.find(({ text }) => text.startsWith('1. Vấn đề.'))?.text).toMatch(/\[1\]$/);
  });

  it('stand in footnotes of Word, in full once and short after that', async () => {
    const { part, body } = await read(partyPaper('phieu-trinh', { citations: 'footnotes' }));

    const notes = all('footnote', part('word/footnotes.xml')).filter(
      ({ attributes }) => Number(attributes.id) > 0,
    );
    expect(notes.map((note) => wordsOf(note).trim())).toEqual([
      'Công văn số 96-CV/ĐU, ngày 20/11/2026 của Đảng ủy phường Kim Sa, trang 1: “Máy quét hỏng từ ngày 02/11, đến ngày 17/11 mới thay được.”',
      'Quyết định số 118-QĐ/TU, ngày 14/9/2026 của Ban Thường vụ Thành ủy, Điều 4, khoản 3, trang 3: “Mỗi nhiệm vụ được gia hạn không quá một lần.”',
      'Công văn số 96-CV/ĐU, trang 1.',
      'Quyết định số 118-QĐ/TU, Điều 4, khoản 3, trang 3.',
    ]);
    expect(all('footnoteReference', body).map(({ attributes }) => attributes.id)).toEqual(
      notes.map(({ attributes }) => attributes.id),
    );
    expect(wordsOf(body)).not.toContain('Nguồn trích dẫn'.toUpperCase());
  });

  it('leave no mark and no list when they are to stay', async () => {
    const { body } = await read(partyPaper('cong-van', { citations: 'none' }));

    expect(wordsOf(body)).not.toMatch(/\[\d\]|Phụ lục|96-CV/);
  });

  it('must be given to be cited', async () => {
    const paper = partyPaper('bao-cao', { sources: [] });

    await expect(writeDocx(paper)).rejects.toThrow('source 1 is cited and not given');
  });
});

it('shows a sentence that no source bears as struck, and says so', async () => {
  const runs = [{ text: 'Việc đã xong trên 90%.', kind: 'struck' as const }];
  const { body } = await read(partyPaper('bao-cao', { blocks: [{ block: 'paragraph', runs }] }));

  const struck = all('r', body).filter((run) => all('strike', run).length > 0);
  expect(struck.map(wordsOf)).toEqual(['Việc đã xong trên 90%.']);
  expect(wordsOf(body)).toContain('[chưa có căn cứ]');
});

it('leaves nobody, no time and no program in the file, and gives the same bytes again', async () => {
  const [first, second] = [
    await writeDocx(partyPaper('to-trinh')),
    await writeDocx(partyPaper('to-trinh')),
  ];

  expect(Buffer.compare(first, second)).toBe(0);
  const names = [...unzipped(first).keys()];
  expect(names[0]).toBe('[Content_Types].xml');
  expect(names.filter((name) => /docProps|custom/i.test(name))).toEqual([]);
  const xml = [...unzipped(first).values()].map((part) => part.toString('utf8')).join('\n');
  expect(xml).not.toMatch(/rsid|creator|lastModifiedBy|dcterms|Application>|docProps|Un-named/i);
});

describe('what the office decided', () => {
  it('stands where the rules leave it open', async () => {
    const house = { 'about.letter': 'V/v', 'spelling.uy': 'uỷ', 'addressee.place': 'indent' };
    const { paragraphs } = readDocx(await writeDocx(partyPaper('cong-van'), house));

    const texts = paragraphs.map(({ text }) => text);
    expect(texts).toContain('V/v báo cáo khối lượng số hóa');
    expect(texts).toContain('THÀNH UỶ HƯƠNG GIANG');
    const addressee = paragraphs.find(({ text }) => text.startsWith('Kính gửi:'));
    expect(addressee).toMatchObject({ align: 'left', firstLine: 567 });
  });

  it('changes no letter of what is quoted', async () => {
    const runs = [
      { text: 'Thành ủy họp. ' },
      { text: '“Thành ủy quyết định”.', kind: 'quoted' as const },
    ];
    const paper = partyPaper('bao-cao', { blocks: [{ block: 'paragraph', runs }] });
    const { body } = readDocx(await writeDocx(paper, { 'spelling.uy': 'uỷ' }));

    expect(wordsOf(body)).toContain('Thành uỷ họp. “Thành ủy quyết định”.');
  });
});

it('follows the rules of the day of the paper', async () => {
  const before = await textsOf(partyPaper('to-trinh', { day: '2026-05-26' }));
  const after = await textsOf(partyPaper('to-trinh', { day: '2026-05-27' }));

  expect(before.find((text) => text.startsWith('Kính'))).toMatch(/^Kính gửi:/);
  expect(before).toContain('- Như trên,');
  expect(after.find((text) => text.startsWith('Kính'))).toMatch(/^Kính trình:/);
  expect(after).toContain('- Như trên;');
  await expect(writeDocx(partyPaper('to-trinh', { day: '2017-01-01' }))).rejects.toThrow(
    RangeError,
  );
});

it('sets a kind of paper that the office made as any with a title', async () => {
  const paper = partyPaper('bao-cao', { productType: 'giay-moi-hop', title: 'Giấy mời' });

  expect(await textsOf(paper)).toContain('GIẤY MỜI');
});

it('refuses a way of signing that the Party does not know', async () => {
  const signature = { mode: 'by-mandate', above: 'CHÁNH VĂN PHÒNG', name: 'An' } as const;

  await expect(writeDocx(partyPaper('bao-cao', { signature }))).rejects.toThrow(RangeError);
  expect(await textsOf(statePaper('bao-cao', { signature }))).toContain('TUQ. CHÁNH VĂN PHÒNG');
});

it('leaves room for a day and a number that are not known yet', async () => {
  const { date: _, number: __, ...draft } = partyPaper('bao-cao');
  const texts = await textsOf(draft);

  expect(texts.find((text) => text.startsWith('Hương Giang,'))).toMatch(
    /^Hương Giang, ngày\s{6}tháng\s{6}năm 2026$/,
  );
  expect(texts.some((text) => text.startsWith('Số'))).toBe(true); // the head of the annex
  expect(texts.some((text) => /^Số\s/.test(text))).toBe(false);
});

describe('whatever the words are', () => {
  const word = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }), // controls and lone halves of pairs too
    fc.constantFrom(
      'Đảng ủy phường Kim Sa',
      '</w:t><w:t>',
      '&#0;',
      ']]>',
      '<!--',
      'x'.repeat(5_000),
    ),
    fc.string({
      unit: fc.constantFrom('ễ', 'e\u0302\u0303', '\u0000', '\uD800', '\uFFFF', '\t', '\n', '"'),
    }),
  );
  const runs = fc.array(fc.record({ text: word, bold: fc.boolean() }), { maxLength: 3 });
  const block: fc.Arbitrary<Block> = fc.oneof(
    fc.record({ block: fc.constant('paragraph' as const), runs }),
    fc.record({ block: fc.constant('bases' as const), items: fc.array(runs, { maxLength: 3 }) }),
    fc.record({
      block: fc.constant('heading' as const),
      level: fc.constantFrom(1 as const, 2 as const, 3 as const),
      text: word,
      runs,
    }),
    fc.record({
      block: fc.constant('list' as const),
      marks: fc.constantFrom('hyphen' as const, 'number' as const, 'letter' as const),
      items: fc.array(runs, { maxLength: 30 }),
    }),
    fc.record({
      block: fc.constant('table' as const),
      head: fc.array(word, { maxLength: 4 }),
      rows: fc.array(fc.array(runs, { maxLength: 4 }), { maxLength: 4 }),
    }),
    fc.record({
      block: fc.constant('choices' as const),
      label: word,
      choices: fc.array(word, { maxLength: 4 }),
    }),
  );
  const change = fc.record({
    blocks: fc.array(block, { maxLength: 6 }),
    about: word,
    title: word,
    place: word,
    number: word,
    draftMark: word,
    addressees: fc.array(word, { maxLength: 3 }),
    recipients: fc.array(word, { maxLength: 3 }),
    sources: fc.array(fc.record({ n: fc.nat(9), issuer: word, number: word, quote: word }), {
      maxLength: 3,
    }),
  });

  it('the file is a sound one, and holds them as text', async () => {
    await fc.assert(
      fc.asyncProperty(change, fc.boolean(), async (changed, party) => {
        const paper = party ? partyPaper('bao-cao', changed) : statePaper('bao-cao', changed);
        const file = await writeDocx(paper);

        for (const [name, bytes] of unzipped(file))
          if (/\.(xml|rels)$/.test(name)) parsed(bytes.toString('utf8'));
        const { body } = readDocx(file);
        const known = new Set(['body', 'p', 'tbl', 'sectPr']);
        expect(body.inside[0]?.inside.every(({ name }) => known.has(name))).toBe(true);
        const printable = plain(paper.about);
        if (printable)
          expect(plain(wordsOf(body)).toLowerCase()).toContain(printable.toLowerCase());
      }),
      { numRuns: 40 },
    );
  });

  it('5,000 paragraphs fit', async () => {
    const paragraph = { block: 'paragraph' as const, runs: [{ text: 'Đảng ủy phường báo cáo.' }] };
    const blocks = Array<Block>(5_000).fill(paragraph);

    const { paragraphs } = await read(partyPaper('bao-cao', { blocks }));

    expect(paragraphs.filter(({ text }) => text === 'Đảng ủy phường báo cáo.')).toHaveLength(5_000);
  });
});

/** Letters and figures alone: what no cleaning may change. */
const plain = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[^a-z0-9À-ỹ<>]/giu, '')
    .replace(/[\uD800-\uDFFF]/g, '');
