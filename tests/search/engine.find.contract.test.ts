import { expect, it } from 'vitest';
import { analyseQuery } from '../../src/search/ranking.ts';
import { describeEngines, found, offered, paper, put } from '../support/engines.ts';

describeEngines('a reader', (current) => {
  const everyone = paper('open', ['kế hoạch chung']);
  const unit = paper('unit', ['kế hoạch của phòng'], { keys: ['unit:7', 'person:12'] });

  it('finds what shares a key with them, and nothing else', async () => {
    const { engine } = current();
    await put(engine, everyone, unit);
    const ids = async (keys: string[]) =>
      (await offered(engine, 'kế hoạch', { keys })).map(({ documentId }) => documentId).sort();

    expect(await ids(['all'])).toEqual(['open']);
    expect(await ids(['all', 'unit:7'])).toEqual(['open', 'unit']);
    expect(await ids(['person:12'])).toEqual(['unit']);
    expect(await ids(['unit:70', 'unit:'])).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['empty', []],
    ['missing', undefined],
    ['a string', 'all'],
    ['an empty key', ['']],
    ['a wildcard', ['*']],
    ['a quote', ["all'"]],
    ['a null among good ones', ['all', null]],
    ['too many', Array.from({ length: 2_000 }, (_, i) => `unit:${i}`)],
  ])('whose keys are %s finds nothing', async (_, keys) => {
    const { engine } = current();
    await put(engine, everyone, paper('odd', ['kế hoạch'], { keys: ['', '*', "all'"] }));

    const answer = await engine.candidates({
      tokens: analyseQuery('kế hoạch').tokens,
      keys: keys as string[],
      filters: {},
      limit: 10,
    });

    expect(answer).toEqual({ candidates: [], capped: false });
  });

  it('of little finds all of it among much, and every find holds a word of the question', async () => {
    const { engine } = current();
    const word = (i: number) => ['thủy lợi', 'giao thông', 'văn hóa', 'y tế'][i % 4];
    const much = Array.from({ length: 600 }, (_, i) =>
      paper(`d${i}`, [`Về ${word(i)} năm ${i}`], { keys: i % 100 === 5 ? ['unit:7'] : ['all'] }),
    );
    await put(engine, ...much);
    const ask = (keys: string[]) => offered(engine, 'giao thông', { keys });

    const narrow = await ask(['unit:7']);
    expect(narrow.map(({ documentId }) => documentId).sort()).toEqual([
      'd105',
      'd205',
      'd305',
      'd405',
      'd5',
      'd505',
    ]);
    const wide = await ask(['all']);
    expect(wide.length).toBe(150 - 6);
    for (const { words, score } of [...narrow, ...wide]) {
      expect(words).toMatch(/\b(giao|thong)\b/);
      expect(score).toBeGreaterThan(0);
    }
  });
});

describeEngines('filters', (current) => {
  const papers = [
    paper('a', ['kế hoạch'], { type: 'Kế hoạch', issuerId: 1, year: 2024, issuedOn: '2024-12-31' }),
    paper('b', ['kế hoạch'], {
      type: 'Nghị quyết',
      issuerId: 2,
      year: 2025,
      issuedOn: '2025-01-01',
    }),
    paper('c', ['kế hoạch'], { type: 'Kế hoạch', issuerId: 2, year: 2025, issuedOn: '2025-06-30' }),
    paper('d', ['kế hoạch'], { signer: 'Trần Thị Lan', field: 'Y tế', dossier: 'TU-01 Y tế' }),
  ];

  it.each([
    [{}, 'abcd'],
    [{ types: [], issuers: [], years: [] }, 'abcd'],
    [{ types: ['Kế hoạch'] }, 'ac'],
    [{ types: ['Kế hoạch', 'Nghị quyết'] }, 'abc'],
    [{ issuers: [2] }, 'bc'],
    [{ years: [2024] }, 'a'],
    [{ from: '2025-01-01' }, 'bc'],
    [{ to: '2025-01-01' }, 'ab'],
    [{ from: '2025-01-01', to: '2025-01-01' }, 'b'],
    [{ types: ['Kế hoạch'], issuers: [2], years: [2025] }, 'c'],
    [{ signers: ['Trần Thị Lan'] }, 'd'],
    [{ fields: ['Y tế', 'Đất đai'] }, 'd'],
    [{ dossiers: ['TU-01 Y tế'], signers: ['Trần Thị Lan'] }, 'd'],
    [{ dossiers: ['TU-01'] }, ''],
    [{ types: ["' or true --"] }, ''],
  ])('%o leave %s', async (filters, left) => {
    const { engine } = current();
    await put(engine, ...papers);

    const candidates = await offered(engine, 'kế hoạch', filters);

    expect(
      candidates
        .map(({ documentId }) => documentId)
        .sort()
        .join(''),
    ).toBe(left);
  });
});

describeEngines('a question', (current) => {
  it('finds the same in the same order with and without accents', async () => {
    const { engine } = current();
    const texts = ['Hợp đồng lao động', 'Họp hội đồng nhân dân', 'hoà giải ở cơ sở', 'đồng bào'];
    await put(engine, ...texts.map((text, i) => paper(`d${i}`, [text])));

    const typed = await offered(engine, 'hợp đồng hòa giải');

    expect(typed.length).toBe(4);
    expect(await offered(engine, 'hop dong hoa giai')).toEqual(typed);
  });

  it('prefers neighbours that stand together', async () => {
    const { engine } = current();
    const apart = 'đồng ý ký hợp tác';
    await put(engine, paper('a', [apart]), paper('b', ['ký hợp đồng ý tế']));

    expect((await found(engine, 'hợp đồng')).map(({ documentId }) => documentId)).toEqual([
      'b',
      'a',
    ]);
  });

  it('is answered in one order when scores are equal, every time', async () => {
    const { engine } = current();
    const ids = ['d', 'b', 'a', 'e', 'c'];
    for (const id of ids) await put(engine, paper(id, ['thủy lợi', 'thủy lợi']));

    for (let round = 0; round < 3; round++) {
      const ranked = await found(engine, 'thủy lợi');
      expect(ranked.map(({ documentId }) => documentId)).toEqual([...ids].sort());
      expect(ranked[0]?.passageIds).toEqual(['a-1', 'a-2']);
    }
  });

  it('says when there may be more than was asked for', async () => {
    const { engine } = current();
    await put(engine, ...['a', 'b', 'c'].map((id) => paper(id, ['thủy lợi'])));
    const { tokens } = analyseQuery('thủy lợi');
    const ask = (limit: number) => engine.candidates({ tokens, keys: ['all'], filters: {}, limit });

    expect(await ask(2)).toMatchObject({ capped: true, candidates: { length: 2 } });
    expect(await ask(4)).toMatchObject({ capped: false, candidates: { length: 3 } });
  });

  it.each([
    ['10,000 characters', 'nghị quyết thủy lợi '.repeat(500)],
    ['10,000 different words', Array.from({ length: 2_000 }, (_, i) => `từ${i}`).join(' ')],
    ['one word of 10,000 letters', 'a'.repeat(10_000)],
    ['only punctuation', '!?.,;:"\'()[]{}<>/\\|&*~^%$#@'],
    ['nothing', ''],
    ['quotes and operators', `"thủy lợi" AND (x OR y) NOT z'; drop table live.entries; --`],
    ['emoji and other scripts', '🙂 水利 ирригация 𝒜 ½ x²'],
    ['half a surrogate and a zero', 'thủy \ud83d lợi \u0000'],
  ])('of %s is answered', async (_, question) => {
    const { engine } = current();
    await put(
      engine,
      paper('a', ['công trình thủy lợi']),
      paper('b', ['"AND" (x) 🙂 水利 ½ x²\ud83d']),
    );

    const candidates = await offered(engine, question);

    expect(candidates.length).toBeLessThanOrEqual(2);
    expect((await offered(engine, 'thủy lợi')).map(({ documentId }) => documentId)).toEqual(['a']);
  });

  it('finds identifiers by their parts and by the parts together', async () => {
    const { engine } = current();
    await put(engine, paper('a', ['Nghị định số 123/2020/NĐ-CP']), paper('b', ['Số 2020 và 123']));

    expect((await found(engine, '123/2020/NĐ-CP')).map(({ documentId }) => documentId)).toEqual([
      'a',
    ]);
    expect((await found(engine, '123 2020')).map(({ documentId }) => documentId)).toEqual([
      'a',
      'b',
    ]);
  });
});

/** Facts of no document: the order below is what BM25 with our numbers gives, in either engine. */
const archive = [
  paper(
    'kh12',
    ['Gia hạn nhiệm vụ đến ngày 15 tháng 12.', 'Kinh phí chuyển đổi số do ngân sách cấp.'],
    {
      title: 'Kế hoạch 12-KH/TU chuyển đổi số',
    },
  ),
  paper('nq05', ['Chuyển đổi số là nhiệm vụ trọng tâm của cả nhiệm kỳ.', 'Tổ chức thực hiện.'], {
    title: 'Nghị quyết 05-NQ/TU về kinh tế số',
  }),
  paper('bc30', ['Báo cáo kinh phí thủy lợi và đê điều năm 2025.', 'Đánh giá chung về kinh phí.'], {
    title: 'Báo cáo 30-BC/TU kinh phí năm 2025',
  }),
  paper('qd77', [''], { title: 'Quyết định 77-QĐ/TU thành lập Ban Chỉ đạo chuyển đổi số' }),
];

describeEngines('a small archive', (current) => {
  it.each([
    ['chuyển đổi số', ['kh12', 'qd77', 'nq05']],
    ['kinh phí chuyển đổi số', ['kh12', 'qd77', 'nq05']],
    ['kinh phi thuy loi', ['bc30']],
    ['gia hạn nhiệm vụ', ['kh12']],
    ['05-NQ/TU', ['nq05']],
    ['ban chỉ đạo', ['qd77']],
    ['bóng đá', []],
  ])('answers “%s” with the same documents in the same order', async (question, expected) => {
    const { engine } = current();
    await put(engine, ...archive);

    const ranked = await found(engine, question);

    expect(ranked.map(({ documentId }) => documentId)).toEqual(expected);
  });
});
