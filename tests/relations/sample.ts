// `tsx tests/relations/sample.ts FOLDER`: draws, always the same, the stretches that were judged.
// Prints them as JSON lines with their place, the half they fall into, and their words.
import { paragraphs } from '../../src/text/paragraphs.ts';
import { hashOf, records, type TestRecord } from './stretches.ts';

const SEED = 20_261_124;
const LONGEST = 900; // characters of a stretch: what a person judges at a glance
const LONGEST_LINE = 600;

/** How many lines to draw that speak of each: the rare ones are all but exhausted. */
const kinds: [RegExp, number][] = [
  [/ngưng hiệu lực|đình chỉ (?:việc )?thi hành/i, 6],
  [/đính chính/i, 3],
  [/hợp nhất/i, 3],
  [/trả lời|phúc đáp/i, 2],
  [/sơ kết|tổng kết|báo cáo kết quả/i, 5],
  [/dẫn chiếu|viện dẫn/i, 6],
  [/thay thế/i, 20],
  [/bãi bỏ/i, 18],
  [/hết hiệu lực/i, 18],
  [/kèm theo/i, 12],
  [/quy định chi tiết|hướng dẫn/i, 16],
  [/thực hiện|thi hành|triển khai|cụ thể hóa|quán triệt/i, 16],
  [/sửa đổi|bổ sung/i, 18],
  [/căn cứ/i, 16],
  [/./, 8],
  // Where relations are dense: first words of titles and of articles that amend.
  [/^(?:Điều \d+\. |\d+\. )?(?:Sửa đổi|Bổ sung|Thay thế|Đính chính)/, 14],
  [
    /^(?:\d+\. )?(?:Thông tư|Nghị định|Nghị quyết|Quyết định) này (?:quy định chi tiết|hướng dẫn|sửa đổi|bãi bỏ)/,
    10,
  ],
  [
    /^(?:Về việc|V\/v|Kế hoạch|Quyết định về|Chỉ thị|Công văn|Thực hiện|Triển khai|Tiếp tục|Trả lời)/,
    16,
  ],
];
const callsPaper =
  /\d\s?[a-zđ]?[/-]\s?(?:\d{4}\s?\/\s?)?\s?[A-ZĐ]{1,6}|(?:Luật|Nghị quyết|Nghị định|Thông tư|Quyết định|Chỉ thị|Kết luận|Quy định|Hướng dẫn|Điều lệ|Pháp lệnh) (?:số|[A-ZĐ]|\d)/;
const item = /^\s*(?:[a-zđ]{1,2}[).]|[-+–]|\d{1,2}\.\d)/;

const folder = process.argv[2] ?? process.env.TEST_DATA ?? '../shared/data';
const random = generator(SEED);
const all = shuffled(records(folder).flatMap(stretchesOf));
const taken: TestStretch[] = [];
let drawn = 0;
for (const [kind, count] of kinds) {
  const party = all.filter((one) => one.file.startsWith('party') && kind.test(one.text));
  const state = all.filter((one) => !one.file.startsWith('party') && kind.test(one.text));
  for (const one of [...fresh(party, Math.ceil(count / 5)), ...fresh(state, count)]) {
    const half = drawn++ % 2 === 0 ? 'seen' : 'held';
    process.stdout.write(`${JSON.stringify({ ...one, half })}\n`);
  }
}

type TestStretch = ReturnType<typeof stretchesOf>[number];

/** Of one document at most two of a kind, so that one long text does not fill the set. */
function fresh(from: TestStretch[], count: number) {
  const perDocument = new Map<string, number>();
  const found = from.filter(({ id, file, start, end }) => {
    const before = perDocument.get(id) ?? 0;
    const again = taken.some(
      (one) => one.file === file && one.id === id && one.start < end && start < one.end,
    );
    if (again || before >= (file.startsWith('party') ? 5 : 2)) return false;
    perDocument.set(id, before + 1);
    return true;
  });
  const chosen = found.slice(0, count);
  taken.push(...chosen);
  return chosen;
}

/** Each line that calls a paper, with the lead of its list; a lead with the items under it. */
function stretchesOf({ file, id, number, text }: TestRecord) {
  // The pages of the Party's papers are wrapped; the texts of the State have a line a paragraph.
  const lines = file.startsWith('party')
    ? paragraphs(text).map(({ start, end }) => ({ line: text.slice(start, end), at: start }))
    : [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => ({ line, at: index }));
  return lines.flatMap(({ line, at }, place) => {
    if (line.length > LONGEST_LINE || !callsPaper.test(line)) return [];
    let start = at;
    for (let i = place; item.test(lines[i]?.line ?? '') && i > 0 && place - i < 6; i--)
      start = lines[i - 1]?.at ?? start;
    let end = at + line.length;
    for (let i = place + 1; line.trim().endsWith(':') && i < lines.length; i++) {
      const next = lines[i];
      if (
        !next ||
        !(item.test(next.line) || (item.test(line) === false && /^\s*\d/.test(next.line)))
      )
        break;
      if (next.at + next.line.length - start > LONGEST) break;
      end = next.at + next.line.length;
    }
    if (end - start > LONGEST) return [];
    const words = text.slice(start, end);
    return [{ file, id, number, start, end, hash: hashOf(words), text: words }];
  });
}

function shuffled<T>(items: T[]): T[] {
  return items
    .map((one) => [random(), one] as const)
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one);
}

/** Mulberry32: small, seeded, the same on every machine. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
