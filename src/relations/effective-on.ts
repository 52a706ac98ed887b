import { findDates } from '../text/dates.ts';
import { readEffect } from './effect.ts';

const withThis = /(?:từ|vào)\s+(?:ngày|thời\s+điểm)\s+@+\s+(?:chính\s+thức\s+)?có\s+hiệu\s+lực/u;
const onDay = /hiệu\s+lực(?:\s+thi\s+hành)?\s*,?\s*(?:(?:kể\s+)?từ|vào)\s+(?=(?:ngày\s+)?\d)/u;
const since = /§[^;]*?\skể\s+từ\s+(?=ngày\s+\d)/u;
const opening = /^[^§]{0,12}(?:kể\s+)?từ\s+(?=ngày\s+\d)/u;
const suspended = /(?:ngưng|ngừng|đình\s+chỉ)[^;]*?§[^;]*?\stừ\s+(?=ngày\s+\d)/u;
const DATE = 40; // characters of a written day

/**
 * From which day a sentence lets its relations hold: the day it gives, or that of the whole paper
 * where it says "kể từ ngày Thông tư này có hiệu lực". The argument is the view of the sentence.
 */
export function effectiveDays(text: string): (view: string) => string | undefined {
  let own: string | undefined | null = null;
  return (view) => {
    const found = [onDay, opening, suspended, since].map((form) => form.exec(view)).find(Boolean);
    const at = found ? found.index + found[0].length : 0;
    const day = found ? findDates(view.slice(at, at + DATE))[0]?.date : undefined;
    if (day || !withThis.test(view)) return day;
    if (own === null) own = readEffect(text).effectiveOn;
    return own;
  };
}
