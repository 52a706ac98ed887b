import { fold } from '../../text/fold.ts';
import type { RuleSet } from '../rule-set.ts';
import type { Findings } from './findings.ts';
import type { Line } from './lines.ts';
import type { Parts } from './parts.ts';
import { rewrite } from './rewrite.ts';
import { partNames, placeOf, quoted } from './say.ts';

/** The number's signs, and the place and day as they have to be written. */
export function checkNumberAndDate(parts: Parts, rules: RuleSet, findings: Findings) {
  const { number, date } = parts;
  if (number) checkNumber(number, rules, findings);
  else if (!isForm(parts))
    findings.add({
      rule: 'number',
      by: rules.words.number,
      place: partNames.number,
      found: 'không có',
      expected: rules.family === 'party' ? '“Số … -…/…”' : '“Số: …/…-…”',
    });
  if (date) checkDate(date, rules, findings);
  else
    findings.add({
      rule: 'place-and-date',
      by: rules.looks['place-and-date'],
      place: partNames['place-and-date'],
      found: 'không có',
      expected: 'địa danh, ngày … tháng … năm …',
    });
}

/** A slip within the house, a speech: no rule gives it a number. */
const isForm = ({ type }: Parts) => /^(?:phieu|tham luan|giay)\b/.test(fold(type?.text ?? ''));

const label = /^(?<kind>(?:Luật|Bộ luật|Pháp lệnh)\s+)?(?<word>s[ốôo])\s*(?<colon>[:.]?)\s*/iu;

function checkNumber(line: Line, { words, family }: RuleSet, findings: Findings) {
  const by = words.number;
  const place = partNames.number;
  const found = label.exec(line.text);
  if (!found) return;
  const { kind = '', word = '', colon = '' } = found.groups ?? {};
  const rest = line.text.slice(found[0].length);
  const written = `${kind}${kind ? word : 'Số'}${family === 'party' ? '' : ':'} ${rest}`;
  if ((colon === ':') !== (family === 'state') || colon === '.' || (word !== 'Số' && kind === ''))
    findings.add({
      rule: 'words.number',
      by,
      place,
      found: quoted(line.text),
      expected: family === 'party' ? '“Số” không có dấu hai chấm' : '“Số:” có dấu hai chấm',
      mends: rewrite(line, written.trim()),
    });
  const [code] = rest.match(/^[^–—\s]*(?:\s?[-–—/]\s?\S+)*/) ?? [''];
  const tight = code.replace(/\s*([-–—/])\s*/g, (_, sign: string) => (sign === '/' ? '/' : '-'));
  const isBlankNumber = /^\W*$/.test(code) || /^[\s._…]*[-/]/.test(code);
  if (tight !== code && !isBlankNumber)
    findings.add({
      rule: 'number.spaces',
      by,
      place,
      found: quoted(code),
      expected: quoted(tight),
      mends: rewrite(line, line.text.replace(code, tight)),
    });
  checkSigns(tight, line, { by, family }, findings);
}

function checkSigns(
  code: string,
  line: Line,
  { by, family }: { by: RuleSet['words']['number']; family: RuleSet['family'] },
  findings: Findings,
) {
  const place = partNames.number;
  const found = quoted(line.text);
  const isRight =
    family === 'party'
      ? /^[\s._…\d]*-\p{L}{1,7}\/[\p{L}\d-]+$/u.test(code)
      : /^[\s._…\d.]*\/(?:\d{4}\/)?[\p{L}\d-]+$/u.test(code);
  if (code !== '' && /\p{L}/u.test(code) && !isRight)
    findings.add({
      rule: 'number.form',
      by,
      place,
      found,
      expected:
        family === 'party'
          ? 'số, gạch nối, tên loại, gạch chéo, cơ quan: “127-QĐ/TU”'
          : 'số, gạch chéo, tên loại, gạch nối, cơ quan: “15/QĐ-UBND”',
    });
  else if (/(?:^|[-/])\p{Ll}{2,}/u.test(code))
    findings.add({
      rule: 'number.capitals',
      by,
      place,
      found,
      expected: 'ký hiệu viết bằng chữ in hoa',
    });
  const [digits] = /^\d+/.exec(code) ?? [];
  if (family === 'state' && digits && digits.length < 2)
    findings.add({
      rule: 'number.zero',
      by,
      place,
      found,
      expected: `số nhỏ hơn 10 có số 0 phía trước: “0${digits}”`,
      mends: rewrite(line, line.text.replace(digits, `0${digits}`)),
    });
}

const inWords =
  /^(?<place>.+?)(?<comma>\s*,?)\s*(?<day>ngày)\s*(?<d>[\d.…_\s]*?)\s*tháng\s*(?<m>[\d.…_\s]*?)\s*năm\s*(?<y>[\d.…_\s]*?)(?<stop>[.,;]?)$/iu;

function checkDate(line: Line, rules: RuleSet, findings: Findings) {
  const by = rules.looks['place-and-date'];
  const place = placeOf('place-and-date', line);
  const found = inWords.exec(line.text)?.groups;
  if (!found) {
    const figures = /(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})/.exec(line.text);
    const [whole = '', d = '', m = '', y = ''] = figures ?? [];
    const long = line.text.replace(
      new RegExp(`(?:ngày\\s*)?${whole.replace(/[./]/g, '\\$&')}`, 'i'),
      `ngày ${two(d)} tháng ${month(m)} năm ${y}`,
    );
    findings.add({
      rule: 'place-and-date.form',
      by,
      place,
      found: quoted(line.text),
      expected: quoted(long),
      mends: figures ? rewrite(line, long) : [],
    });
    return;
  }
  const { place: where = '', comma = '', d = '', m = '', y = '', stop = '' } = found;
  if (comma.trim() !== ',' || stop !== '' || !/^\p{Lu}/u.test(where))
    findings.add({
      rule: 'place-and-date.comma',
      by,
      place,
      found: quoted(line.text),
      expected: 'địa danh viết hoa, dấu phẩy, rồi ngày tháng năm, cuối dòng không có dấu',
      mends: /^\p{Lu}/u.test(where)
        ? rewrite(line, line.text.replace(/\s*,?\s*(?=ngày)/iu, ', ').replace(/[.,;]$/, ''))
        : [],
    });
  const padded = { d: two(d), m: month(m) };
  if (padded.d !== d || padded.m !== m)
    findings.add({
      rule: 'place-and-date.zero',
      by,
      place,
      found: quoted(line.text),
      expected: 'ngày nhỏ hơn 10 và tháng 1, 2 có số 0 phía trước',
      mends: rewrite(
        line,
        line.text.replace(/ngày\s*\d+\s*tháng\s*\d+/iu, `ngày ${padded.d} tháng ${padded.m}`),
      ),
    });
  if (/\d/.test(d) && /\d/.test(m) && !isDay(d, m, y))
    findings.add({
      rule: 'place-and-date.day',
      by,
      place,
      found: quoted(line.text),
      expected: 'một ngày có thật',
    });
}

const two = (figures: string) => (/^\d$/.test(figures) ? `0${figures}` : figures);
const month = (figures: string) => (/^[12]$/.test(figures) ? `0${figures}` : figures);

function isDay(d: string, m: string, y: string): boolean {
  const day = new Date(Date.UTC(Number(y) || 2024, Number(m) - 1, Number(d)));
  return day.getUTCDate() === Number(d) && day.getUTCMonth() === Number(m) - 1;
}

/** The day a paper is dated, ISO; undefined where it is left blank. */
export function dayOf({ date }: Pick<Parts, 'date'>): string | undefined {
  const [d, m, y] =
    fold(date?.text ?? '')
      .match(/\d+/g)
      ?.slice(-3) ?? [];
  if (!d || !m || !y || y.length !== 4) return undefined;
  return isDay(d, m, y) ? `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` : undefined;
}
