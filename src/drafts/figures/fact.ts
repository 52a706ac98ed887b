import type { Period } from './period.ts';

/**
 * What a figure says of its thing: how much there is, what is aimed at, a limit, a difference, what
 * there was before, all of which it is a part.
 */
export type Role = 'level' | 'goal' | 'most' | 'least' | 'more' | 'less' | 'before' | 'whole';

/**
 * A quantity of a text. `low`, `high`: what its writing allows ("gần 20%", "68,1%", "từ 5 đến 7").
 * `own`: the words of its clause that say what is measured; `wide`: those of its sentence up to the
 * figures beside it. `start`, `end`: in the sentence. A day is a fact where it is a limit or the time
 * of an event; its value only serves to compare it.
 */
export type Fact = {
  kind: 'count' | 'share' | 'money' | 'day';
  value: number;
  low: number;
  high: number;
  range?: boolean; // both ends are written
  unit: string;
  role: Role;
  period?: Period;
  writtenIn?: number; // the year of its text, where that is known and it names no time
  areas: string[]; // lower case: "phường kim sa", "thành phố"
  own: Set<string>;
  wide: Set<string>;
  strict: boolean; // a rule, or a range: it holds for what its whole sentence says
  turns: Set<string>; // of its clause: "cận" nghèo, "quá hạn"
  start: number;
  end: number;
  written: string;
  sentence: Said;
};

/** A sentence with one space for any. `start`, `end`: in the text as given. */
export type Said = {
  text: string;
  start: number;
  end: number;
  words: Set<string>; // that say what it is about
  figures: number[]; // all its numbers in order, times aside
  item: boolean; // of a list
};

/** Where and when a text speaks, for what its sentences leave out. `on`: an ISO day. */
export type Setting = { area?: string; on?: string };
