import { NOT_YET, types } from './words.ts';

// What may stand between the start of a sentence (or of a clause) and a verb, so that the verb is
// an act of the paper itself: its title, "... này", or the words by which it decides.

const SUBJECT_REST =
  '(?:\\s*,?\\s*ngày\\s+[\\d/.\\s-]{1,12}(?:tháng[\\d\\s]{1,4}năm[\\d\\s]{1,6})?)?(?:\\s+của\\s+[^,;§@]{1,80})?';
const IN_FORCE =
  '\\s*,?\\s*(?:(?:chính\\s+thức\\s+)?có\\s+hiệu\\s+lực|(?:được\\s+)?(?:thực\\s+hiện|áp\\s+dụng|thi\\s+hành)\\s+(?:kể\\s+)?từ|đã\\s+được\\s[^§@;]{0,100}thông\\s+qua)[^§@;]{0,160}?';
const FORCE = `(?:${IN_FORCE})?`;
const ABOUT = '(?:về\\s+việc|về|v/v|vv|công\\s+bố\\s+việc|quy\\s+định(?:\\s+về)?(?:\\s+việc)?)';
const FOREIGN = new RegExp(`^(?:${types})\\s+của\\s[^§@]*,\\s*(?:(?:${types})\\s*)?$`, 'u'); // "Hướng dẫn của Ban Tổ chức, ..."
const own = new RegExp(
  `(?:@+${SUBJECT_REST}(?:${FORCE}|\\s+(?:${types})|(?:\\s+(?:${types}))?\\s+${ABOUT})|^(?:${types})${IN_FORCE})\\s*(?:,|;|\\.)?\\s*(?:và|đồng\\s+thời)?\\s*(?:là\\s+)?$`,
  'u',
);
const title = new RegExp(
  `^(?:(?:${types})(?:\\s+này)?)?(?:\\s+của\\s+[^§;:@]{0,79}?[^§;:@,\\s])?\\s*(?:(?:^|\\s)${ABOUT}\\s*:?)?\\s*[:.-]?\\s*$`,
  'u',
);
const issue = new RegExp(
  `(?:^|[\\s,:])(?:ban\\s+hành|nay|xin|quyết\\s+nghị|quyết\\s+định|kết\\s+luận|thống\\s+nhất|nhất\\s+trí|đồng\\s+ý|đồng\\s+thời)\\s*(?:kèm\\s+theo\\s+@+\\s*)?(?:${types})?(?:\\s+(?:này|mới))?(?:\\s+của\\s+[^§;:@]{1,60}?)?(?:\\s+(?:về\\s+việc|về))?\\s*[:,]?\\s*$`,
  'u',
);
const since = /^(?:kể\s+)?từ\s+(?:thời\s+điểm\s+|ngày\s+)[^§;]{1,100},\s*$/u;
const LONGEST = 400; // characters before a verb

/** Strong verbs (bãi bỏ, thay thế, sửa đổi ...): `before` is the clause without its label. */
export function mayAct(before: string): boolean {
  if (before.length > LONGEST || before.includes('§') || FOREIGN.test(before)) return false;
  if (own.test(before))
    return !NOT_YET.test(`${before.slice(0, Math.max(0, before.indexOf('@')))} `);
  if (title.test(before) || since.test(before)) return true;
  return issue.test(before) && !NOT_YET.test(withoutLast(before));
}

const plan = new RegExp(`^(?:${types}|báo\\s+cáo|tài\\s+liệu)(?:\\s+[^§;.@]{0,140})?\\s$`, 'u');
const issuePlan = new RegExp(
  `(?:^|\\s)ban\\s+hành\\s*(?:kèm\\s+theo\\s+@+\\s*)?(?:${types})[^§;.@]{0,140}\\s$`,
  'u',
);
const ownToEnd = /^[^§;@]{0,40}@+[^§;@]{0,160}(?:nhằm|để)\s+(?:tiếp\s+tục\s+)?$/u;
const ownTitle = /^@+\s+(?:[^§;@]{0,100}\s)?(?:về|ban\s+hành)\s[^§;@]{0,160}$/u;
const matters =
  /^(?:một\s+số|các|những)\s+(?:vấn\s+đề|nội\s+dung|giải\s+pháp|nhiệm\s+vụ)[^§;.]{0,80}$/u;

/** Verbs of titles (thực hiện, sơ kết ...): a plan, a report or what is issued may stand before. */
export function mayServe(before: string, mayTitle: boolean): boolean {
  if (before.length > LONGEST || before.includes('§') || FOREIGN.test(before)) return false;
  if (ownToEnd.test(before)) return true;
  if (
    /(?:^|\s)(?:theo|tại|trong|trách\s+nhiệm|phải|được)\s/u.test(before.replace(/kèm\s+theo/gu, ''))
  )
    return false;
  return (
    mayAct(before) ||
    issuePlan.test(before) ||
    ownTitle.test(before) ||
    (mayTitle && (plan.test(before) || matters.test(before)))
  );
}

/** The subject of what a paper is about: "Thông tư này hướng dẫn ..." */
export const ownSubject = (before: string) => /^[^§;@.]{0,3}@+[^§;.]{0,200}$/u.test(before);

const withoutLast = (before: string) =>
  `${before.replace(/(?:ban\s+hành|quyết\s+định|đồng\s+ý|thống\s+nhất)[^,]*$/u, '')} `;
