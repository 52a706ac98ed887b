import { normalise } from '../../text/normalise.ts';
import { type Sentence, sentences } from '../../text/sentences.ts';
import { modernTone } from '../../text/tone.ts';
import { figuresIn } from '../../verify/figures.ts';
import { papersIn } from '../../verify/papers.ts';
import { areasOf, BASE, kindOf, moneyOf, periodOf, perOf } from './bearings.ts';
import { boundsOf } from './bounds.ts';
import { type Countable, countablesIn } from './countable.ts';
import { dayRole, dayValue } from './day-facts.ts';
import type { Fact, Said, Setting } from './fact.ts';
import { type Found, periodsIn } from './period.ts';
import { around, type Stretch } from './pieces.ts';
import { type Place, placesIn } from './places.ts';
import { roleOf } from './role.ts';
import { measuredWords, turningWords } from './words.ts';

const LABEL =
  /^["“]?(?:\(\d{1,2}\)|\d{1,2}(?:\.\d{1,2})+\.?(?=\s)|\d{1,2}(?:\.\d{1,2}){0,2}[.)]|\(?\p{L}\)|[-+•])\s+/u;
const MARKS = /\[[^\]\n]{0,120}\]/gu;
const THIN = 2; // words below which a clause takes up the one before it: "đạt 68%"
/** A clause that narrows what follows belongs to it. */
const RESTRICTED = /^\s*(?:riêng|trong đó|trong số đó|đối với)(?!\p{L})/iu;
const PARTS_OF = /(?<!\p{L})(?:gồm|bao gồm|trong đó|cụ thể|trong số đó)(?!\p{L})/iu;

/** The quantities of a text, in order. Pure; a text of a page takes about a millisecond. */
export const readFacts = (text: string, setting: Setting = {}): Fact[] =>
  sentences(text).flatMap((sentence) => factsOf(sentence, setting));

const RULES =
  /(?<!\p{L})(?:phạt|trong thời hạn|thời hạn|có trách nhiệm|được phép|bị|nếu|trường hợp|đối với trường hợp|định mức|mức chi|mức thu|mức lương|phụ cấp|hệ số|tiêu chuẩn)(?!\p{L})/iu;
const DURATIONS = new Set('ngày tháng năm giờ phút tuần lần'.split(' '));
/** "báo cáo 484,1 tỷ đồng" names no paper. */
const COUNTS = /^\p{Ll}[\p{Ll} ]* \d+$/u;
const NEAR = 160; // characters that decide what a figure is
const LONGEST = 4000; // characters of a sentence; more is a table without its lines
const OPENS = /:$/u; // what it says follows

type Read = {
  said: Said;
  plain: string;
  bare: string;
  periods: Found[];
  places: Place[];
  isRule: boolean;
};

function factsOf({ text, start, end }: Sentence, setting: Setting): Fact[] {
  if (text.length > LONGEST) return [];
  if (!/\d|\p{L} (?:trăm|mươi|triệu|tỷ|ngày|tháng|lần)/u.test(text)) return [];
  const shown = normalise(text).replace(/\s+/g, ' ');
  const level = modernTone(shown);
  const plain = [MARKS, LABEL].reduce(blanked, level.length === shown.length ? level : shown);
  const withoutPapers = papersIn(plain)
    .filter(({ written }) => !COUNTS.test(written))
    .reduce(blank, plain);
  const periods = periodsIn(withoutPapers);
  const timeless = periods.reduce(blank, withoutPapers);
  const places = placesIn(timeless);
  const figures = countablesIn(timeless);
  const bare = [...places, ...figures].reduce(blank, timeless);
  const days = periods.flatMap((day) => {
    const role = dayRole(withoutPapers, day, figures.length > 0);
    return role ? [{ day, role }] : [];
  });
  if (figures.length + days.length === 0 || OPENS.test(plain)) return [];
  const said: Said = {
    ...{ text: shown, start, end, words: measuredWords(bare), item: LABEL.test(shown) },
    figures: figuresIn(timeless).map(({ value }) => value),
  };
  const isRule = RULES.test(plain);
  const own = periods.filter(
    ({ start }) => !BASE.test(plain.slice(Math.max(0, start - 24), start)),
  );
  const read = { plain, bare, periods: own, places, said, isRule };
  const found = around(plain, figures).map((one, i) =>
    factOf(figures[i] as Countable, one, read, setting, figures[i - 1]),
  );
  return [
    ...found.map((fact, i) => withContext(fact, found, i, read)),
    ...days.map(({ day, role }) => dayFact(day, role, read, setting)),
  ];
}

const blank = (text: string, { start, end }: Stretch) =>
  text.slice(0, start) + '#'.repeat(end - start) + text.slice(end);
const blanked = (text: string, what: RegExp) =>
  text.replace(what, (found) => ' '.repeat(found.length));

type Around = { own: Stretch; wide: Stretch };

function factOf(
  figure: Countable,
  { own, wide }: Around,
  { said, plain, bare, periods, places, isRule }: Read,
  setting: Setting,
  last: Countable | undefined,
): Fact {
  const { start, end, written } = figure;
  const isNarrowed = RESTRICTED.test(plain.slice(wide.start, start));
  const isHeaded = wide.start < own.start && /:\s*$/u.test(plain.slice(wide.start, own.start));
  const clause =
    isNarrowed || isHeaded ? { start: wide.start, end: isNarrowed ? wide.end : own.end } : own;
  const before = plain.slice(Math.max(wide.start, last?.end ?? 0), start);
  const piece = (of: Stretch) =>
    bare.slice(of.start, start) + ' '.repeat(end - start) + bare.slice(end, of.end);
  const kind = kindOf(figure);
  const role = roleOf(
    before.slice(-NEAR),
    plain.slice(Math.max(0, start - NEAR), start),
    plain.slice(end, end + NEAR),
  );
  const period = periodOf(figure, own, periods);
  const { low, high } =
    figure.to === undefined
      ? boundsOf(figure, plain, isRule)
      : { low: figure.value, high: figure.to };
  const unit = perOf(kind === 'money' ? moneyOf(figure) : figure.unit, figure, plain);
  return {
    ...{ kind, value: figure.value, low, high, start, end, written, unit, sentence: said },
    role,
    ...(figure.to === undefined ? {} : { range: true }),
    ...(period ? { period } : setting.on ? { writtenIn: Number(setting.on.slice(0, 4)) } : {}),
    areas: areasOf(places, own, setting),
    own: measuredWords(piece(clause)),
    wide: measuredWords(piece(wide)),
    turns: turningWords(piece(clause)),
    strict: isRule || isStrict(figure, role, plain),
  };
}

/** A day holds for what its whole sentence says. */
function dayFact(
  day: Found,
  role: Fact['role'],
  { said, bare, places }: Read,
  setting: Setting,
): Fact {
  const { start, end } = day;
  const value = dayValue(day);
  return {
    ...{ kind: 'day', value, low: value, high: value, unit: 'ngày', role, strict: true },
    ...{ sentence: said, start, end, written: said.text.slice(start, end).trim() },
    areas: areasOf(places, { start: 0, end: bare.length }, setting),
    ...{ own: said.words, wide: said.words, turns: turningWords(bare) },
  };
}

const isStrict = (
  { to, unit, start, end }: Countable,
  role: Fact['role'],
  plain: string,
): boolean =>
  to !== undefined ||
  role === 'most' ||
  role === 'least' ||
  DURATIONS.has(unit) ||
  /^\s?(?:\p{L}+\s){0,3}trở (?:lên|xuống)/u.test(plain.slice(end)) ||
  /(?:từ|dưới)\s$/iu.test(plain.slice(Math.max(0, start - 8), start));

/** A clause that says little takes up the one before it; a part, the whole of which it is one. */
function withContext(fact: Fact, all: Fact[], i: number, { plain }: Read): Fact {
  const [first] = all;
  const isPart = i > 0 && PARTS_OF.test(plain.slice(first?.end, fact.start));
  const from = isPart ? first : fact.own.size < THIN ? all[i - 1] : undefined;
  if (!from) return fact.own.size < THIN ? { ...fact, own: fact.wide } : fact;
  const own = new Set([...from.own, ...fact.own]);
  return { ...fact, own, wide: new Set([...own, ...fact.wide]) };
}
