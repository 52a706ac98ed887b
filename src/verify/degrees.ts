import type { Problem } from './problem.ts';
import type { Region } from './region.ts';

type Degree = { name: string; words: string; against: string };

// Words that turn a sentence round when one takes the place of another. Only that is reported: one
// that the source lacks, where the source has its opposite.
const DEGREES: Degree[] = [
  pair(
    'tối đa|không quá|không vượt quá|nhiều nhất|không nhiều hơn|không lớn hơn|không cao hơn|cao nhất',
    'tối thiểu|ít nhất|không dưới|không ít hơn|không thấp hơn|thấp nhất|trở lên',
  ),
  pair('tất cả|toàn bộ|mọi|toàn thể', 'một số|một vài|một phần|phần lớn|đa số'),
  pair('phải|bắt buộc|buộc|có trách nhiệm', 'có thể|được phép|có quyền|nên|khuyến khích'),
  pair('trước|chậm nhất|không muộn hơn|muộn nhất', 'sau'),
  pair('tăng|nâng|cao hơn|vượt', 'giảm|hạ|thấp hơn|cắt giảm'),
  pair('trên|hơn|nhiều hơn', 'dưới|chưa đến|ít hơn'),
  pair('trong', 'ngoài'),
  pair('cấp trên', 'cấp dưới'),
  pair('đúng hạn', 'quá hạn|chậm hạn|trễ hạn'),
  pair('bắt đầu|mở đầu|khởi công', 'kết thúc|hoàn thành|chấm dứt'),
  pair('đầu năm|đầu tháng|đầu quý', 'cuối năm|cuối tháng|cuối quý'),
  pair('đồng ý|nhất trí|chấp thuận|cho phép', 'không đồng ý|từ chối|bác'),
  pair('có hiệu lực', 'hết hiệu lực|ngưng hiệu lực'),
  pair('hằng tháng|hàng tháng', 'hằng quý|hàng quý|hằng năm|hàng năm|hằng tuần|hàng tuần'),
  pair('hằng quý|hàng quý', 'hằng năm|hàng năm|hằng tuần|hàng tuần'),
  pair('chủ trì', 'phối hợp'),
].flat();

function pair(one: string, other: string): Degree[] {
  return [
    { name: one, words: one, against: other },
    { name: other, words: other, against: one },
  ];
}

/** Degrees and duties that a claim turns round. */
export function degreeProblems(claim: string, { near }: Region): Problem[] {
  const source = near.map(({ plain }) => plain.toLowerCase()).join('\n');
  const text = claim.toLowerCase();
  return DEGREES.flatMap(({ words, against }) => {
    const [found] = all(words, text);
    if (!found || all(words, source).length > 0) return [];
    const [expected] = all(against, source);
    return expected && all(against, text).length === 0
      ? [{ kind: 'word' as const, found, expected }]
      : [];
  });
}

/** Whether two stretches of plain text, lower case, hold words of one degree: "toàn bộ" and "tất cả". */
export const isSameDegree = (one: string, other: string): boolean =>
  DEGREES.some(({ words }) => all(words, one).length > 0 && all(words, other).length > 0);

const all = (words: string, text: string): string[] =>
  Array.from(
    text.matchAll(new RegExp(`(?<![\\p{L}])(?:${words})(?![\\p{L}])`, 'gu')),
    ([one]) => one,
  );
