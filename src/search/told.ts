import type { Answer } from './ask.ts';
import { type Period, periodIn } from './periods.ts';
import { expanded, wasMended } from './understand.ts';

/** What a reader is told of how their question was read; each has a way back or a choice. */
export type Told = {
  instead: string | undefined; // looked for in place of what was typed
  offer: string | undefined; // would find more
  dropped: string[]; // courtesies
  expanded: { short: string; long: string }[];
  choices: { short: string; ways: { long: string; text: string }[] }[]; // `text`: to ask it so
  period: Period | undefined; // to be narrowed to, unless a period is chosen already
};

/** @param today - ISO date */
export function toldOf({ understood, offer }: Answer, dated: boolean, today: string): Told {
  const { typed, text, dropped, forms } = understood;
  const several = forms.filter(({ longs }) => longs.length > 1);
  return {
    instead: wasMended(understood) ? text : undefined,
    offer,
    dropped,
    expanded: expanded(understood).map(({ typed, longs: [long = ''] }) => ({ short: typed, long })),
    choices: several
      .filter(({ start, end }) => !besideNumber(text, start, end))
      .slice(0, MOST_CHOICES)
      .map(({ typed: short, start, end, longs }) => ({
        short,
        ways: longs.map((long) => ({ long, text: text.slice(0, start) + long + text.slice(end) })),
      })),
    period: dated ? undefined : periodIn(typed, today),
  };
}

const MOST_CHOICES = 2; // more would bury the results

/** QĐ 118, 12 BC: the type of a number, which the number itself decides. */
const besideNumber = (text: string, start: number, end: number): boolean =>
  /\d\s*$/.test(text.slice(0, start)) || /^\s*(?:số\s*)?\d/u.test(text.slice(end));
