import type { RelationKind } from '../references/relation-kinds.ts';
import { amendedBy, headsIn } from './heads.ts';
import { provisionIn } from './provisions.ts';
import type { StatedRelation } from './relation.ts';
import type { Paper, Statement } from './statement.ts';
import { AMEND, CORRECT, LABEL, REPEAL, REPLACE, SUSPEND } from './words.ts';

export type PassiveAct = {
  kind: RelationKind;
  direction: StatedRelation['direction'];
  paper: Paper;
  provision?: string;
};

const kinds: [RelationKind, string][] = [
  ['amends', AMEND],
  ['replaces', REPLACE],
  ['repeals', `${REPEAL}|hết\\s+hiệu\\s+lực(?:\\s+thi\\s+hành)?`],
  ['suspends', SUSPEND],
  ['corrects', CORRECT],
];
const PART =
  '(?:\\s+(?:một\\s+số\\s+(?:điều|nội\\s+dung|quy\\s+định|điểm)|một\\s+phần|toàn\\s+bộ|và\\s+bổ\\s+sung))?';
const BY = '(?:bởi|bằng|theo(?:\\s+quy\\s+định)?(?:\\s+(?:tại|của))?|tại)';
const FORM = kinds.map(([, words]) => `(${words})`).join('|');
const passive = new RegExp(
  `(?:(?<!(?:không|chưa|nếu|khi)\\s)(?:đã\\s+)?(?:được|bị)\\s+|(?<=\\s)(?=hết\\s+hiệu\\s+lực))(?:${FORM})${PART}(?:\\s*,\\s*(?:${kinds.map(([, words]) => words).join('|')}))*\\s+${BY}\\s+(?=((?:[^§@.;:()¤]{0,80}))([§@]))`,
  'gu',
);
const ownParts =
  /^(?:(?:đã|và|có\s+nội\s+dung|nội\s+dung|tên|cụm\s+từ|từ|mẫu|phụ\s+lục|biểu|điểm|khoản|điều|chương|mục|tiết|phần|này|[a-zđ]|\d{1,4}[a-zđ]?|[ivx]{1,5}|¤+|,|[.()[\]])\s*)*$/u;
const ownRest = /^(?!.*(?:^|\s)(?:mà|trước|sau|thì|khi|kể\s+từ)\s)[^§;]{0,120}$/su;
const ownLead =
  /(?:^|[.;:]\s+|,\s+)(?:(?:các\s+)?(?:điểm|khoản|điều|mục|chương|phụ\s+lục|mẫu|nội\s+dung)[^§@.;:]{0,80}(?:của|tại|thuộc|theo)?\s*)?$/u;
const label = new RegExp(`^\\s*${LABEL}`, 'u');

/** What a sentence says to be done by another paper to this one, or by this one to another. */
export function passivesIn({ view, papers, ...rest }: Statement, text: string): PassiveAct[] {
  return Array.from(view.matchAll(passive)).flatMap((found) => {
    const kind = kinds.find((_, i) => found[i + 1] !== undefined)?.[0];
    const sign = found.at(-1);
    const end = found.index + found[0].length + (found.at(-2)?.length ?? 0);
    const agent = papers.find(({ from }) => from >= end);
    if (!kind || insideBrackets(view, found.index)) return [];
    const subject = amendedSubject(view, papers, found.index);
    if (sign === '@') return subject ? byThis(view, text, kind, subject, found.index) : [];
    return agent && !agent.own && ofThis(view, subject, found.index)
      ? byOthers({ view, papers, ...rest }, text, kind, agent, found.index)
      : [];
  });
}

/** The paper before a verb; of "Luật A đã được sửa đổi theo Luật B và Luật C" it is Luật A. */
function amendedSubject(view: string, papers: Paper[], at: number): Paper | undefined {
  const before = papers.filter(({ to }) => to <= at);
  let i = before.length - 1;
  for (let j = i; j > 0; j--) {
    const link = view.slice(before[j - 1]?.to, before[j]?.from);
    if (/;/.test(link)) break;
    if (amendedBy.test(link)) i = j - 1;
  }
  return before[i];
}

/** "Thông tư số 1 được sửa đổi bởi Thông tư này": this paper amends the other. */
function byThis(
  view: string,
  text: string,
  kind: RelationKind,
  subject: Paper,
  at: number,
): PassiveAct[] {
  const link = view.slice(subject.to, at);
  if (subject.own || /[.;]/.test(link.replace(/§[^;]*§/u, '')) || link.length > 900) return [];
  const from = Math.max(0, subject.from - 60);
  const before = view.slice(from, subject.from);
  const lead =
    /(?:(?:điểm|khoản|điều|phụ\s+lục|chương|mục)\s[^§@.;()¤]{0,60})$/u.exec(before)?.[0] ?? '';
  const provision = provisionIn(text.slice(subject.from - lead.length, subject.from), lead);
  return [{ kind, direction: 'out', paper: subject, ...(provision ? { provision } : {}) }];
}

/** The subject is this paper or a part of it: no other paper stands before the verb. */
function ofThis(view: string, subject: Paper | undefined, at: number): boolean {
  const start = label.exec(view)?.[0].length ?? 0;
  const before = view.slice(start, at);
  const lastOwn = before.lastIndexOf('@');
  if (subject && !subject.own && lastOwn < before.lastIndexOf('§')) return false;
  if (lastOwn >= 0)
    return (
      ownRest.test(before.slice(lastOwn + 1)) &&
      ownLead.test(before.slice(0, lastOwn + 1).replace(/@+$/u, ''))
    );
  const clause = before.replace(/^[\s\S]*[;.]\s/u, '');
  return ownParts.test(clause.trimStart());
}

function byOthers(
  statement: Statement,
  text: string,
  kind: RelationKind,
  agent: Paper,
  at: number,
): PassiveAct[] {
  const { view } = statement;
  const clause = Math.max(0, view.slice(0, at).search(/[^;.]*$/u));
  const provision = provisionIn(text.slice(clause, at), view.slice(clause, at).replace(/@/g, ' '));
  const agents = headsIn(statement, text, agent.from, view.length);
  return agents.map(({ paper }) => ({
    kind,
    direction: 'in' as const,
    paper,
    ...(provision && !provision.startsWith('một') ? { provision } : {}),
  }));
}

function insideBrackets(view: string, at: number): boolean {
  const open = view.lastIndexOf('(', at);
  return open > view.lastIndexOf(')', at) && open >= 0 && at - open < 600 && open > 3;
}
