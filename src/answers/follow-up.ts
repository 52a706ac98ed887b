import { fold } from '../text/fold.ts';
import { daysIn } from '../verify/days.ts';

/** What a question leans on: what was looked for before, and the paper that was spoken of. */
export type Before = { asked: string; paper: string | undefined };

const FRAGMENT =
  /^(?:thế\s+|vậy\s+|thì\s+)?(?:còn|thế còn|vậy còn|với)\s+(?<of>.{2,80}?)(?:\s+thì sao|\s+thế nào|\s+thì thế nào)?[?.!\s]*$/iu;
const POINTING =
  /(?<![\p{L}])(?<type>văn bản|nghị quyết|chỉ thị|kết luận|quy định|quyết định|hướng dẫn|thông báo|báo cáo|kế hoạch|chương trình|quy chế|công văn|tờ trình|cái)\s+(?:này|đó|ấy|trên|vừa nêu)(?![\p{L}])/giu;
const IT = /(?<![\p{L}])nó(?![\p{L}])/giu;
const LONGEST = 1_000; // characters

/**
 * A question as it is meant after the one before: "còn năm 2025?" asks the same of another year,
 * "quy định đó còn hiệu lực không" of the paper that was spoken of. Any other stays as it is.
 */
export function inContext(text: string, before: Before | undefined): string {
  if (!before) return text;
  const fragment = FRAGMENT.exec(text.trim())?.groups?.of;
  if (fragment) return swapped(before.asked, fragment).slice(0, LONGEST);
  const { paper } = before;
  if (!paper) return text;
  return text.replace(POINTING, paper).replace(IT, paper).slice(0, LONGEST);
}

/** The part of the earlier question that the fragment takes the place of; else both together. */
function swapped(asked: string, fragment: string): string {
  const [time] = daysIn(fragment);
  const [earlier] = daysIn(asked);
  if (time && earlier) return asked.slice(0, earlier.start) + fragment + asked.slice(earlier.end);
  if (time) return `${asked.replace(/[?.\s]+$/, '')} ${fragment}`;
  const place = placeLike(asked, fragment);
  if (place) return asked.replace(place, fragment);
  return `${asked.replace(/[?.\s]+$/, '')} ${fragment}`;
}

const HEADS =
  'phường|xã|quận|huyện|thành phố|sở|ban|đảng ủy|đồng chí|trường|khu|văn phòng|thông báo|báo cáo|công văn|chỉ thị|nghị quyết|quyết định|quy định|hướng dẫn|kế hoạch|kết luận';

/** "phường Kim Sa" for "phường Tây Phố", "thông báo" for "công văn": what begins with a like word. */
function placeLike(asked: string, fragment: string): string | undefined {
  const [head] = new RegExp(`^(?:${HEADS})(?![\\p{L}])`, 'iu').exec(fragment) ?? [];
  if (!head) return undefined;
  const isType = fold(head) === fold(fragment.trim());
  const named = new RegExp(
    `(?<![\\p{L}])${isType ? `(?:${HEADS})` : `${head}(?:\\s+\\p{Lu}[\\p{L}]*)+`}(?![\\p{L}])`,
    isType ? 'iu' : 'u',
  );
  return (
    named.exec(asked)?.[0] ??
    new RegExp(`(?<![\\p{L}])${head}(?:\\s+\\p{Lu}[\\p{L}]*)+`, 'iu').exec(asked)?.[0]
  );
}
