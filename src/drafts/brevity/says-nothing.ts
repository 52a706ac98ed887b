import { asksIn } from './ask.ts';
import type { Read, Weight } from './read.ts';

const SHORTEST = 6; // words; less is a label
const OWN_SHARE = 0.34; // of the words that say something, at most so many may be the sentence's own
const LOFTY_SHARE = 0.4; // where it speaks as speeches do
const OWN_WORDS = 6;
const SAID_BEFORE = 0.35; // what a word counts that other sentences say with a fact
const TURN = 1.5; // what a word counts that says how things stand: "chưa", "thiếu", "nếu"
const LOFTY = 3; // words

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
  const { text, count, facts, words, weights } = one;
  if (count < SHORTEST || asksIn(text) || decides(text) || isFormula(text)) return false;
  if (facts.figures.size + facts.days.length > 0 || hasNewName(one, told)) return false;
  const lofty = weights.filter((weight) => weight === 'lofty').length;
  if (facts.names.size > 0 && lofty < LOFTY) return false;
  const own = words.reduce(
    (sum, { lower }, i) => sum + weightOf(lower, weights[i] ?? 'none', one, told),
    0,
  );
  const telling = weights.filter((weight) => weight !== 'none').length;
  const share = lofty >= LOFTY ? LOFTY_SHARE : OWN_SHARE;
  return own <= OWN_WORDS && own <= share * telling;
}

function weightOf(lower: string, weight: Weight, one: Read, told: Told): number {
  if (weight === 'own' || weight === 'none') if (TELLING_TURNS.has(lower)) return TURN;
  if (weight !== 'own') return 0;
  return isSaid(lower, told.words, one.bears) ? SAID_BEFORE : 1;
}

const isSaid = (word: string, told: Map<string, number>, bears: boolean) =>
  (told.get(word) ?? 0) > (bears ? 1 : 0);

const hasNewName = ({ facts, bears }: Read, { names }: Told) =>
  [...facts.names].some((name) => !isSaid(name, names, bears));

/** Words that say how things stand or what hangs on what. */
const TELLING_TURNS = new Set(
  'không chưa chẳng đừng cấm trừ giảm mất thiếu thừa vượt kém chậm hỏng sai nếu vì do nhưng song hại lỗi nợ hoãn hủy'.split(
    ' ',
  ),
);

/** What a body is told to do is a decision however it is worded, and so is what a label announces. */
const DIRECTS =
  /^(?:[-–+•]\s*)?(?:giao|phân công|ủy quyền|yêu cầu|đề nghị|chỉ đạo|chọn|đồng ý|thống nhất|nhất trí|cho phép|phê duyệt|chấp thuận)(?!\p{L})/iu;
const NAMES_WHOM = /^(?:[-–+•]\s*)?\p{L}+(?:\s\p{Ll}+){0,3}\s\p{Lu}/u;
const LABEL = /^(?:[-–+•]\s*)?\p{L}+(?:\s\p{L}+){0,2}\s?:\s/u;
const decides = (text: string) => LABEL.test(text) || (DIRECTS.test(text) && NAMES_WHOM.test(text));

/** What papers must say in these words: how a notice ends, whom a letter asks to act. */
const FORMULA =
  /(?:để|được) .{0,60}(?:biết|thực hiện|theo dõi)[.;]?$|^(?:kính gửi|nơi nhận|trân trọng)/iu;
const isFormula = (text: string) => /thông báo/iu.test(text) && FORMULA.test(text);
