import { longDate } from '../../src/text/dates.ts';

type Random = () => number;

const SYNONYMS: [string, string][] = [
  ['thực hiện', 'triển khai'],
  ['quy định', 'nêu'],
  ['theo quy định', 'đúng quy định'],
  ['hoàn thành', 'làm xong'],
  ['báo cáo kết quả', 'báo cáo'],
  ['có trách nhiệm', 'phải'],
  ['trong thời hạn', 'trong vòng'],
  ['kể từ ngày', 'tính từ ngày'],
  ['không quá', 'tối đa'],
  ['ít nhất', 'tối thiểu'],
  ['chậm nhất', 'muộn nhất'],
  ['toàn bộ', 'tất cả'],
  ['đơn vị', 'nơi'],
  ['bao gồm', 'gồm'],
  ['nghiêm cấm', 'cấm'],
  ['hằng năm', 'mỗi năm'],
  ['tổ chức, cá nhân', 'tổ chức và cá nhân'],
  ['Ủy ban nhân dân', 'UBND'],
  ['Hội đồng nhân dân', 'HĐND'],
  ['phần trăm', '%'],
  ['đề nghị', 'xin'],
  ['ban hành', 'ra'],
  ['bảo đảm', 'giữ'],
  ['cơ quan có thẩm quyền', 'cơ quan thẩm quyền'],
];

const WORDS = 'không một hai ba bốn năm sáu bảy tám chín mười'.split(' ');

/** A sentence said otherwise, by rule: dates, figures, words, the order of clauses. Nothing it says changes. */
export function paraphrased(sentence: string, random: Random): string {
  let text = sentence.replace(/^(?:\d+[.)]|[a-zđ]\)|[-+])\s+/u, '');
  text = text.replace(
    /ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})/g,
    (_, day, month, year) => `ngày ${day.padStart(2, '0')}/${month.padStart(2, '0')}/${year}`,
  );
  if (random() < 0.3)
    text = text.replace(/(?<![\d/])ngày (\d{2})\/(\d{1,2})\/(\d{4})/g, (_, day, month, year) =>
      longDate(`${year}-${month.padStart(2, '0')}-${day}`),
    );
  text = text.replace(
    /(?<![\d.,/-])0(\d)(?= (?:ngày|tháng|năm|lần|người|đồng|tuần|bản|bộ))/g,
    (_, digit) => (random() < 0.5 ? digit : (WORDS[Number(digit)] ?? digit)),
  );
  if (random() < 0.4) text = text.replace(/(\d)%/g, random() < 0.5 ? '$1 %' : '$1 phần trăm');
  if (random() < 0.3) text = text.replace(/(?<=\d)\.(?=\d{3})/g, ' ');
  for (const [from, to] of SYNONYMS)
    if (random() < 0.5)
      text = text.replace(new RegExp(`(?<![\\p{L}])${from}(?![\\p{L}])`, 'u'), to);
  if (random() < 0.5) text = turned(text);
  return text;
}

/** "Khi A, B." as "B khi A."; else the last clause first. */
function turned(text: string): string {
  const [, when, then] =
    /^((?:Khi|Trong|Trước|Sau|Từ|Đối với|Trường hợp|Hằng năm|Căn cứ)[^,;]{8,120}), ([\s\S]+?)[.;]?$/u.exec(
      text,
    ) ?? [];
  if (!when || !then || /[;:]/.test(then)) return text;
  return `${then[0]?.toUpperCase()}${then.slice(1)} ${when[0]?.toLowerCase()}${when.slice(1)}.`;
}
