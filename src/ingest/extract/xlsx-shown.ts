import { attribute, tokens } from './xml.ts';

/** How a number in a cell of this style is shown, in Vietnamese writing. */
export type ShownAs = (value: string, style: number) => string;

const EPOCH_1900 = Date.UTC(1899, 11, 30); // day 0, with the leap day of 1900 that never was
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const LAST_DAY = 2_958_465; // 31/12/9999
// Formats that Excel knows by number alone (ECMA-376, 18.8.30).
const builtIn = new Map<number, string>([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  ...[14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map(
    (id) => [id, 'dd/mm/yyyy'] as [number, string],
  ),
  ...[18, 19, 20, 21, 45, 46, 47].map((id) => [id, 'h:mm'] as [number, string]),
  [22, 'dd/mm/yyyy h:mm'],
  [37, '#,##0'],
  [38, '#,##0'],
  [39, '#,##0.00'],
  [40, '#,##0.00'],
]);

export function readShownAs(styles: Uint8Array | undefined, from1904: boolean): ShownAs {
  const formats = styles ? readFormats(styles) : [];
  const epoch = from1904 ? EPOCH_1904 : EPOCH_1900;
  return (value, style) => {
    const number = Number(value);
    if (value.trim() === '' || !Number.isFinite(number)) return value;
    const format = formats[style] ?? '';
    const signs = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '');
    if (/[dyh]|(?:^|[^a-z])m{1,4}(?![a-z])/i.test(signs) && number >= 0 && number <= LAST_DAY)
      return dateOf(number, signs, epoch);
    return numberOf(number, format, signs);
  };
}

/** The format of each style of a cell, by the style's place. */
function readFormats(part: Uint8Array): string[] {
  const own = new Map(builtIn);
  const formats: string[] = [];
  let inCells = false;
  for (const token of tokens(part)) {
    if ('close' in token && token.close === 'cellXfs') inCells = false;
    if (!('tag' in token)) continue;
    const value = (name: string) => attribute(token.attributes, name) ?? '';
    if (token.tag === 'numFmt') own.set(Number(value('numFmtId')), value('formatCode'));
    if (token.tag === 'cellXfs') inCells = !token.closed;
    if (token.tag === 'xf' && inCells) formats.push(own.get(Number(value('numFmtId'))) ?? '');
  }
  return formats;
}

function dateOf(days: number, signs: string, epoch: number): string {
  const moment = new Date(epoch + Math.round(days * 24 * 3600) * 1000).toISOString();
  const [year = '', month = '', day = ''] = moment.slice(0, 10).split('-');
  const hour = moment.slice(11, 16);
  const hasDay = /d/i.test(signs);
  const date = hasDay ? `${day}/${month}/${year}` : `${month}/${year}`;
  if (!/[dy]/i.test(signs)) return hour;
  return /h/i.test(signs) && days % 1 !== 0 ? `${date} ${hour}` : date;
}

const PLAIN_DIGITS = 15; // more a cell does not hold

function numberOf(number: number, format: string, signs: string): string {
  const [positive = ''] = signs.split(';');
  const percent = positive.includes('%');
  const digits = /[0#?]\.([0#?]+)/.exec(positive)?.[1]?.length ?? 0;
  const least = /[0#?]\.(0*)/.exec(positive)?.[1]?.length ?? 0;
  const general = !/[0#?]/.test(positive);
  const written = (percent ? number * 100 : number).toLocaleString('vi', {
    useGrouping: /[#0],[#0]/.test(positive),
    minimumFractionDigits: general ? 0 : Math.min(least, PLAIN_DIGITS),
    maximumFractionDigits: general ? 10 : Math.min(digits, PLAIN_DIGITS),
  });
  const leading = /^0+$/.exec(positive.split(/[.%]/)[0] ?? '')?.[0].length ?? 0; // "007"
  const padded = number >= 0 && leading > written.length ? written.padStart(leading, '0') : written;
  const unit = /"([^"]*)"\s*$/.exec(format.split(';')[0] ?? '')?.[1] ?? '';
  return `${padded}${percent ? '%' : ''}${unit}`;
}
