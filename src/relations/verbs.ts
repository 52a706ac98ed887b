import type { RelationKind } from '../references/relation-kinds.ts';
import { AMEND, CONSOLIDATE, CORRECT, REPEAL, REPLACE, SUSPEND } from './words.ts';

/** How a verb of the sentence has to stand and to go on, for the sentence to state a relation. */
export type Verb = {
  kind: RelationKind;
  form: 'strong' | 'guides' | 'serves' | 'answers';
  pattern: RegExp;
  gap: RegExp; // what may stand between the verb and the first paper
};

const NOT_PASSIVE = '(?<!(?:được|bị|đều|tự|đã)\\s{1,3})';
const verb = (words: string) =>
  new RegExp(`(?<![\\p{L}])${NOT_PASSIVE}(?:${words})(?![\\p{L}])`, 'gu');

// "theo" leads to another paper's business, but for "kèm theo".
const NO_DETOUR = '(?!(?<!kèm\\s{1,3})theo\\s)';
const ANY = '(?![^§]*quy\\s+phạm\\s+pháp\\s+luật[^§]*quy\\s+định\\s+tại)';
const gap = (most: number) =>
  new RegExp(`^${ANY}(?:${NO_DETOUR}[^.§]|\\.(?=\\d|[a-z]\\.?\\d)){0,${most}}$`, 'u');

const CARE =
  '(?:(?:tiếp\\s+tục|tổ\\s+chức|triển\\s+khai|nghiêm\\s+túc|quán\\s+triệt|tăng\\s+cường|đẩy\\s+mạnh|học\\s+tập)\\s*(?:,|và)?\\s*){0,4}';
const SERVE =
  '(?:thực\\s+hiện|thi\\s+hành|triển\\s+khai|quán\\s+triệt|cụ\\s+thể\\s+h(?:óa|oá|oa)|chấp\\s+hành)';
const NEAR =
  '(?![^§]*(?:^|\\s)(?:theo|tại|căn\\s+cứ|thuộc|trong|bởi|do|từ\\s+ngày|kể|thay\\s+thế|quy\\s+định|đối\\s+với|và\\s+(?:phối|báo))\\s)';
const near = new RegExp(
  `^(?:${NEAR}[^.;:§]{0,70}|[^.;§]{0,40}(?:chỉ\\s+đạo|ý\\s+kiến|yêu\\s+cầu|đề\\s+nghị)[^.;§]{0,120}tại\\s+|[^.;§]{0,260}\\((?:được\\s+)?(?:ban\\s+hành\\s+)?kèm\\s+theo\\s+)$`,
  'u',
);

export const verbs: readonly Verb[] = [
  { kind: 'repeals', form: 'strong', pattern: verb(REPEAL), gap: gap(700) },
  { kind: 'replaces', form: 'strong', pattern: verb(REPLACE), gap: gap(700) },
  { kind: 'amends', form: 'strong', pattern: verb(AMEND), gap: gap(700) },
  {
    kind: 'amends',
    form: 'strong',
    pattern: verb('điều\\s+chỉnh'),
    gap: /^\s+(?:(?:một\s+số\s+)?(?:nội\s+dung|điều|khoản|điểm|mục|phụ\s+lục|thời\s+hạn)[^.;§]{0,80})?$/u,
  },
  { kind: 'suspends', form: 'strong', pattern: verb(SUSPEND), gap: gap(300) },
  { kind: 'corrects', form: 'strong', pattern: verb(CORRECT), gap: gap(300) },
  { kind: 'consolidates', form: 'strong', pattern: verb(CONSOLIDATE), gap: gap(60) },
  {
    kind: 'guides',
    form: 'guides',
    pattern: verb(
      'quy\\s+định\\s+chi\\s+tiết|hướng\\s+dẫn(?!\\s+(?:của|này|trên|nêu))|quy\\s+định\\s+(?:cụ\\s+thể|(?:việc\\s+)?(?:thực\\s+hiện|thi\\s+hành))(?=\\s+(?:một\\s+số|các|khoản|điều|điểm|§))|(?:quy\\s+định\\s+)?(?:một\\s+số\\s+)?biện\\s+pháp\\s+(?:để\\s+)?(?:tổ\\s+chức\\s+)?thi\\s+hành',
    ),
    gap: /^[^.;§]{0,420}$/u,
  },
  {
    kind: 'reports-on',
    form: 'serves',
    pattern: verb(
      `(?:sơ\\s+kết|tổng\\s+kết|đánh\\s+giá)[^§;.:]{0,60}?${SERVE}|(?:sơ\\s+kết|tổng\\s+kết)(?=\\s+(?:\\d+\\s+năm\\s+)?§)|báo\\s+cáo\\s+(?:về\\s+)?(?:(?:kết\\s+quả|tình\\s+hình|tiến\\s+độ|công\\s+tác|việc)[^§;.:]{0,60}?)?${SERVE}`,
    ),
    gap: near,
  },
  {
    kind: 'implements',
    form: 'serves',
    pattern: verb(
      `(?<!hiệu\\s{1,3}lực\\s{1,3})${CARE}(?<!hiệu\\s{1,3}lực\\s{1,3})${SERVE}(?:\\s*(?:,|và)\\s*${CARE}${SERVE}){0,2}`,
    ),
    gap: near,
  },
  {
    kind: 'answers',
    form: 'answers',
    pattern: verb('trả\\s+lời|phúc\\s+đáp'),
    gap: /^[^.;:§]{0,120}$/u,
  },
];
