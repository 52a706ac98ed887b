import type { Mention } from '../references/mention.ts';
import { mentionsIn } from '../references/mentions.ts';
import { type Sentence, sentences } from '../text/sentences.ts';
import { type Act, actsIn } from './acts.ts';
import { effectiveDays } from './effective-on.ts';
import { expiriesIn } from './expiry.ts';
import { itemHeads, itemProvision, type Lead, opensBody, rankOf } from './lists.ts';
import { annexedTo, basesIn, consolidatedIn, correctedIn, receivedIn } from './openings.ts';
import { ownMention } from './own.ts';
import { passivesIn } from './passive.ts';
import type { StatedRelation } from './relation.ts';
import { type Statement, statementOf } from './statement.ts';

/** A relation before its sentence is cut out of the text as given. */
export type Stated = Omit<StatedRelation, 'sentence' | 'start' | 'end'> & { statement: Statement };

type Reading = {
  text: string;
  days: (view: string, at?: number) => string | undefined;
  consolidated: boolean; // the text is a Văn bản hợp nhất
  body: boolean; // titles and bases are behind
  leads: Lead[]; // lines whose items may follow, the innermost last
  found: Stated[];
};

const LONGEST = 12_000; // characters of a sentence that are looked at: what is longer is no sentence
const SPACE_BEFORE = 20; // characters looked at for the start of a line
const PASSIVE = 0.85; // confidence; no judged one was wrong, but they are few
const saysSo =
  /bỏ|thu\s+hồi|điều\s+chỉnh|thay\s+(?:thế|cho)|sửa\s+đổi|bổ\s+sung|hiệu\s+lực|đình\s+chỉ|ngừng|đính\s+chính|hợp\s+nhất|hướng\s+dẫn|chi\s+tiết|biện\s+pháp|hiện|thi\s+hành|triển\s+khai|quán\s+triệt|cụ\s+thể|chấp\s+hành|căn\s+cứ|cơ\s+sở|chiếu|kèm\s+theo|trả\s+lời|phúc\s+đáp|nhận\s+được|kết/u;

/** Every relation of a normalised text, in order and as often as it is said. */
export function statedIn(text: string, number: string | undefined): Stated[] {
  const isOwn = ownMention(text, number);
  const consolidated = /VBHN/iu.test(number ?? '') || /^[\s\S]{0,400}VĂN BẢN HỢP NHẤT/u.test(text);
  const days = effectiveDays(text);
  const reading: Reading = { text, days, consolidated, body: false, leads: [], found: [] };
  const inside = mentionsWithin(mentionsIn(text));
  for (const whole of sentences(text)) {
    const sentence = { ...whole, end: Math.min(whole.end, whole.start + LONGEST) };
    readOn(reading, statementOf(text, sentence, inside(sentence), isOwn));
  }
  return reading.found;
}

/** Sentence after sentence the mentions that stand in it. */
function mentionsWithin(mentions: Mention[]) {
  let next = 0;
  return ({ start, end }: Sentence): Mention[] => {
    while ((mentions[next]?.start ?? Number.POSITIVE_INFINITY) < start) next++;
    const from = next;
    while ((mentions[next]?.end ?? Number.POSITIVE_INFINITY) <= end) next++;
    return mentions.slice(from, next);
  };
}

function readOn(reading: Reading, statement: Statement) {
  const { text, days, leads, found } = reading;
  const before = text.slice(Math.max(0, statement.start - SPACE_BEFORE), statement.start);
  const opensLine = /(?:^|\n)[ \t]*$/.test(before);
  const rank = opensLine ? rankOf(statement.view) : Number.POSITIVE_INFINITY;
  while (leads.length > 0 && rank <= (leads.at(-1)?.rank ?? 0)) leads.pop();
  const acts = saysSo.test(statement.view) ? once(everyAct(reading, statement)) : [];
  for (const act of acts) found.push(...ofAct(act, statement, days(statement.view, act.verbEnd)));
  if (saysSo.test(statement.view)) found.push(...ofPassives(reading, statement));
  const open = acts.find(({ heads, kind }) => heads.length === 0 || kind === 'repeals');
  const lead = leads.at(-1);
  if (opensLine && open) leads.push({ rank, act: open, statement });
  else if (opensLine && lead && acts.length === 0) inherit(reading, lead, statement);
  reading.body ||= opensLine && opensBody(rank);
}

function everyAct({ text, body, consolidated }: Reading, statement: Statement): Act[] {
  const written = text.slice(statement.start, statement.end);
  return [
    ...(body ? [] : basesIn(statement, written)),
    ...(consolidated ? consolidatedIn(statement) : []),
    ...annexedTo(statement),
    ...correctedIn(statement, written),
    ...receivedIn(statement, written, text),
    ...expiriesIn(statement, written),
    ...actsIn(statement, written, body),
  ];
}

/** The first of two acts on the same paper: what is based on a paper does not guide it too. */
function once(acts: Act[]): Act[] {
  const taken = new Set<number>();
  return acts.flatMap((act) => {
    const heads = act.heads.filter(({ paper }) => !taken.has(paper.from));
    for (const { paper } of heads) taken.add(paper.from);
    return act.heads.length > 0 && heads.length === 0 ? [] : [{ ...act, heads }];
  });
}

/** An item under a lead line: its papers, or the provisions of the paper that the line names. */
function inherit({ text, days, found }: Reading, { act, statement: line }: Lead, item: Statement) {
  const written = text.slice(item.start, item.end);
  const heads = itemHeads(item, written);
  if (act.heads.length === 0) found.push(...ofAct({ ...act, heads }, item, days(line.view)));
  if (act.heads.length !== 1 || heads.length > 0) return;
  const provision = itemProvision(item, written);
  const whole = found.findLast((each) => each.statement === line);
  if (!provision || !whole) return;
  const named = whole.provision?.startsWith('một') ? undefined : whole.provision;
  whole.provision = [named, provision].filter(Boolean).join(', ');
}

const dated = new Set(['repeals', 'replaces', 'suspends', 'amends']);

const ofAct = (
  { kind, heads, confidence }: Act,
  statement: Statement,
  day: string | undefined,
): Stated[] =>
  heads.map(({ paper, provision }) => ({
    kind,
    direction: 'out' as const,
    target: paper.mention,
    ...(provision ? { provision } : {}),
    ...(day && dated.has(kind) ? { effectiveOn: day } : {}),
    confidence,
    statement,
  }));

const ofPassives = ({ text }: Reading, statement: Statement): Stated[] =>
  passivesIn(statement, text.slice(statement.start, statement.end)).map(
    ({ paper, ...passive }) => ({
      ...passive,
      target: paper.mention,
      confidence: PASSIVE,
      statement,
    }),
  );
