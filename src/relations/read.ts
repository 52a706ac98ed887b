import { mentionsIn } from '../references/mentions.ts';
import { normalised } from '../references/offsets.ts';
import { sentences } from '../text/sentences.ts';
import { type Act, actsIn } from './acts.ts';
import { effectiveDays } from './effective-on.ts';
import { expiriesIn } from './expiry.ts';
import { itemHeads, itemProvision, type Lead, rankOf } from './lists.ts';
import { annexedTo, basesIn, consolidatedIn, receivedIn } from './openings.ts';
import { ownMention } from './own.ts';
import { passivesIn } from './passive.ts';
import type { StatedRelation } from './relation.ts';
import { type Statement, statementOf } from './statement.ts';

type Own = { number?: string; title?: string };
type Stated = Omit<StatedRelation, 'sentence' | 'start' | 'end'> & { statement: Statement };

const LONGEST = 12_000; // characters of a sentence that are looked at: what is longer is no sentence
const saysSo =
  /bỏ|thay\s+thế|sửa\s+đổi|bổ\s+sung|hiệu\s+lực|đình\s+chỉ|ngừng|đính\s+chính|hợp\s+nhất|hướng\s+dẫn|chi\s+tiết|biện\s+pháp|hiện|thi\s+hành|triển\s+khai|quán\s+triệt|cụ\s+thể|chấp\s+hành|căn\s+cứ|cơ\s+sở|chiếu|kèm\s+theo|trả\s+lời|phúc\s+đáp|nhận\s+được|kết/u;

/**
 * What a text says of other papers, in order. `own`: its own number, where it is known; otherwise
 * that of its header counts. A relation is read only where the text itself does it ("Quyết định này
 * thay thế ...", a title, a basis) or says that it was done to it; what it tells of two other papers
 * makes none, nor do drafts, conditions and references to whatever may come. Linear time.
 */
export function readRelations(text: string, own: Own = {}): StatedRelation[] {
  const { clean, placeOf } = normalised(text);
  const place = clean === text ? undefined : placeOf;
  const at = (offset: number, end: boolean) =>
    place ? (end ? place(offset - 1).end : place(offset).start) : offset;
  return distinct(statedIn(clean, own)).map(({ statement, target, ...relation }) => {
    const [start, end] = [at(statement.start, false), at(statement.end, true)];
    const [from, to] = [at(target.start, false), at(target.end, true)];
    const written = text.slice(from, to);
    const there = { ...target, start: from, end: to, written };
    return { ...relation, target: there, sentence: text.slice(start, end), start, end };
  });
}

function statedIn(text: string, own: Own): Stated[] {
  const isOwn = ownMention(text, own.number);
  const consolidated =
    /VBHN/iu.test(own.number ?? '') || /^[\s\S]{0,400}VĂN BẢN HỢP NHẤT/u.test(text);
  const mentions = mentionsIn(text);
  const days = effectiveDays(text);
  const found: Stated[] = [];
  let [next, lead, body] = [0, undefined as Lead | undefined, false];
  for (const sentence of sentences(text)) {
    const end = Math.min(sentence.end, sentence.start + LONGEST);
    while ((mentions[next]?.end ?? Number.POSITIVE_INFINITY) <= sentence.start) next++;
    const here = [];
    for (let i = next; (mentions[i]?.end ?? Number.POSITIVE_INFINITY) <= end; i++) {
      const mention = mentions[i];
      if (mention && mention.start >= sentence.start) here.push(mention);
    }
    const statement = statementOf(text, { start: sentence.start, end }, here, isOwn);
    const written = text.slice(sentence.start, end);
    const opensLine = /(?:^|\n)[ \t]*$/.test(
      text.slice(Math.max(0, sentence.start - 20), sentence.start),
    );
    const rank = opensLine ? rankOf(statement.view) : Number.POSITIVE_INFINITY;
    if (lead && opensLine && rank <= lead.rank) lead = undefined;
    const acts = saysSo.test(statement.view)
      ? [
          ...(body ? [] : basesIn(statement, written)),
          ...(consolidated ? consolidatedIn(statement) : []),
          ...annexedTo(statement),
          ...receivedIn(statement, written, text),
          ...expiriesIn(statement, written),
          ...actsIn(statement, written, body),
        ]
      : [];
    const passives = saysSo.test(statement.view) ? passivesIn(statement, written) : [];
    for (const act of once(acts)) found.push(...ofAct(act, statement, days(statement.view)));
    for (const { paper, ...passive } of passives)
      found.push({ ...passive, target: paper.mention, confidence: 0.85, statement });
    const open = acts.find(({ heads, kind }) => heads.length === 0 || kind === 'repeals');
    if (lead && opensLine && acts.length === 0) inherit(lead, statement, written, found, days);
    else if (open && opensLine) lead = { rank, act: open, statement };
    body ||= opensLine && rank <= 4 && rank !== 3.5;
  }
  return found;
}

/** An item under a lead line: its papers, or the provisions of the paper that the line names. */
function inherit(
  lead: Lead,
  statement: Statement,
  text: string,
  found: Stated[],
  days: (view: string) => string | undefined,
) {
  const { act } = lead;
  const day = days(lead.statement.view);
  const heads = itemHeads(statement, text);
  if (act.heads.length === 0) found.push(...ofAct({ ...act, heads }, statement, day));
  else if (heads.length === 0 && act.heads.length === 1) {
    const provision = itemProvision(statement, text);
    const whole = found.findLast((each) => each.statement === lead.statement);
    if (!provision || !whole) return;
    const named =
      whole.provision && !whole.provision.startsWith('một') ? `${whole.provision}, ` : '';
    whole.provision = `${named}${provision}`;
  }
}

const ofAct = (act: Act, statement: Statement, day: string | undefined): Stated[] =>
  act.heads.map(({ paper, provision }) => ({
    kind: act.kind,
    direction: 'out' as const,
    target: paper.mention,
    ...(provision ? { provision } : {}),
    ...(day && ['repeals', 'replaces', 'suspends', 'amends'].includes(act.kind)
      ? { effectiveOn: day }
      : {}),
    confidence: act.confidence,
    statement,
  }));

/** The first of two acts on the same paper: what is based on a paper does not guide it too. */
function once(acts: Act[]): Act[] {
  const taken = new Set<number>();
  return acts.flatMap((act) => {
    const heads = act.heads.filter(({ paper }) => !taken.has(paper.from));
    for (const { paper } of heads) taken.add(paper.from);
    return act.heads.length > 0 && heads.length === 0 ? [] : [{ ...act, heads }];
  });
}

/** Each relation once, though the title, the articles and the last lines say it. */
function distinct(stated: Stated[]): Stated[] {
  const known = new Set<string>();
  return stated.filter(({ kind, direction, target, provision = '' }) => {
    const key = [kind, direction, keyOf(target), provision].join('|');
    return !known.has(key) && known.add(key);
  });
}

const keyOf = ({ numberKey: key, nameKey, number, types, year }: Stated['target']) =>
  key ?? `${nameKey ?? number} ${nameKey ? '' : types} ${nameKey ? (year ?? '') : ''}`;
