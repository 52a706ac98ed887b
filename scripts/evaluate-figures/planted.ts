import { seeded } from '../evaluate/noisy.ts';
import type { Topic } from './topic.ts';
import { developed } from './topics-developed.ts';
import { fresh } from './topics-fresh.ts';
import { heldOut } from './topics-held-out.ts';
import { last } from './topics-last.ts';

export type Said = { text: string; who: { draft: true } | { source: number }; date?: string };
export type Case = { sort: string; statements: Said[]; values?: [string, string] };

const PLACES = {
  developed: [
    'phường Kim Sa',
    'xã Vĩnh An',
    'toàn thành phố',
    'phường Tây Phố',
    'đặc khu Hòn Ngang',
  ],
  heldOut: ['phường Cầu Đông', 'xã Lộc Điền', 'cả thành phố', 'phường Bến Trà', 'xã An Thượng'],
  last: ['phường An Hải', 'xã Bình Khê', 'toàn thành phố', 'phường Ngọc Lâm', 'xã Đá Bạc'],
  fresh: ['phường Đồng Tiến', 'xã Phú Lạc', 'thành phố', 'phường Hòa Xuân', 'xã Sơn Tây Hạ'],
};
const TIMES = {
  developed: [
    '6 tháng đầu năm 2026',
    'quý III/2026',
    'năm 2025',
    '10 tháng năm 2026',
    'tháng 9/2026',
  ],
  heldOut: [
    '9 tháng đầu năm 2026',
    'quý II năm 2026',
    'năm 2024',
    'tháng 8 năm 2026',
    'quý I/2026',
  ],
  last: ['tháng 11/2026', 'quý III năm 2025', 'năm 2022', '8 tháng năm 2026', 'tháng 7 năm 2026'],
  fresh: ['11 tháng năm 2026', 'quý IV/2025', 'năm 2023', 'tháng 10/2026', '5 tháng đầu năm 2026'],
};

/** Wordings looked at while the reader was written, those held out of it, and those held out later. */
export type Half = 'developed' | 'heldOut' | 'fresh' | 'last';
const TOPICS = { developed, heldOut, fresh, last };

type Draw = ReturnType<typeof drawing>;

function drawing(half: Half, seed: number) {
  const next = seeded(seed);
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const one = <T>(list: readonly T[]): T => list[whole(0, list.length - 1)] as T;
  const two = <T>(list: readonly T[]): [T, T] => {
    const first = one(list);
    const rest = list.filter((other) => other !== first);
    return [first, one(rest)];
  };
  return { whole, one, two, topics: TOPICS[half], places: PLACES[half], times: TIMES[half] };
}

const dotted = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, '.');
const comma = (value: number) => value.toFixed(1).replace('.', ',');

function sizeOf(topic: Topic, { whole }: Draw): number {
  const [least, most] = topic.size;
  return topic.sort === 'count' ? whole(least, most) : whole(least * 10, most * 10 - 1) / 10;
}

const printed = (topic: Topic, value: number): string =>
  topic.sort === 'count'
    ? `${dotted(value)} ${topic.unit}`
    : topic.sort === 'share'
      ? `${comma(value)}%`
      : `${comma(value)} ${topic.unit}`;

/** Another value as slips of the pen make it: two digits changed places, one digit is another. */
function slipped(topic: Topic, value: number, { whole, one }: Draw): number {
  const digits = [...String(topic.sort === 'count' ? value : Math.round(value * 10))];
  const at = whole(0, Math.max(0, digits.length - 2));
  const other = [...digits];
  if (one([true, false])) [other[at], other[at + 1]] = [digits[at + 1] ?? '', digits[at] ?? ''];
  else other[at] = String((Number(digits[at]) % 9) + 1);
  const made = Number(other.join('')) / (topic.sort === 'count' ? 1 : 10);
  const isFine = made !== value && made > 1 && (topic.sort !== 'share' || made < 100);
  const far = Math.max(topic.sort === 'count' ? 1 : 0.5, 0.03 * value);
  return isFine && Math.abs(made - value) >= far ? made : shifted(topic, value);
}

const shifted = (topic: Topic, value: number) =>
  topic.sort === 'count' ? Math.round(value * 1.2) + 2 : Math.round((value * 10) / 1.2 + 3) / 10;

/** Sentences of other things, so that there is something to confuse it with. */
function company(draw: Draw, without: Topic, place: string, time: string): string[] {
  const rest = draw.topics.filter((topic) => topic !== without);
  return draw.two(rest).map((topic) => {
    const value = printed(topic, sizeOf(topic, draw));
    return draw.one(topic.says)(value, place, time);
  });
}

const DUTIES = [
  'Đề nghị các cơ quan, đơn vị khẩn trương thực hiện và báo cáo kết quả.',
  'Văn phòng chủ trì, phối hợp với các đơn vị liên quan theo dõi, đôn đốc.',
  'Kính trình Thường trực xem xét, cho ý kiến.',
];

type Where = 'draft' | 'draft-source' | 'sources';

/** Two sentences put where they may meet: in one draft, in a draft and a source, in two sources. */
function placed(where: Where, one: string, other: string, rest: string[], draw: Draw): Said[] {
  const [first = '', second = ''] = rest;
  const draft = [first, ...(where === 'sources' ? [] : [one]), draw.one(DUTIES)];
  if (where === 'draft') draft.push(other);
  const sources = [
    [...(where === 'sources' ? [one] : []), second].join(' '),
    [...(where === 'draft' ? [] : [other]), draw.one(DUTIES)].join(' '),
  ];
  return [
    { text: draft.join(where === 'draft' ? '\n' : ' '), who: { draft: true } },
    ...sources.map((text, i): Said => ({ text, who: { source: i + 1 }, date: `2026-11-1${i}` })),
  ];
}

function twoWordings(topic: Topic, { two }: Draw) {
  return two(topic.says);
}

function contradiction(draw: Draw): Case {
  const topic = draw.one(draw.topics);
  const [place, time] = [draw.one(draw.places), draw.one(draw.times)];
  const value = sizeOf(topic, draw);
  const values: [string, string] = [
    printed(topic, value),
    printed(topic, slipped(topic, value, draw)),
  ];
  const [one, other] = twoWordings(topic, draw);
  const where = draw.one(['draft', 'draft-source', 'draft-source', 'sources'] as const);
  const rest = company(draw, topic, place, time);
  return {
    sort: where,
    values,
    statements: placed(
      where,
      one(values[0], place, time),
      other(values[1], place, time),
      rest,
      draw,
    ),
  };
}

function neighbour(draw: Draw, sort: string): Case {
  const topic = draw.one(draw.topics);
  const [place, elsewhere] = draw.two(draw.places);
  const [time, before] = draw.two(draw.times);
  const value = sizeOf(topic, draw);
  const other = printed(topic, slipped(topic, value, draw));
  const [one, again] = twoWordings(topic, draw);
  const second = {
    period: () => again(other, place, before),
    area: () => again(other, elsewhere, time),
    target: () => topic.target(other, place, time),
    part: () => topic.part(other, place, time),
    rounding: () => again(roundly(topic, value, draw), place, time),
  }[sort];
  const where = draw.one(['draft', 'draft-source', 'sources'] as const);
  const rest = company(draw, topic, place, time);
  const first = one(printed(topic, value), place, time);
  return { sort, statements: placed(where, first, second?.() ?? '', rest, draw) };
}

/** The same value as it is said in passing. */
function roundly(topic: Topic, value: number, { one }: Draw): string {
  if (topic.sort === 'share') {
    const down = Math.floor(value);
    return one([`${Math.round(value)}%`, `hơn ${down}%`, `trên ${down}%`]);
  }
  if (topic.sort === 'money') {
    const down = Math.floor(value);
    return one([`gần ${down + 1} ${topic.unit}`, `hơn ${down} ${topic.unit}`]);
  }
  const step = value > 2000 ? 100 : 10;
  const down = Math.floor(value / step) * step;
  const near = one([`hơn ${dotted(down)}`, `gần ${dotted(down + step)}`, `khoảng ${dotted(down)}`]);
  return value % step === 0 ? printed(topic, value) : `${near} ${topic.unit}`;
}

const NEIGHBOURS = ['period', 'area', 'target', 'part', 'rounding'];

/** Of each half as many contradictions of sentences as asked, and as many neighbours. */
export function plantedCases(half: Half, seed: number, count: number) {
  const draw = drawing(half, seed);
  const times = Array.from({ length: count }, (_, i) => i);
  return {
    contradictions: times.map(() => contradiction(draw)),
    neighbours: times.map((i) => neighbour(draw, NEIGHBOURS[i % NEIGHBOURS.length] ?? '')),
  };
}
