import { fold } from '../text/fold.ts';
import { type Day, daysIn } from '../verify/days.ts';
import { figuresIn } from '../verify/figures.ts';
import { papersIn } from '../verify/papers.ts';
import { plainText, wordsOf } from '../verify/plain.ts';
import { type Measure, measureAsked } from './measure.ts';
import { sameWords, spelledOut } from './same-words.ts';
import { areasIn } from './signs.ts';

/** What kind of thing a question wants to be told. */
export type Wants = 'figure' | 'share' | 'day' | 'who' | 'person' | 'where' | 'why' | 'thing';

/** A question as sentences are scored by it. */
export type Terms = {
  head: string | undefined; // what it is about: the first of its words, where that is no name
  words: string[]; // that carry meaning, in order, each once; with accents where it was typed with them
  pairs: string[]; // neighbours among all its words, both of which carry meaning
  accented: boolean;
  wants: Wants;
  tense: 'done' | 'due' | undefined; // asks what was done, or what has to be
  unit: string | undefined; // what is counted: "trang" of "bao nhiêu trang"
  named: string[]; // figures and names, each of which must be there
  days: Day[]; // days, months and years, each of which must be
  all: string[]; // every word of it, lower case
  measure: Measure | undefined; // what a figure has to measure to answer
  given: number[]; // values that it gives itself, which answer nothing
  leading: string[]; // the first of its words that are in no name
  areas: string[]; // wards and communes that it names
  which: boolean; // it asks which of several, not how much
  attribute: boolean; // its first word is what is asked of a thing, and not the thing
};

// Words that ask, or tie a question together. Without accents some would be others: toi, ly, con.
const ASKING = new Set(
  `bao nhiêu mấy nào gì ai đâu sao thế khi lúc hồi là có không được đã chưa và của các những cho tại trong theo về phải thì bị do ra
  đến từ để với một này kia vì như ở hay hoặc mà nữa còn thuộc tôi xin biết cái năm cần rồi lại gồm trên
  bằng qua lên xuống vào cùng rằng bởi nên nếu từng đang sẽ lý làm tháng ngày mỗi khác nhau`.split(
    /\s+/,
  ),
);
const FOLDED = new Set(
  [...ASKING]
    .map(fold)
    .filter((word) => !['toi', 'ly', 'con', 'la', 'thuoc', 'tu', 'vi'].includes(word)),
);

// "bao nhiêu phần trăm" asks for a share; a paper writes it with a sign.
const SHARES = /bao nhiêu phần trăm|bao nhieu phan tram|phần trăm|(?<=đạt )bao nhiêu %/gu;

const SHARE = /phan tram|ty le|ti le|bao nhieu %/;
const FIGURE =
  /bao nhieu|(?:^| )may(?: |$)|so luong|muc (?:khoan|phat|thu|chi|luong|tro cap|ho tro|von)|toi da|toi thieu|do phan giai|tong muc|kich thuoc|(?:^| )rong(?: |$)|dai bao/;
const DAY =
  /khi nao|bao gio|luc nao|ngay nao|thang nao|nam nao|thoi han|han chot|den han|truoc ngay|tu ngay nao/;
const WHO = /(?:^| )ai(?: |$)|co quan nao|don vi nao|nguoi nao|dong chi nao|do dau/;
const PERSON = /(?:^| )ai (?:la|lam|dang la|giu chuc)(?: |$)/;
const WHERE = /(?:^| )(?:o|tai) dau(?: |$)|noi nao|cho nao|dia diem/;
const WHY = /vi sao|tai sao|ly do|nguyen nhan|vi ly do/;

/** Reads a question; nothing here asks the archive. */
export function termsOf(question: string): Terms {
  const plain = plainText(question);
  const folded = fold(plain);
  const accented = folded !== plain.toLowerCase();
  const asked = accented ? fold(plain.replace(MACHINE, '#')) : folded; // "máy" asks for nothing
  const all = wordsOf(sameWords(spelledOut(plain).toLowerCase()).replace(SHARES, ' ')).map(
    ({ lower }) => lower,
  );
  const asking = accented ? ASKING : FOLDED;
  const carries = (word: string) => !asking.has(word);
  const [head] = all.filter(carries);
  const named = [...figuresNamed(plain), ...(accented ? namesIn(plain) : [])];
  const days = daysIn(plain);
  const areas = areasIn(plain);
  const names = new Set(
    [...named, ...areas, ...days.map(({ written }) => written)].flatMap((name) =>
      name.toLowerCase().split(/\s+/),
    ),
  );
  return {
    head: isName(plain) ? undefined : head,
    words: [...new Set(all.filter(carries))],
    pairs: [...new Set(all.slice(1).flatMap((word, i) => pairOf(all[i] ?? '', word, carries)))],
    accented,
    wants: wantsOf(asked),
    tense: tenseOf(plain.toLowerCase()),
    unit: unitOf(asked),
    named,
    days,
    leading: [...new Set(all)]
      .filter((word) => carries(word) && !names.has(word))
      .slice(0, LEADING),
    all: wordsOf(plain).map(({ lower }) => lower),
    measure: measureAsked(asked),
    given: figuresIn(plain).map(({ value }) => value),
    areas,
    which: WHICH.test(folded),
    attribute: head !== undefined && ATTRIBUTE.test(folded),
  };
}

const MACHINE = /(?<!\p{L})(?:máy|may|mây)(?!\p{L})/giu;
const LEADING = 3; // words that say what a question is about
const WHICH =
  /(?:^| )(?:phuong|xa|quan|huyen|thon|don vi|co quan|so|linh vuc|noi|ai|nganh) nao(?: |$)/;
const ATTRIBUTE =
  /^(?:gia|hoc phi|le phi|phi|luong|muc|lai suat|tro cap|phu cap|hoc bong|dien tich|dia chi|so dien thoai|cong suat|ten|toc do|nhiet do|dan so|chieu|lich|diem|tieu chuan|thu tuc|thoi gian|thoi gio)(?: |$)/;

// A question that begins with somebody or with a paper tells what it is about later.
const isName = (plain: string): boolean =>
  new RegExp(
    `^(?:${BEFORE}|đảng bộ|đảng ủy|ban|văn phòng|ủy ban|đồng chí) |^\\p{Lu}\\p{L}* \\p{Lu}|^(?:\\p{L}+ ){1,3}[\\d]`,
    'u',
  ).test(plain);

const pairOf = (first: string, second: string, carries: (word: string) => boolean): string[] =>
  carries(first) && carries(second) ? [`${first} ${second}`] : [];

function wantsOf(folded: string): Wants {
  if (WHY.test(folded)) return 'why';
  if (WHERE.test(folded)) return 'where';
  if (SHARE.test(folded)) return 'share';
  if (DAY.test(folded) && !/bao nhieu ngay|may ngay/.test(folded)) return 'day';
  if (FIGURE.test(folded) || QUANTITY.test(folded)) return 'figure';
  if (PERSON.test(folded)) return 'person';
  if (WHO.test(folded)) return 'who';
  return 'thing';
}

// "số hộ đã nhận tiền" asks as "bao nhiêu hộ" does; other quantities that stand first ask for a figure.
const QUANTITY =
  /^(?:tong )?(?:so (?:luong )?|(?:du toan|kinh phi|chi phi|dien tich|dan so|doanh thu|san luong|hoc phi|gia|luong|cong suat|chieu (?:rong|dai|cao)|diem) )/;

function unitOf(folded: string): string | undefined {
  const found =
    /(?:bao nhieu|may) ([a-z]+)/.exec(folded)?.[1] ?? /^(?:tong )?so ([a-z]+)/.exec(folded)?.[1];
  return found && !['la', 'thi', 'roi', 'phan', 'mot', 'so', 'luong', 'lieu'].includes(found)
    ? found
    : undefined;
}

function tenseOf(lower: string): Terms['tense'] {
  if (/(?<![\p{L}])(?:phải|chỉ tiêu|kế hoạch|được giao|mục tiêu|cần)(?![\p{L}])/u.test(lower))
    return 'due';
  if (
    /(?<![\p{L}])(?:đã|đạt|kết quả|đến nay|tiến độ|rồi|được (?:bao nhiêu|mấy))(?![\p{L}])/u.test(
      lower,
    )
  )
    return 'done';
  return undefined;
}

/** Figures that a question gives; papers and days are looked at by themselves. */
function figuresNamed(plain: string): string[] {
  const without = papersIn(plain).reduce(
    (text, { start, end }) => text.slice(0, start) + '#'.repeat(end - start) + text.slice(end),
    plain,
  );
  const rest = daysIn(without).reduce((text, { written }) => text.replace(written, ' '), without);
  return [
    ...figuresIn(rest)
      .filter(({ written }) => /\d/.test(written))
      .map(({ written }) => written),
  ];
}

// What stands before a name and belongs to it: there may be a river and a ward of one name.
export const BEFORE =
  'phường|xã|đặc khu|quận|huyện|thị xã|tỉnh|sông|kênh|hồ|cầu|đường|đình|đền|chùa|làng|thôn|bệnh viện|trường|công ty|sở|cảng|chợ|khu';

const NAME = new RegExp(
  `(?:(?<![\\p{L}])(?:${BEFORE}|${BEFORE.replace(/(^|\|)\S/g, (first) => first.toUpperCase())}) |(?<=[\\p{L},] ))\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{L}*| \\d{1,2}(?!\\d))*`,
  'gu',
);

/** Runs of capitals inside a question, with the word before them that says what bears the name. */
function namesIn(plain: string): string[] {
  const found = Array.from(plain.matchAll(NAME), ([name]) => name);
  return found.filter((name) => name.length > 2);
}
