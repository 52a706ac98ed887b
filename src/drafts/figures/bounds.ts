import type { Figure } from '../../verify/figures.ts';

type Bounds = { low: number; high: number };

const MORE = /(?:hơn|trên)\s$/iu;
const LESS = /(?:gần|dưới|ngót|suýt|chưa đến|chưa tới|chưa đầy)\s$/iu;
const ABOUT =
  /(?:khoảng|ước|chừng|xấp xỉ|tầm|độ|cỡ|ước tính|ước đạt)\s(?:gần\s|hơn\s|trên\s|là\s)?$/iu;
const LOOSELY = 0.1; // share of the figure that "hơn" and "gần" leave open, where its zeros leave less
const VAGUELY = 0.05; // and "khoảng" to each side
const MOST_SHARE = 100;

/**
 * What the writing of a figure allows: "68,1%" is 68,05 to 68,15; "hơn 1.200" may be 1.295, but not
 * in a rule, which draws its line there.
 */
export function boundsOf(figure: Figure, plain: string, isRule: boolean): Bounds {
  const { value, unit, start } = figure;
  const before = plain.slice(Math.max(0, start - 24), start);
  const step = stepOf(figure);
  const open = Math.max(roundnessOf(figure), LOOSELY * value);
  const capped = (high: number) =>
    unit === '%' && value <= MOST_SHARE ? Math.min(MOST_SHARE, high) : high;
  if (ABOUT.test(before)) {
    const off = Math.max(step / 2, VAGUELY * value, Math.min(roundnessOf(figure), LOOSELY * value));
    return { low: value - off, high: value + off };
  }
  if (!isRule && LESS.test(before)) return { low: value - open, high: value };
  if (!isRule && MORE.test(before) && !/\d\strên\s$/u.test(before))
    return { low: value, high: capped(value + open) };
  const off = isRounded(figure) ? step / 2 : 0;
  return { low: value - off, high: value + off };
}

/** A share, and what is given in millions, is rounded to its last digit; a plain number is exact. */
const isRounded = ({ unit, written }: Figure) =>
  unit === '%' || /\p{L}/u.test(written) || /\d,\d/.test(written);

/** What its last digit counts: 0,1 of "68,1", 100.000.000 of "1,2 tỷ". */
export function stepOf({ value, written }: Figure): number {
  const digits = /^[\d. ]*\d(?:,(\d+))?/.exec(written);
  const decimals =
    digits?.[1]?.length ??
    (/^\d+\.\d{1,2}(?!\d)/.exec(written)
      ? (written.split('.')[1]?.match(/^\d+/)?.[0].length ?? 0)
      : 0);
  const said = digits ? numberOf(digits[0]) : 0;
  const scale = said > 0 ? value / said : 1;
  return scale * 10 ** -decimals;
}

const numberOf = (written: string) =>
  Number(
    (/^\d+\.\d{1,2}$/.test(written) ? written : written.replace(/[. ]/g, '')).replace(',', '.'),
  );

/** 100 of 1.200, 10 of 1.250: how roundly it is said. */
function roundnessOf(figure: Figure): number {
  let step = stepOf(figure);
  while (figure.value > 0 && Math.abs((figure.value / (step * 10)) % 1) < 1e-9) step *= 10;
  return step;
}
