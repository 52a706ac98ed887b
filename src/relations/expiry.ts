import type { Act } from './acts.ts';
import { headsIn } from './heads.ts';
import type { Statement } from './statement.ts';
import { LABEL } from './words.ts';

const ends =
  /(?<![\p{L}])(?:đều\s+|sẽ\s+)?(?:(?:hết|không\s+còn|chấm\s+dứt)\s+(?:toàn\s+bộ\s+)?hiệu\s+lực(?:\s+(?:thi\s+hành|một\s+phần|toàn\s+bộ))*|(?:được|bị)\s+(?:bãi|hủy|huỷ)\s+bỏ(?:\s+(?:toàn\s+bộ|một\s+phần))?|(?:tạm\s+)?ngưng\s+hiệu\s+lực(?:\s+thi\s+hành)?)(?=\s*(?:,|\.|;|:|$|\/|kể\s+từ|từ\s+(?:ngày|thời)|vào|trừ|và|đến|cho\s+đến|toàn))/gu;
const start = new RegExp(
  `^\\s*${LABEL}(?:(?:kể\\s+)?từ\\s+ngày\\s+(?:@+\\s+có\\s+hiệu\\s+lực(?:\\s+thi\\s+hành)?|[^§@,;]{1,60}),\\s*)?(?:@+\\s+có\\s+hiệu\\s+lực[^§;]{0,140}?[;.,]\\s*(?:và\\s+)?)?`,
  'u',
);
// Between the start and the first paper only its provisions may stand.
const lead =
  /^(?:\s*(?:các|những|toàn\s+bộ|một\s+số|quy\s+định|quy\s+chế|nội\s+dung|tại|của|thuộc|ban\s+hành\s+kèm\s+theo|kèm\s+theo|và|điểm|khoản|điều|mục|tiểu\s+mục|chương|phần|phụ\s+lục|biểu|mẫu|số|từ|đến|danh\s+mục|,|;|:|\d{1,4}[a-zđ]?|[a-zđ]|[ivx]{1,5}|văn\s+bản|sau\s+đây))*\s*$/u;
// ... or what they hold, said in words.
const content =
  /^\s*(?!(?:[^§]*\s)?(?:giấy|chứng\s+chỉ|hợp\s+đồng|thẻ|hồ\s+sơ)\s)(?:[^§;.@]{3,300}\s(?:được\s+)?quy\s+định\s+tại\s+(?=điểm|khoản|điều|mục|chương|phần|phụ\s+lục)[^§;.@]{1,200}|(?:các\s+|những\s+)?(?:quy\s+định|nội\s+dung)\s[^§;.@]{0,200}\s(?:tại|của|trong)\s+|[^§;.@]{3,300}\s(?:ban\s+hành\s+)?kèm\s+theo\s+)$/u;
const sunset = /(?:khi|nếu|trước\s+ngày|đến\s+ngày|đã|trường\s+hợp|tiếp\s+tục|chưa)\s*$/u;
const nextClause =
  /^\s*,?\s*(?:kể\s+)?từ\s+(?:ngày\s+)?\d[^§;]{4,36}?[,;]\s*(?:và\s+|còn\s+)?(?=§|điểm|khoản|điều)/u;
const list = /(?:sau(?:\s+đây)?|dưới\s+đây|như\s+sau)(?![\p{L}])|:\s*$/u;
const READ = 4_000; // characters of a sentence before the verb; lists of repealed papers hold fewer

export const leadsToPaper = (between: string) => between.length <= READ && lead.test(between);

const namesPaper = (between: string) => leadsToPaper(between) || content.test(between);

/** Papers that a sentence puts out of force with the verb behind them: "... hết hiệu lực kể từ ...". */
export function expiriesIn(statement: Statement, text: string): Act[] {
  const { view } = statement;
  let from = start.exec(view)?.[0].length ?? 0;
  const acts: Act[] = [];
  for (const { 0: words, index } of view.matchAll(ends)) {
    const verbEnd = index + words.length;
    const before = view.slice(from, index);
    const kind = words.includes('ngưng') ? 'suspends' : 'repeals';
    const stop = view.slice(verbEnd, verbEnd + 40);
    if (index < from || before.length > READ || sunset.test(before) || /^[^.;]*\sthì\s/u.test(stop))
      continue;
    const first = statement.papers.find((paper) => paper.from >= from);
    if (first && first.from < index && !first.own && namesPaper(view.slice(from, first.from)))
      acts.push({ kind, heads: headsIn(statement, text, from, index), confidence: 0.95, verbEnd });
    else if (
      !before.includes('§') &&
      /^(?:các|những|toàn\s+bộ|một\s+số)\s/u.test(before) &&
      list.test(view) &&
      !view.slice(verbEnd).includes('§')
    )
      acts.push({ kind, heads: [], confidence: 0.9, verbEnd });
    from = verbEnd + (nextClause.exec(view.slice(verbEnd, verbEnd + 60))?.[0].length ?? 0);
  }
  return acts;
}
