import { startsWithBody } from './bodies.ts';
import { lower } from './toned.ts';
import { verbAfterBody } from './verbs.ts';

/** The duty itself, who joins in it, and what is to be handed in. */
export type Details = { what: string; join: string[]; product?: string };

const LONGEST_JOIN = 600; // characters
const leading = /^(?:(?:có|chịu)\s+(?:trách\s+nhiệm|nhiệm\s+vụ)(?:\s+sau(?:\s+đây)?)?:?\s*)/u;
const joining =
  /^(?:(?:chủ\s+trì|chủ\s+động|trực\s+tiếp|(?:làm\s+|là\s+)?đầu\s+mối|thường\s+xuyên|chịu\s+trách\s+nhiệm)(?:\s+và)?,?\s+){0,3}(?:phối\s+hợp|kết\s+hợp|cùng)(?:\s+(?:chặt\s+chẽ|cùng|với)){0,3}\s+/u;
const leadingAlone = /^(?:chủ\s+trì|chủ\s+động),?\s+(?!phối\s+hợp)/u;
const products =
  'báo cáo|kế hoạch|đề án|dự án|nghị quyết|quyết định|chỉ thị|chương trình hành động|chương trình|tờ trình|quy chế|quy định|quy trình|văn bản hướng dẫn|hướng dẫn|phương án|dự thảo|danh mục|dự toán|kết luận|thông báo|nghị định|thông tư|công văn|đề cương|bản đồ|cơ sở dữ liệu|danh sách|văn bản';
const makes = new RegExp(
  `(?:xây\\s+dựng|soạn\\s+thảo|dự\\s+thảo|ban\\s+hành|trình|lập|hoàn\\s+thiện|hoàn\\s+chỉnh|gửi|tham\\s+mưu|nộp)\\s+(?:[^,;.]{0,60}?\\s)??(?:các\\s+|dự\\s+thảo\\s+)?(${products})(?![\\p{L}])(?!\\s+(?:số|này))`,
  'u',
);

/** Reads the duty that stands between two offsets of the text; `words` has its tones in the new place. */
export function detailsOf(text: string, words: string, from: number, to: number): Details {
  const duty = words.slice(from, to);
  const small = lower(duty);
  const skipped = small.match(leading)?.[0].length ?? 0;
  const join = joinIn(duty, small, skipped);
  const start = join?.end ?? skipped + (small.slice(skipped).match(leadingAlone)?.[0].length ?? 0);
  const what = tidy(text.slice(from + start, to)) || tidy(text.slice(from, to));
  const product = small.match(makes)?.[1];
  return {
    what,
    join: join ? namesIn(text.slice(from + join.start, from + join.end)) : [],
    ...(product ? { product } : {}),
  };
}

/** Where the list of those who join stands: from "phối hợp với" to what is to be done. */
function joinIn(duty: string, small: string, from: number) {
  const opened = small.slice(from).match(joining)?.[0];
  if (!opened) return undefined;
  const start = from + opened.length;
  if (!startsWithBody(small.slice(start, start + 60))) return undefined;
  const window = duty.slice(start, start + LONGEST_JOIN);
  const verbs = Array.from(window.matchAll(verbAfterBody), ({ index }) => index);
  const end = verbs.find((at) => at > 0 && !insideName(window, at));
  return end === undefined ? undefined : { start, end: start + end };
}

const insideName = (window: string, at: number) =>
  /(?:ban|cơ quan|đơn vị|được|tổ chức|,|các|công tác|quản lý|trong quá|chương|quy|công)\s+$/iu.test(
    window.slice(Math.max(0, at - 16), at),
  ) && !/(?:liên quan|thành phố|tỉnh)\s+$/iu.test(window.slice(Math.max(0, at - 16), at));

/**
 * Names in a list, as written: commas and "và" stand inside names too ("Sở Văn hóa, Thể thao và Du
 * lịch"), so a new one begins only with the head of a name. "các Vụ: Kế hoạch, Pháp chế" has one
 * head for all.
 */
export function namesIn(list: string): string[] {
  const flat = list.replace(/\s+/g, ' ').trim();
  const common = flat.match(/^(?:các|những)?\s*(Vụ|Bộ|Sở|Ban|Cục)\s*:\s*(.+)$/iu);
  if (common?.[1] && common[2])
    return common[2]
      .split(/[,;]\s+/)
      .map((name) => (startsWithBody(lower(name)) ? tidy(name) : `${common[1]} ${tidy(name)}`));
  const names: string[] = [];
  for (const part of flat.split(/([,;]\s+(?:và\s+)?|\s+và\s+)/u)) {
    const opens = startsWithBody(lower(part).replace(/^(?:cùng|với)\s+/u, ''));
    if (names.length === 0 || (opens && !/^ngành(?![\p{L}])/iu.test(part))) names.push(part);
    else names[names.length - 1] += part;
  }
  return names.map(tidy).filter((name) => name !== '');
}

const tidy = (written: string) =>
  written
    .replace(/\s+/g, ' ')
    .replace(
      /^[\s,:;-]+|(?:[\s,:;]|\s(?:và|hoặc|để|trong\s+(?:việc|quá\s+trình|quá|công\s+tác)(?:\s[^,;]{0,60})?)\s*$|(?<!\.)\.\/?\.?)+$/gu,
      '',
    )
    .trim();

const anyProduct = new RegExp(`(?<![\\p{L}])(?:${products})(?![\\p{L}])`, 'u');
/** The first kind of paper that a cell names. */
export const productOf = (cell: string) => lower(cell).match(anyProduct)?.[0];
