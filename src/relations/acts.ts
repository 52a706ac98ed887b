import type { RelationKind } from '../references/relation-kinds.ts';
import { mayAct, mayServe, ownSubject } from './admission.ts';
import { amendedBy, type Head, headsIn } from './heads.ts';
import type { Statement } from './statement.ts';
import { type Verb, verbs } from './verbs.ts';
import { LABEL, types } from './words.ts';

/** What a sentence says that its paper does: to these papers, or to those of the list it opens. */
export type Act = { kind: RelationKind; heads: Head[]; confidence: number; verbEnd: number };

const label = new RegExp(`^\\s*${LABEL}`, 'u');
const list = /(?:sau(?:\s+đây)?|dưới\s+đây|như\s+sau|bao\s+gồm|gồm)\b|:\s*$/u;
const several = new RegExp(
  `^\\s*(?:toàn\\s+bộ\\s+|một\\s+phần\\s+)?(?:các|những|một\\s+số|\\d{1,3})\\s+[^@.;]{0,40}(?:${types})[^@.;]{0,240}$`,
  'u',
);
const phrase = /(?:cụm\s+từ|(?<![\p{L}])từ\s+¤|từ,|đoạn\s+(?:cuối|¤)|dấu)/u;
const condition = /(?:^|[\s,])(?:thì|nếu\s+có)(?:[\s,.;)]|$)/u;
const opening =
  /^(?:căn\s+cứ|thực\s+hiện|triển\s+khai|theo|xét|trên\s+cơ\s+sở|tiếp\s+theo)(?=[\s:])/u;
const actor =
  /^(?:ban|bộ|ủy\s+ban|uỷ\s+ban|văn\s+phòng|thành\s+[uủ][ỷy]|thành\s+uỷ|tỉnh\s+ủy|đảng\s+ủy|đảng\s+uỷ|huyện\s+ủy|quận\s+ủy|hội\s+đồng|thường\s+trực|sở|chính\s+phủ|quốc\s+hội|chủ\s+tịch|thủ\s+tướng|bí\s+thư|chi\s+bộ|đảng\s+bộ|ubnd|hđnd|cục|tổng\s+cục|@+)\s[^§;.]*$/u;
const office =
  /^(?!.*(?:theo|phải|được|chậm|ngày|không|thời hạn|để|đề nghị|yêu cầu|giao|đồng chí|cần|sẽ|chưa|đã|về))[^§;.@]{2,80}\s(?:xin\s+)?$/su; // who answers
const narrated = /,[^§]*\sđã\s(?!được\s+(?:sửa|bổ|thay)|qua\s)/u;

/** Everything that a sentence states with the verb first. */
export function actsIn(statement: Statement, text: string, body: boolean): Act[] {
  const { view } = statement;
  if (condition.test(view)) return [];
  const start = label.exec(view)?.[0].length ?? 0;
  const labelled = /[\p{L}\p{N}]/u.test(view.slice(0, start));
  const events = verbs
    .flatMap((verb) => [...view.matchAll(verb.pattern)].map((found) => ({ verb, found })))
    .filter(({ found }) => found.index >= start)
    .sort((a, b) => a.found.index - b.found.index || b.found[0].length - a.found[0].length);
  const acts: Act[] = [];
  for (const [i, { verb, found }] of events.entries()) {
    const at = found.index;
    if (i > 0 && events.slice(0, i).some((each) => at < each.found.index + each.found[0].length))
      continue;
    const clause = clauseStart(statement, start, at, acts);
    const before = view.slice(clause, at);
    const orders = !labelled && /như\s+sau\s*:?\s*$/u.test(view) && actor.test(before);
    const place = { labelled, body, later: clause > start, orders };
    if (!admitted(verb, before, found[0], place)) continue;
    const act = actAt(statement, text, verb, at + found[0].length);
    if (!act || acts.some(({ heads }) => sharesHead(heads, act.heads))) continue;
    if (
      verb.kind === 'implements' &&
      clause === start &&
      before === '' &&
      narrated.test(view.slice(act.verbEnd))
    )
      continue;
    if (labelled && verb.form === 'serves') act.confidence = 0.6;
    acts.push(act);
  }
  return acts;
}

/**
 * A verb behind "; " or "đồng thời" begins a new clause, once one act has been stated; behind
 * "Căn cứ ..., Ban Thường vụ" the clause begins with who acts.
 */
function clauseStart({ view, papers }: Statement, start: number, at: number, acts: Act[]): number {
  const last = papers.findLast(({ to }) => to <= at)?.to;
  if (last !== undefined && opening.test(view.slice(start, start + 20))) {
    const comma = view.lastIndexOf(', ', at - 1);
    if (comma >= last && actor.test(view.slice(comma + 2, at))) return comma + 2;
  }
  if (acts.length === 0) return start;
  const link = /(?:;\s*(?:và\s+)?|(?:,|và)?\s*đồng\s+thời\s+|[,;]\s*và\s+|\.\s+)$/u.test(
    view.slice(Math.max(start, at - 20), at),
  );
  const stated = acts.at(-1)?.heads.at(-1)?.paper.to;
  const and = stated !== undefined && stated < at && justDated.test(view.slice(stated, at));
  return link || and ? at : start;
}

// "thay thế Hướng dẫn số 1 ngày 03/4/2018 của Ban Tổ chức và bãi bỏ ..."
const justDated =
  /^\s*,?\s*(?:ngày\s+\d[\d/.\s-]{1,12}(?:tháng[\d\s]{1,4}năm[\d\s]{1,6})?)?,?\s*(?:của\s+(?!(?:[^§;.]*\s)?về\s)[^§;.,]{1,60})?\s*(?:,\s*)?và\s+$/u;

/**
 * `labelled`: the line is an item of a list; `body`: titles are behind; `later`: a later clause;
 * `orders`: "Bộ Nội vụ hướng dẫn ... như sau:".
 */
type Place = { labelled: boolean; body: boolean; later: boolean; orders: boolean };

function admitted({ form, kind }: Verb, before: string, words: string, place: Place): boolean {
  const { labelled, body, later, orders } = place;
  const alone = before === '' && labelled && !later;
  if (form === 'strong') return mayAct(before);
  if (later && form !== 'answers' && kind !== 'implements' && office.test(before)) return true;
  if (form === 'guides' && /hợp\s+nhất/u.test(before)) return false; // so does what it holds
  if (form === 'guides' && orders) return true;
  if (form === 'guides') return (mayAct(before) && !alone) || ownSubject(before);
  if (form === 'answers')
    return mayServe(before, !body) || (!labelled && !body && office.test(before));
  const cares = /^(?:tiếp|quán|triển|tổ|nghiêm|cụ)/u.test(words);
  return mayServe(before, !labelled && !body) && (!alone || cares);
}

function actAt(statement: Statement, text: string, verb: Verb, from: number): Act | undefined {
  const { view, papers } = statement;
  const first = papers.find(
    (paper) =>
      paper.from >= from &&
      !paper.own &&
      (!paper.bracketed || /kèm\s+theo\s+$/u.test(view.slice(0, paper.from))),
  );
  const gap = outsideBrackets(view.slice(from, first?.from ?? view.length));
  const opensList = !first && verb.form === 'strong' && (list.test(gap) || several.test(gap));
  if (opensList) return { kind: kindOf(verb, gap), heads: [], confidence: 0.9, verbEnd: from };
  if (!first || !verb.gap.test(gap) || amendedBy.test(gap)) return undefined;
  if (verb.form === 'guides' && !guided(view, from, gap)) return undefined;
  if (verb.kind === 'consolidates' && /hướng\s+dẫn|chi\s+tiết|thực\s+hiện/u.test(gap))
    return undefined;
  const found = headsIn(statement, text, from, endOfClause(view, from));
  const heads = found.length > 0 ? found : [{ paper: first }];
  const kept = verb.form === 'strong' ? heads : heads.map(withoutPart);
  const kind = kindOf(verb, gap);
  return {
    kind,
    heads: kind === 'amends' ? heads.map(withoutPart) : kept,
    confidence: verb.form === 'strong' ? 0.95 : 0.85,
    verbEnd: from,
  };
}

const outsideBrackets = (words: string) =>
  words.replace(/\([^()]*\)/gu, (inside) => ' '.repeat(inside.length));

/** Replacing or deleting words of a paper amends it. */
const kindOf = ({ kind }: Verb, gap: string): RelationKind =>
  (kind === 'replaces' || kind === 'repeals') && phrase.test(gap) ? 'amends' : kind;

const guided = (view: string, from: number, gap: string) =>
  !/(?:^|\s)(?:theo|căn\s+cứ)\s/u.test(gap.replace(/theo\s+quy\s+định\s+(?:tại|từ|của)/u, '')) ||
  view.length < from;

/** "một số điều" is no part that one could name; what is amended stays in force anyway. */
const withoutPart = (head: Head): Head =>
  head.provision?.startsWith('một') ? { paper: head.paper } : head;

/** A new verb behind a semicolon begins a clause of its own. */
function endOfClause(view: string, from: number): number {
  const next =
    /;\s*(?:và\s+)?(?:đồng\s+thời\s+)?(?:bãi\s+bỏ|thay\s+thế|sửa\s+đổi|hủy\s+bỏ|quy\s+định)/u.exec(
      view.slice(from),
    );
  return next ? from + next.index : view.length;
}

const sharesHead = (a: Head[], b: Head[]) =>
  a.some((one) => b.some((other) => one.paper.from === other.paper.from));
