import { stretchOf } from './empty-stretch.ts';
import type { Read } from './read.ts';

const LONGEST = 16; // words
const SHORTEST = 2;
const LOFTY = 2; // words
const LOFTY_SHARE = 0.34; // own words, where so many are lofty
const LEADING = 9; // words, at most
const LEADING_SHARE = 0.4; // own words where it only leads to what is said, or points to what was
const LED_BY_VERB = 4; // words, at least
const LONGEST_PRAISE = 7; // words; a longer one is what the sentence does
const SPELT_OUT = 6; // words in a row that say nothing are enough, also without a lofty one
const NEXT = 7; // words of another piece of the same opening

/** How an opening begins that can go. "Về …", "Đối với …", "Nếu …" say what the sentence is of. */
const BEGINS = new Set(
  'trong trên với trước dưới nhờ cùng như có nhìn xét cần phải nói bằng bên song từ qua'.split(' '),
);
/** How one begins that can go where it speaks as speeches do, or goes on and on. */
const MAY_BEGIN = new Set('sau để nhằm vì do'.split(' '));
/** "Thực tế cho thấy", no "thực hiện". */
const WITH_REAL = new Set(['tế', 'ra', 'chất']);
/** "Theo quy định, …" says by what right. */
const RIGHTS = new Set(
  'quy luật pháp kế nghị chủ hướng phân thẩm điều chương đề yêu chỉ báo dõi đuổi'.split(' '),
);
/** A verb that leads to what is done; "tăng cường", "thực hiện" are what is done. */
const LEADS = new Set('nhận xác quán thấm kế bám hưởng phát'.split(' '));
/** A list of who does something begins with one of these: its first comma ends no opening. */
const DOERS = new Set(
  'các những cán đảng công viên cơ đơn cấp ngành nhân người tập tổ toàn mọi mỗi lãnh'.split(' '),
);
const ENDS_WITH_DOER =
  /(?:cán bộ|đảng viên|công chức|viên chức|cấp ủy|cấp|ngành|cơ quan|đơn vị|địa phương|tập thể|nhân dân|người dân)\s*$/iu;

/** What is done one thing after another: "trong lãnh đạo, chỉ đạo …". */
const ACTS = new Set(
  'triển chỉ kiểm thực quản tổ xây điều hướng tham đề giải xử nâng tăng đẩy củng hoàn rà đôn giám'.split(
    ' ',
  ),
);

/** The words before the first comma, where they hold nothing of the sentence's own. */
export function emptyOpening(one: Read): { last: number } | undefined {
  const comma = commaAfter(one, 0);
  if (comma === undefined || comma + 1 < SHORTEST || !mayGo(one, comma)) return undefined;
  let last = comma;
  for (let next = commaAfter(one, last + 1); goesOn(one, last, next); ) {
    last = next;
    next = commaAfter(one, last + 1);
  }
  if (isListed(one, last) || (isLed(one) && !isNew(one, last + 1))) return undefined;
  return { last };
}

/** By a verb that leads to what is done, or by one of speeches: "Vượt lên mọi khó khăn, …". */
function isLed({ words, weights }: Read): boolean {
  const first = words[0]?.lower ?? '';
  if (LEADS.has(first)) return true;
  return weights[0] === 'lofty' && ![BEGINS, MAY_BEGIN, ACTS].some((some) => some.has(first));
}

/** Speeches may have words of their own in an opening: "Với lòng nhiệt tình và …". */
function isLofty(one: Read, last: number): boolean {
  const { empty, lofty } = stretchOf(one, 0, last, LOFTY_SHARE);
  return empty && lofty >= LOFTY;
}

const isNew = ({ text, words, weights }: Read, at: number) =>
  weights[at] === 'own' || /\p{Lu}/u.test(text.charAt(words[at]?.start ?? 0));

/** The word before the next comma, where nothing but words stands between. */
function commaAfter({ text, words }: Read, from: number): number | undefined {
  for (let i = from; i < Math.min(words.length - 1, from + LONGEST); i++) {
    const between = text.slice(words[i]?.end, words[i + 1]?.start);
    if (/^\s*,\s*$/.test(between)) return i;
    if (/[^\s-]/.test(between)) return undefined;
  }
  return undefined;
}

function mayGo(one: Read, last: number): boolean {
  if (last < LEADING && pointsOrLeads(one, last) && stretchOf(one, 0, last, LEADING_SHARE).empty)
    return true;
  const { empty, lofty, words } = stretchOf(one, 0, last);
  if (!empty) return BEGINS.has(one.words[0]?.lower ?? '') && isLofty(one, last);
  const first = one.words[0]?.lower ?? '';
  if (BEGINS.has(first)) return true;
  if (first === 'theo') return !RIGHTS.has(one.words[1]?.lower ?? '');
  if (MAY_BEGIN.has(first)) return lofty > 0 || words >= SPELT_OUT;
  if (first === 'thực') return WITH_REAL.has(one.words[1]?.lower ?? '') || lofty > 0;
  const longest = LEADS.has(first) ? LONGEST : LONGEST_PRAISE;
  return isLed(one) && lofty > 0 && words >= LED_BY_VERB && words <= longest;
}

/** "… là," and "… rằng," lead to what is said, "… đó," points to what was. */
const pointsOrLeads = ({ words }: Read, last: number) =>
  /^(?:là|rằng|đó|này|ấy)$/.test(words[last]?.lower ?? '');

/** "Trên tinh thần cầu thị, lắng nghe, …": the piece behind the comma belongs to it. */
function goesOn(one: Read, last: number, next: number | undefined): next is number {
  if (next === undefined || next - last > NEXT) return false;
  if (startsWithDoer(one, last) && !endsWithDoer(one, last)) return false;
  return stretchOf(one, last + 1, next).empty;
}

/** "Với sự nỗ lực của cán bộ, đảng viên đã …": what follows would be cut in the middle. */
const isListed = (one: Read, last: number) =>
  startsWithDoer(one, last) ? endsWithDoer(one, last) : ACTS.has(one.words[last + 1]?.lower ?? '');

const startsWithDoer = ({ words }: Read, last: number) => DOERS.has(words[last + 1]?.lower ?? '');
const endsWithDoer = ({ text, words }: Read, last: number) =>
  ENDS_WITH_DOER.test(text.slice(0, words[last]?.end));
