import { findDates } from '../text/dates.ts';
import { readEffect } from './effect.ts';

const withThis = /(?:từ|vào)\s+(?:ngày|thời\s+điểm)\s+@+\s+(?:chính\s+thức\s+)?có\s+hiệu\s+lực/u;
const onDay = /hiệu\s+lực(?:\s+thi\s+hành)?\s*,?\s*(?:(?:kể\s+)?từ|vào)\s+(?=(?:ngày\s+)?\d)/u;
const since = /§[^;]*?\skể\s+từ\s+(?=ngày\s+\d)/u;
const opening = /^[^§]{0,12}(?:kể\s+)?từ\s+(?=ngày\s+\d)/u;
const suspended = /(?:ngưng|ngừng|đình\s+chỉ)[^;]*?§[^;]*?\stừ\s+(?=ngày\s+\d)/u;
const rightBehind = /^(?:\s+thi\s+hành)?\s*,?\s*(?:kể\s+)?từ\s+(?:ngày\s+)?\d/u;
const DATE = 40; // characters of a written day

/**
 * From which day a sentence lets its relations hold: the day it gives, or that of the whole paper
 * where it says "kể từ ngày Thông tư này có hiệu lực". The argument is the view of the sentence,
 * and where its verb ends: of several clauses each may give a day of its own.
 */
export function effectiveDays(text: string): (view: string, at?: number) => string | undefined {
  let own: string | undefined | null = null;
  const dayOf = (view: string) => {
    const day = dayIn(view);
    if (day || !withThis.test(view)) return day;
    if (own === null) own = readEffect(text).effectiveOn;
    return own;
  };
  return (view, at) => {
    if (at !== undefined && rightBehind.test(view.slice(at, at + DATE)))
      return findDates(view.slice(at, at + DATE))[0]?.date;
    const clause = at === undefined ? view : clauseAt(view, at);
    return dayIn(clause) || withThis.test(clause) ? dayOf(clause) : dayOf(view);
  };
}

function dayIn(view: string): string | undefined {
  const found = [onDay, opening, suspended, since].map((form) => form.exec(view)).find(Boolean);
  const at = found ? found.index + found[0].length : 0;
  return found ? findDates(view.slice(at, at + DATE))[0]?.date : undefined;
}

/** What stands between the semicolons round a place. */
function clauseAt(view: string, at: number): string {
  const end = view.indexOf(';', at);
  return view.slice(view.lastIndexOf(';', at - 1) + 1, end < 0 ? view.length : end);
}
