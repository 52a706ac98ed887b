import { fold } from '../../text/fold.ts';
import { readTasks } from '../../work/read-tasks.ts';
import { namesIn } from '../../work/reading/details.ts';
import type { StatedTask } from '../../work/task.ts';
import type { Certainty } from '../rule-set.ts';
import { covers, isNamed, spelledOut } from './who-covers.ts';

/** A paper as far as its recipients go. `text`: from its type to the end of the body, a line a paragraph. */
export type Addressed = {
  text: string;
  day?: string | undefined; // ISO, for limits in the text
  issuer: string[]; // whose paper it is: a body gives itself work without sending it a copy
  addressees: string[]; // Kính gửi
  recipients: string[]; // Nơi nhận, each line as it stands
};

export type RecipientFault = {
  kind: 'not named' | 'for information' | 'no such article';
  name: string; // of the body, or the line of Nơi nhận
  sentence: string; // that gives it work; empty for a line
  certainty: Certainty;
};

const KEPT = /^lưu(?!\p{L})/iu;
/** Papers that give work out; in others bodies are named for what they did, or do by their office. */
const ORDERS =
  /^(?:công văn|chỉ thị|kế hoạch|kết luận|thông báo|thông tri|nghị quyết|quyết định|chương trình|hướng dẫn|công điện)(?!\p{L})/iu;
const SURE_LEAD = 0.85; // confidence of a task from which it is told
/** A department gets a Party paper by way of the Party committee of the administration as well. */
const STATE_BODY =
  /^(?:Sở|UBND|[UỦ][ủỷyỷ] ban nhân dân|Thanh tra|Cục|Chi cục|Kho bạc|Thuế)(?!\p{L})/u;
const STATE_PARTY = /(?:đảng [uủ][ỷy]|ban cán sự đảng) (?:[uủ][ỷy] ban nhân dân|UBND)/iu;
const INFORMED = /\(\s*để\s+(?:b\/c|báo cáo|biết|theo dõi)[^)]*\)/iu;

/**
 * Where Nơi nhận and the tasks of a text do not agree: a body that is given work by name gets no copy, or
 * only one "để biết"; a line refers to an article that is not there. Bodies that a line names by class
 * ("các đảng ủy trực thuộc"), by article ("Như Điều 3") or as "Như trên" are named.
 */
export function recipientFaults(paper: Addressed): RecipientFault[] {
  const { recipients, addressees, issuer, text, day } = paper;
  if (recipients.length === 0) return [];
  const kept = recipients
    .map(bare)
    .filter((line) => KEPT.test(line)) // the office has what it keeps
    .map((line) => line.replace(KEPT, '').trim());
  const lines = recipients.map(bare).filter((line) => !KEPT.test(line));
  const dangling = lines.filter((line) => articlesIn(line).some((n) => !articleOf(text, n)));
  const doing = [
    ...lines.filter((line) => !INFORMED.test(line)),
    ...addressees,
    ...kept.map((line) => line.replace(/(?<!\p{L})VT(?!\p{L})/u, 'Văn phòng')),
    ...lines.flatMap((line) => articlesIn(line).map((n) => articleOf(text, n) ?? '')),
  ];
  const informed = lines.filter((line) => INFORMED.test(line));
  const faults: RecipientFault[] = dangling.map((name) => ({
    ...{ kind: 'no such article', name, sentence: '', certainty: 'sure' },
  }));
  const told = new Set<string>();
  const given = ORDERS.test(text.trimStart()) ? tasked(readTasks(text, day)) : [];
  for (const { name, sentence, certainty } of given) {
    const key = fold(spelledOut(name));
    if (told.has(key) || issuer.some((own) => covers(own, name))) continue;
    if (doing.some((line) => covers(line, name))) continue;
    told.add(key);
    const isInformed = informed.some((line) => covers(line, name));
    const isBelow = STATE_BODY.test(name) && doing.some((line) => STATE_PARTY.test(line));
    faults.push({
      ...{ kind: isInformed ? 'for information' : 'not named', name, sentence },
      certainty: isInformed || isBelow ? 'open' : certainty,
    });
  }
  return faults;
}

/** Bodies that a task names: those that lead, and less surely those that join. */
function tasked(tasks: StatedTask[]) {
  const sure = tasks.filter(({ confidence }) => confidence >= SURE_LEAD);
  const of = (names: string[], { sentence }: StatedTask, certainty: Certainty) =>
    names
      .flatMap(namesIn)
      .map(body)
      .filter(isNamed)
      .map((name) => ({ name, sentence, certainty }));
  return [
    ...sure.flatMap((task) => of(task.lead ? [task.lead] : [], task, 'probable')),
    ...sure.flatMap((task) => of(task.join, task, 'open')),
  ];
}

const POST =
  /^(?:đồng chí )?(?:chánh|phó chánh|trưởng|phó trưởng|giám đốc|phó giám đốc|thủ trưởng|chủ nhiệm|bí thư|chủ tịch|tư lệnh|cục trưởng|lãnh đạo|người đứng đầu)\s+(?=(?:ban|sở|văn phòng|đảng ủy|ủy ban|ubnd|công an|phòng|các|cục|hội)(?!\p{L}))/iu;

/** "Giám đốc Sở Y tế" gets what his department gets. */
const body = (name: string) =>
  name
    .replace(POST, '')
    .replace(/(?<=(?:Thành|Tỉnh|Huyện|Quận) [uủUỦ][ỷyỶY])\s+\p{Ll}.*$/u, '') // the verb behind it
    .trim();

const bare = (line: string) => line.replace(/^[-–—+*\s]+/, '').replace(/[\s.,;]+$/, '');

const articlesIn = (line: string): number[] =>
  Array.from(line.matchAll(/(?:như|tại|nêu tại|theo)\s+điều\s+(\d{1,3})/giu), ([, n]) => Number(n));

/** The words of an article, as far as the next one. */
function articleOf(text: string, n: number): string | undefined {
  const starts = Array.from(text.matchAll(/^[^\S\n]*Điều\s+(\d{1,3})[.:]/gimu));
  const at = starts.findIndex(([, number]) => Number(number) === n);
  const from = starts[at]?.index;
  return from === undefined ? undefined : text.slice(from, starts[at + 1]?.index);
}
