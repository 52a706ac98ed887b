import { asksIn } from './ask.ts';
import { emptyOpening } from './openings.ts';
import type { Read, Weight } from './read.ts';
import { emptyTail } from './tails.ts';

const SHORTEST = 6; // words; less is a label
const OWN_SHARE = 0.38; // of the words that say something, at most so many may be the sentence's own
const LOFTY_SHARE = 0.42; // where it speaks as speeches do
const OWN_WORDS = 6;
const SAID_BEFORE = 0.35; // what a word counts there that other sentences say with a fact
const TURN = 2; // what a word counts that says how things stand: "chưa", "thiếu", "nếu"
const LOFTY = 3; // words
const PER_CUE = 0.1; // the more a sentence is built as speeches are, the more own words it may have
const MOST_CUES = 4;

/** What the sentences of a draft say that hold a fact or the ask; a word counts once for each. */
export type Told = { words: Map<string, number>; names: Map<string, number> };

export function toldIn(read: Read[]): Told {
  const [words, names] = [new Map<string, number>(), new Map<string, number>()];
  const add = (to: Map<string, number>, word: string) => to.set(word, (to.get(word) ?? 0) + 1);
  for (const { all, facts, bears } of read) {
    if (!bears) continue;
    for (const word of all) add(words, word);
    for (const name of facts.names) add(names, name);
  }
  return { words, names };
}

/**
 * True for a sentence that adds no figure, day, name or paper to the draft, decides and asks
 * nothing, and has hardly a word that is neither common nor said elsewhere.
 */
export function saysNothing(one: Read, told: Told): boolean {
  const { text, count, facts, words, weights, kind } = one;
  if (count < SHORTEST || isHeading(text) || asksIn(text) || decides(text) || isFormula(text))
    return false;
  if (facts.figures.size + facts.days.length > 0 || hasNewName(one, told)) return false;
  const core = coreOf(one);
  const lofty = core.filter((i) => weights[i] === 'lofty').length;
  // What somebody took over word for word they mean to show.
  if (lofty < LOFTY && (kind === 'quoted' || facts.names.size > 0 || BODY.test(text))) return false;
  const cues = cuesIn(one);
  const saidIn = (word: string) => lofty + cues >= LOFTY && isSaid(word, told.words, one.bears);
  const own = core.reduce(
    (sum, i) => sum + weightOf(words[i]?.lower ?? '', weights[i] ?? 'none', saidIn),
    0,
  );
  const telling = core.filter((i) => weights[i] !== 'none').length;
  const base = lofty >= LOFTY ? LOFTY_SHARE : OWN_SHARE;
  const share = base + PER_CUE * Math.min(MOST_CUES, cues);
  return own <= OWN_WORDS && own <= share * telling;
}

/** The places of its words between an opening and an end that could go by themselves. */
function coreOf(one: Read): number[] {
  const first = (emptyOpening(one)?.last ?? -1) + 1;
  const end = emptyTail(one)?.first ?? one.words.length;
  return Array.from({ length: Math.max(0, end - first) }, (_, i) => first + i);
}

function weightOf(lower: string, weight: Weight, isSaidBefore: (word: string) => boolean): number {
  if (weight !== 'own' && weight !== 'none') return 0;
  if (TURNS.has(lower)) return TURN;
  if (weight === 'none') return 0;
  return isSaidBefore(lower) ? SAID_BEFORE : 1;
}

const isSaid = (word: string, told: Map<string, number>, bears: boolean) =>
  (told.get(word) ?? 0) > (bears ? 1 : 0);

const hasNewName = ({ facts, bears }: Read, { names }: Told) =>
  [...facts.names].some((name) => !isSaid(name, names, bears));

/** Words that say how things stand or what hangs on what. */
const TURNS = new Set(
  'không chưa chẳng đừng cấm trừ giảm mất thiếu thừa vượt kém chậm hỏng sai nếu vì do nhưng song thì hại lỗi nợ hoãn hủy'.split(
    ' ',
  ),
);

/** What stands over others, or leads to them: it ends without a stop, or is short behind its number. */
export const isHeading = (text: string) =>
  !/[.!?…;][”"»)\]]*\s*$/u.test(text) ||
  (NUMBERED.test(text) && text.split(/\s+/).length <= LONGEST_HEADING);
const NUMBERED = /^\s*(?:[IVXLC]{1,5}|\d+(?:\.\d+)*|\p{L})[.)]\s/u;
const LONGEST_HEADING = 12; // words

/** What a body is told to do is a decision however it is worded, and so is what a label announces. */
const DIRECTS =
  /^(?:[-–+•]\s*)?(?:giao|phân công|ủy quyền|yêu cầu|đề nghị|chỉ đạo|chọn|đồng ý|thống nhất|nhất trí|cho phép|phê duyệt|chấp thuận)(?!\p{L})/iu;
const NAMES_WHOM = /^(?:[-–+•]\s*)?\p{L}+(?:\s\p{Ll}+){0,3}\s\p{Lu}/u;
const LABEL = /^(?:[-–+•]\s*)?\p{L}+(?:\s\p{L}+){0,2}\s?:\s/u;
const CARRIES_OUT =
  /(?:thực hiện|thi hành)\s(?:\p{L}+\s)?(?:nghị quyết|quyết định|kết luận|chỉ thị|kế hoạch|quy định|thông báo|chương trình)\snày/iu;
export const decides = (text: string) =>
  LABEL.test(text) || CARRIES_OUT.test(text) || (DIRECTS.test(text) && NAMES_WHOM.test(text));

/** One body that does something, or has to: "các cấp, các ngành" is nobody. */
const BODY =
  /^(?:[-–+•]\s*|\p{L}\)\s*)?(?:[ỦU][yỷ] ban|UBND|Hội đồng|HĐND|Sở|Ban|Văn phòng|Đảng [uủ][yỷ]|Thường trực|Phòng|Bộ|Công an|Viện|Tòa|Thanh tra|Chi cục|Trung tâm|Đơn vị)(?!\p{L})/u;

/** How many ways of speeches a sentence has: they speak of all and of always, judge, and urge nobody. */
function cuesIn({ text, words }: Read): number {
  const all = words.filter(({ lower }) => ALL.has(lower)).length;
  return (
    Math.min(2, all) +
    [JUDGES, URGES, ASKS_ALL, POINTS].filter((cue) => cue.test(text)).length +
    (PIECES.test(text) ? 1 : 0)
  );
}

const ALL = new Set('mọi mỗi bao muôn ai luôn càng từng đều chúng hãy mãi ắt'.split(' '));
/** "… là …" of something that is no cause and no danger. */
const JUDGES =
  /^(?!.{0,20}(?:nguyên nhân|lý do|nguy cơ|rủi ro|vướng mắc|khó khăn|phương án|bất lợi|hạn))[^,;:]{2,70}\slà\s/iu;
const URGES = /^(?:\p{L}+(?:\s\p{L}+){0,3},\s)?(?:rất |càng )?(?:cần|phải|hãy)\s/iu;
/** Whoever speaks to all asks nobody. */
const ASKS_ALL =
  /^(?:(?:yêu cầu|đề nghị|mong|kính mong)\s)?(?:các (?:cơ quan|cấp|ngành|đơn vị|địa phương|đồng chí)|mỗi|mọi|toàn thể)\s/iu;
/** "Đó là …", "Những kết quả ấy …": it speaks of what was said. */
const POINTS =
  /^(?:đó|đây|điều (?:này|đó|ấy)|(?:những |các )?\p{L}+(?:\s\p{L}+){0,2} (?:này|đó|ấy|trên))\s/iu;
/** Pieces of one to three words one after another: "khách quan, dân chủ, chặt chẽ". */
const PIECES = /(?:,\s*\p{L}+(?:\s\p{L}+){0,2}(?=[,.;]|\s(?:và|hoặc)\s)){2}/u;

/** What papers must say in these words: how a notice ends, whom a letter asks to act. */
const FORMULA =
  /(?:để|được) .{0,60}(?:biết|thực hiện|theo dõi)[.;]?$|^(?:kính gửi|nơi nhận|trân trọng)/iu;
const isFormula = (text: string) => /thông báo/iu.test(text) && FORMULA.test(text);
