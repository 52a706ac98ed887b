import { type FoundDate, findDates } from '../text/dates.ts';
import { fold } from '../text/fold.ts';
import { type PeriodForm, periodForms } from './period-forms.ts';

/**
 * A time that a question names; ISO dates, both inclusive, one of them left out where it is open.
 * `text`: the words that name it.
 */
export type Period = { text: string; from?: string; to?: string };

/**
 * The day or period that a question names: a date, `từ 2022 đến 2024`, `quý III`, `tháng 9/2026`,
 * `6 tháng đầu năm`, `trước năm 2020`, `năm nay`. Only ever offered: a year in a title is as often
 * what a paper is about.
 *
 * @param today - ISO date, for what is said of this year
 */
export function periodIn(text: string, today: string): Period | undefined {
  const written = text.normalize('NFC');
  const days = findDates(written);
  if (days[0]) return ofDays(written, days[0], days[1]);
  const plain = fold(written);
  if (plain.length !== written.length) return undefined; // offsets would not fit
  for (const form of periodForms) {
    const period = readForm(form, written, plain, today);
    if (period) return period === 'backwards' ? undefined : period;
  }
  return undefined;
}

/** A day, or from one to another where the words between them say so. */
function ofDays(text: string, first: FoundDate, second: FoundDate | undefined): Period {
  const between = second && fold(text.slice(first.end, second.start)).trim();
  const isRange = second && first.date <= second.date && /^(?:den|toi|-|–)$/.test(between ?? '');
  const { start, date } = first;
  if (isRange) return { text: text.slice(start, second.end), from: date, to: second.date };
  return { text: text.slice(start, first.end), from: date, to: date };
}

function readForm({ pattern, read }: PeriodForm, written: string, plain: string, today: string) {
  const found = new RegExp(`(?<![\\p{L}\\p{N}])${pattern.source}(?![\\p{L}\\p{N}])`, 'u').exec(
    plain,
  );
  if (!found) return undefined;
  const [from, to] = read(found.slice(1), today);
  if (from && to && from > to) return 'backwards';
  const text = written.slice(found.index, found.index + found[0].length);
  return { text, ...(from ? { from } : {}), ...(to ? { to } : {}) };
}
