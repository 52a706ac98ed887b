// How much of a text the portal has not got, and when it was typed, in words for a person.

const LARGEST = 4e6; // pairs of words; beyond, the whole stretch that differs counts as new

const wordsIn = (text) => text.split(/\s+/).filter(Boolean);

/** Words that only the later text has, and words that only the earlier one has. */
export function difference(before, after) {
  let [a, b] = [wordsIn(before), wordsIn(after)];
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) same++;
  [a, b] = [a.slice(same), b.slice(same)];
  while (a.length > 0 && b.length > 0 && a.at(-1) === b.at(-1)) {
    a.pop();
    b.pop();
  }
  const common = a.length * b.length > LARGEST ? 0 : longestCommon(a, b);
  return { added: b.length - common, removed: a.length - common };
}

function longestCommon(a, b) {
  let above = new Uint32Array(b.length + 1);
  for (const word of a) {
    const row = new Uint32Array(b.length + 1);
    for (const [j, other] of b.entries())
      row[j + 1] = word === other ? above[j] + 1 : Math.max(above[j + 1], row[j]);
    above = row;
  }
  return above[b.length];
}

/** "12 từ", "12 từ thêm và 3 từ bỏ", "dấu và khoảng trống" */
export function told(before, after) {
  const { added, removed } = difference(before, after);
  if (added === 0 && removed === 0) return 'dấu và khoảng trống';
  if (removed === 0) return `${added} từ`;
  return added === 0 ? `việc bỏ ${removed} từ` : `${added} từ thêm và ${removed} từ bỏ`;
}

const moment = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: 'numeric',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

const partsOf = (at) =>
  Object.fromEntries(moment.formatToParts(new Date(at)).map(({ type, value }) => [type, value]));

/** "10:32" */
export function clock(at) {
  const { hour, minute } = partsOf(at);
  return `${hour}:${minute}`;
}

/** "10:32 ngày 23/11/2026", with a nought before months 1 and 2 as the rest of the portal writes it. */
export function clockAndDay(at) {
  const { day, month, year } = partsOf(at);
  return `${clock(at)} ngày ${day}/${month < 3 ? `0${month}` : month}/${year}`;
}
