import { provisionIn } from './provisions.ts';
import type { Paper, Statement } from './statement.ts';
import { AMEND, CONSOLIDATE, CORRECT, REPEAL, REPLACE, SUSPEND } from './words.ts';

/** A paper that an act is about, and the part of it. */
export type Head = { paper: Paper; provision?: string };

const STEPS_BACK = 60; // words and signs looked at before a paper for a comma and provisions
const LOOK_BACK = 400; // characters that hold them

const step = /[\p{L}\d]+|[^\s]/gu;
const provisionWords = new Set(
  'điểm khoản điều mục chương phần phụ lục biểu mẫu tiết tiểu số thứ tự các của tại thuộc ban hành kèm theo toàn bộ quy định nội dung'.split(
    ' ',
  ),
);
const id = /^(?:\d{1,4}[a-zđ]?|[a-zđ]\d?|[ivxlc]{1,6})$/u;
export const amendedBy = new RegExp(
  `(?:được|bị)\\s+(?:${AMEND}|${REPLACE}|${REPEAL}|${SUSPEND}|${CORRECT}|${CONSOLIDATE})`,
  'u',
);

/**
 * The papers of a list that stand side by side between two offsets, without those that only explain
 * one of them: whose amendment it is, what it guides, by which others it was amended.
 */
export function headsIn(
  { view, papers }: Statement,
  text: string,
  from: number,
  to: number,
): Head[] {
  const within = papers.filter((paper) => paper.from >= from && paper.to <= to && !paper.own);
  const heads: Head[] = [];
  let [end, head, explained, amended] = [
    from,
    undefined as Paper | undefined,
    undefined as Paper | undefined,
    false,
  ];
  for (const paper of within.filter(({ bracketed }) => !bracketed)) {
    const between = { from: end, to: paper.from };
    const link = linkBefore(view, between);
    if (head && amendedBy.test(view.slice(end, paper.from))) amended = true;
    end = paper.to;
    if (!head) heads.push(headAt(view, text, paper, from));
    else if (link.separator && besides(paper, head, explained, amended, link.separator))
      heads.push(headAt(view, text, paper, link.from));
    else {
      explained ??= paper;
      continue;
    }
    [head, explained, amended] = [paper, undefined, false];
  }
  return heads;
}

function headAt(view: string, text: string, paper: Paper, from: number): Head {
  const words = view
    .slice(from, paper.from)
    .replace(/\([^()]*\)/gu, (inside) => '¤'.repeat(inside.length));
  const written = text.slice(from, paper.from);
  const provision = provisionIn(written, words) ?? quotedAnnex(written, words);
  return provision ? { paper, provision } : { paper };
}

/** “Phụ lục danh sách ...” ban hành kèm theo Thông tư ...: a part of it, though its name is quoted. */
const quotedAnnex = (written: string, words: string): string | undefined =>
  /¤\s+(?:ban\s+hành\s+)?kèm\s+theo\s+$/u.test(words)
    ? /[“"«]\s*((?:Phụ lục|Mẫu|Biểu|Bảng|Danh mục)(?:\s+(?:số\s+)?(?:[IVX]+|\d+[a-zđ]?)(?!\p{L}))?)/iu.exec(
        written,
      )?.[1]
    : undefined;

/** Whether a paper behind a comma stands beside the head, and not beside what explains the head. */
function besides(
  paper: Paper,
  head: Paper,
  explained: Paper | undefined,
  amended: boolean,
  separator: ';' | ',',
): boolean {
  if (!explained) return !amended;
  if (separator === ';') return true;
  if (kindOf(paper) === kindOf(explained)) return false;
  return kindOf(paper) === kindOf(head);
}

const kindOf = ({ mention }: Paper) => mention.types?.[0] ?? (mention.nameKey ? 'Luật' : '');

/** What stands right before a paper: its provisions, and before these the sign that separates. */
function linkBefore(view: string, { from, to }: { from: number; to: number }) {
  const base = Math.max(from, to - LOOK_BACK);
  const steps = Array.from(view.slice(base, to).matchAll(step)).slice(-STEPS_BACK);
  let separator: ';' | ',' | undefined;
  let [at, first, ended] = [to, '', false];
  for (let i = steps.length - 1; i >= 0 && !ended; i--) {
    const word = steps[i]?.[0] ?? '';
    if (word === ';' || (word === ':' && !separator)) separator = ';';
    else if (/^(?:,|và|hoặc|cùng)$/u.test(word)) separator ??= ',';
    else if (word === 'theo' && steps[i - 1]?.[0] !== 'kèm') ended = true;
    else if (!provisionWords.has(word) && !id.test(word) && !/^[-+•."“]$/.test(word)) ended = true;
    if (ended) break;
    at = base + (steps[i]?.index ?? 0);
    first = word;
  }
  // "hướng dẫn thực hiện Điều 1, Quyết định ...": the comma stands within one paper.
  if (separator === ',' && /^(?:điều|khoản|điểm|mục|chương)$/u.test(first)) separator = undefined;
  return { separator, from: at };
}
