import { describe, expect, it } from 'vitest';
import { cutPassages } from '../../src/ingest/passages/cut.ts';

const MOST = 1_200; // characters: one screen

const cut = (text: string) => cutPassages([{ text }]);
const labels = (text: string) => cut(text).map(({ label }) => label);
const labelled = (text: string, label: string) =>
  cut(text).find((passage) => passage.label === label);
const filler = (sentences: number) =>
  Array.from(
    { length: sentences },
    (_, i) => `Cơ quan thứ ${i + 1} làm đúng phần việc đã được giao.`,
  ).join(' ');

const notice = [
  'THÀNH ỦY AN BÌNH',
  'VĂN PHÒNG',
  '*',
  'Số 12-TB/VPTU',
  'ĐẢNG CỘNG SẢN VIỆT NAM',
  'An Bình, ngày 06 tháng 10 năm 2026',
  'THÔNG BÁO',
  'ý kiến của Thường trực Thành ủy về chấn chỉnh giờ giấc làm việc',
  '-----',
  'Tại phiên hội ý tuần qua, sau khi nghe báo cáo, Thường trực Thành ủy có ý kiến như sau:',
  '1. Các đơn vị giữ đúng giờ làm việc.',
].join('\n');

const decision = [
  'ỦY BAN NHÂN DÂN',
  'THÀNH PHỐ AN BÌNH',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'Số: 77/QĐ-UBND',
  'An Bình, ngày 02 tháng 3 năm 2026',
  'QUYẾT ĐỊNH',
  'Ban hành Quy chế phối hợp',
  'Căn cứ Luật Tổ chức chính quyền địa phương;',
  'Theo đề nghị của Giám đốc Sở Nội vụ.',
  'QUYẾT ĐỊNH:',
  'Điều 1. Ban hành kèm theo Quyết định này Quy chế phối hợp.',
  'Điều 2. Quyết định này có hiệu lực từ ngày ký.',
  'Nơi nhận:',
  '- Như Điều 2;',
  '- Lưu: VT.',
  'TM. ỦY BAN NHÂN DÂN',
  'CHỦ TỊCH',
  'Lê Văn Mẫu',
  'QUY CHẾ',
  'Phối hợp giữa các cơ quan',
  '(Kèm theo Quyết định số 77/QĐ-UBND ngày 02 tháng 3 năm 2026)',
  'Điều 1. Phạm vi',
  filler(4),
].join('\n');

describe('cutting articles', () => {
  it('begins the text of a Party paper under the line that closes its title', () => {
    const [header, first] = cut(notice);

    expect(header?.kind).toBe('header');
    expect(header?.text).toContain('chấn chỉnh giờ giấc');
    expect(first?.kind).toBe('body');
    expect(first?.text).toMatch(/^Tại phiên hội ý/);
  });

  const law = [
    'Chương I',
    'QUY ĐỊNH CHUNG',
    'Điều 1. Phạm vi điều chỉnh',
    filler(3),
    'Điều 2. Trách nhiệm',
    `1. ${filler(8)}`,
    `2. ${filler(4)}`,
    `a) ${filler(6)}`,
    `b) ${filler(6)}`,
    `3. ${filler(7)}`,
  ].join('\n');

  it('gives each khoản and điểm its label, anchor and heading path', () => {
    const passages = cut(law);

    expect(passages.map(({ label, anchor }) => [label, anchor])).toEqual([
      ['Điều 1', 'dieu-1'],
      ['Điều 2, khoản 1', 'dieu-2-khoan-1'],
      ['Điều 2, khoản 2, điểm a', 'dieu-2-khoan-2-diem-a'],
      ['Điều 2, khoản 2, điểm b', 'dieu-2-khoan-2-diem-b'],
      ['Điều 2, khoản 3', 'dieu-2-khoan-3'],
    ]);
    expect(passages[1]?.heading).toEqual(['Chương I. QUY ĐỊNH CHUNG', 'Điều 2. Trách nhiệm']);
  });

  it('keeps the heading of an article with its first khoản', () => {
    expect(labelled(law, 'Điều 2, khoản 1')?.text).toMatch(/^Điều 2\. Trách nhiệm\n1\. Cơ quan/);
  });

  it('joins short items of one article, and never two articles', () => {
    const text = `Điều 1. Giải thích\n${filler(14)}\n1. Một là.\n2. Hai là.\n3. Ba là.\nĐiều 2. Hiệu lực\nTừ ngày ký.`;

    expect(labels(text).at(-2)).toBe('Điều 1, khoản 1-3');
    expect(labels(text).at(-1)).toBe('Điều 2');
  });

  it('leaves quoted articles of another law inside the article that quotes them', () => {
    const text = [
      'Điều 1. Sửa đổi Luật Mẫu',
      `1. Sửa đổi Điều 8 như sau: ${filler(4)}`,
      '“Điều 8. Thành lập',
      `1. ${filler(5)}`,
      `2. ${filler(5)}”.`,
      `2. Bãi bỏ Điều 9. ${filler(6)}`,
      'Điều 2. Hiệu lực',
      filler(6),
    ].join('\n');

    expect(cut(text).map(({ heading }) => heading[0])).not.toContain('“Điều 8. Thành lập');
    expect(labels(text)).not.toContain('Điều 8');
    expect(labelled(text, 'Điều 1, khoản 2')?.text).toMatch(/^2\. Bãi bỏ Điều 9/);
  });

  it('takes a line that begins with the name of another article for what it is', () => {
    const text = `Điều 1. Căn cứ\nTheo quy định tại\nĐiều 3 Điều lệ; việc này do\nĐiều 45. của luật khác quy định. ${filler(3)}\nĐiều 2. Hiệu lực\n${filler(5)}`;

    expect(labels(text)).toEqual(['Điều 1', 'Điều 2']);
  });

  it('knows điểm đ from điểm d, also in the anchor', () => {
    const text = `Điều 1. Việc\n${['a', 'b', 'c', 'd', 'đ', 'e'].map((letter) => `${letter}) ${filler(8)}`).join('\n')}`;

    expect(cut(text).map(({ anchor }) => anchor)).toContain('dieu-1-diem-dd');
    expect(cut(text).map(({ anchor }) => anchor)).toContain('dieu-1-diem-d');
  });
});

describe('cutting free texts of the Party', () => {
  const report = [
    'PHẦN THỨ NHẤT',
    'KẾT QUẢ THỰC HIỆN',
    'I- CÔNG TÁC XÂY DỰNG ĐẢNG',
    '1. Công tác tư tưởng',
    `1.1. Tuyên truyền: ${filler(14)}`,
    `1.2. Học tập: ${filler(14)}`,
    '2- Công tác tổ chức',
    `a) Kết nạp: ${filler(14)}`,
    `b) Đánh giá: ${filler(14)}`,
    'II- HẠN CHẾ',
    `- ${filler(9)}`,
    `- ${filler(9)}`,
  ].join('\n');

  it('reads I-, 1., 1.1., 2- and a) as one tree', () => {
    expect(labels(report)).toEqual([
      'Phần thứ nhất, mục I.1.1',
      'Phần thứ nhất, mục I.1.2',
      'Phần thứ nhất, mục I.2.a',
      'Phần thứ nhất, mục I.2.b',
      'Phần thứ nhất, mục II',
      'Phần thứ nhất, mục II (tiếp 2)',
    ]);
    expect(cut(report)[1]?.heading).toEqual([
      'PHẦN THỨ NHẤT. KẾT QUẢ THỰC HIỆN',
      'I- CÔNG TÁC XÂY DỰNG ĐẢNG',
      '1. Công tác tư tưởng',
    ]);
  });

  it('takes a year or a figure at the start of a line for no item', () => {
    const text = `1. Mục tiêu\n${filler(14)}\n2026. Đây là năm cuối. ${filler(14)}\n95. Con số khác. ${filler(14)}`;

    expect(new Set(labels(text).map((label) => label.replace(/ \(.*/, '')))).toEqual(
      new Set(['Mục 1']),
    );
  });

  it('numbers paragraphs that stand under no heading', () => {
    const text = [filler(13), filler(13)].join('\n');

    expect(labels(text)).toEqual(['Đoạn 1', 'Đoạn 2']);
    expect(cut(text).every(({ heading }) => heading.length === 0)).toBe(true);
  });
});

describe('the parts of a document', () => {
  it('tells header, body, signature and what is attached', () => {
    expect(cut(decision).map(({ kind, label }) => [kind, label])).toEqual([
      ['header', 'Phần đầu'],
      ['body', 'Đoạn 2'],
      ['body', 'Điều 1'],
      ['body', 'Điều 2'],
      ['signature', 'Nơi nhận, chữ ký'],
      ['annex', 'Đoạn 6'],
      ['annex', 'Văn bản kèm theo, Điều 1'],
    ]);
  });

  it('finds annexes by their heading and counts inside them anew', () => {
    const text = `${decision.split('\nQUY CHẾ')[0]}\nPhụ lục I\nDANH MỤC VIỆC\nI. VIỆC CHUNG\n1. ${filler(15)}\nPhụ lục II\nBIỂU MẪU\n1. ${filler(15)}`;
    const annexes = cut(text).filter(({ kind }) => kind === 'annex');

    expect(annexes.map(({ label }) => label)).toEqual(['Phụ lục I, mục I.1', 'Phụ lục II, mục 1']);
    expect(annexes[0]?.heading).toEqual(['Phụ lục I. DANH MỤC VIỆC', 'I. VIỆC CHUNG']);
  });

  it('has no header where the text begins at once, and no signature where none is', () => {
    expect(new Set(cut(`Điều 1. Phạm vi\n${filler(5)}`).map(({ kind }) => kind))).toEqual(
      new Set(['body']),
    );
  });
});

describe('pages and lines', () => {
  it('names the page on which a passage begins, and counts offsets over all pages', () => {
    const pages = [`Điều 1. Một\n${filler(9)}`, `Điều 2. Hai\n${filler(9)}`];
    const whole = pages.join('\n');

    const passages = cutPassages(pages.map((text, i) => ({ text, number: i + 4 })));

    expect(passages.map(({ label, page }) => [label, page])).toEqual([
      ['Điều 1', 4],
      ['Điều 2', 5],
    ]);
    expect(whole.slice(passages[1]?.start, passages[1]?.end)).toBe(pages[1]);
  });

  it('joins a sentence that the page width broke, and keeps the offsets of the original', () => {
    const text =
      'Điều 1. Cơ quan chủ trì phối hợp với các đơn vị có liên quan để tổ\nchức thực hiện kế hoạch này.';
    const [only] = cut(text);

    expect(only?.text).toBe(text.replace('\n', ' '));
    expect(text.slice(only?.start, only?.end)).toBe(text);
  });

  it('cuts a paragraph longer than a screen at its sentences', () => {
    const passages = cut(`Điều 1. ${filler(60)}`);

    expect(passages.length).toBeGreaterThan(2);
    for (const { text } of passages) expect(text).toMatch(/\.$/);
    expect(passages.map(({ label }) => label).slice(0, 2)).toEqual(['Điều 1', 'Điều 1 (tiếp 2)']);
  });

  it('cuts a text without sentences, or without spaces, all the same', () => {
    for (const text of ['bảng '.repeat(2_000), '9'.repeat(5_000), '😀'.repeat(3_000)]) {
      const passages = cut(text);
      expect(Math.max(...passages.map((passage) => passage.text.length))).toBeLessThanOrEqual(MOST);
      expect(passages.every(({ text }) => !/\p{Cs}/u.test(text))).toBe(true);
    }
  });

  it('gives nothing for empty pages', () => {
    expect(cutPassages([])).toEqual([]);
    expect(cutPassages([{ text: '' }, { text: ' \n\n ' }])).toEqual([]);
  });
});
