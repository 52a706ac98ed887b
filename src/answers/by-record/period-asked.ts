import { type Period, periodIn } from '../../search/periods.ts';
import { fold } from '../../text/fold.ts';

const DAY = 24 * 60 * 60 * 1000; // ms

/** The time that a question names, also by the portal's clock: "hôm qua", "tuần trước", "từ đầu năm đến nay". */
export function periodAsked(text: string, today: string): Period | undefined {
  const written = text.normalize('NFC');
  const plain = fold(written);
  const forms: [RegExp, () => [string, string]][] = [
    [
      /(?:tu )?dau nam (?:nay )?(?:den|toi) (?:nay|gio)|tu dau nam/,
      () => [`${today.slice(0, 4)}-01-01`, today],
    ],
    [
      /(?:tu )?dau thang (?:nay )?(?:den|toi) (?:nay|gio)/,
      () => [`${today.slice(0, 7)}-01`, today],
    ],
    [/hom qua/, () => [moved(today, -1), moved(today, -1)]],
    [/hom kia/, () => [moved(today, -2), moved(today, -2)]],
    [/hom nay/, () => [today, today]],
    [/tuan (?:truoc|qua|vua qua|roi)/, () => week(today, -7)],
    [/tuan nay/, () => week(today, 0)],
    [/tuan (?:sau|toi)/, () => week(today, 7)],
    [/(?:6|sau) thang dau nam(?: (20\d\d))?/, () => half(plain, today, '01-01', '06-30')],
    [/(?:6|sau) thang cuoi nam(?: (20\d\d))?/, () => half(plain, today, '07-01', '12-31')],
    [/quy nay/, () => quarter(today, 0)],
    [/quy truoc/, () => quarter(today, -1)],
    [/thang (1[0-2]|[1-9])(?! ?[/-]| nam|\d)/, () => monthOf(plain, today)],
  ];
  for (const [form, read] of forms) {
    const found = new RegExp(`(?<![\\p{L}\\p{N}])(?:${form.source})(?![\\p{L}\\p{N}])`, 'u').exec(
      plain,
    );
    if (!found) continue;
    const [from, to] = read();
    const at =
      plain.length === written.length
        ? written.slice(found.index, found.index + found[0].length)
        : found[0];
    return { text: at, from, to };
  }
  return periodIn(text, today);
}

const moved = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** Monday to Sunday. */
function week(today: string, shift: number): [string, string] {
  const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  const monday = moved(today, shift - weekday);
  return [monday, moved(monday, 6)];
}

function half(plain: string, today: string, from: string, to: string): [string, string] {
  const year = /nam (20\d\d)/.exec(plain)?.[1] ?? today.slice(0, 4);
  return [`${year}-${from}`, `${year}-${to}`];
}

function quarter(today: string, shift: number): [string, string] {
  const month = Math.floor((Number(today.slice(5, 7)) - 1) / 3) * 3 + 3 * shift;
  const day = (months: number, date: number) =>
    new Date(Date.UTC(Number(today.slice(0, 4)), months, date)).toISOString().slice(0, 10);
  return [day(month, 1), day(month + 3, 0)];
}

function monthOf(plain: string, today: string): [string, string] {
  const month = Number(/thang (1[0-2]|[1-9])/.exec(plain)?.[1]);
  const year = Number(/nam (20\d\d)/.exec(plain)?.[1] ?? today.slice(0, 4));
  const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  return [`${last.slice(0, 7)}-01`, last];
}
