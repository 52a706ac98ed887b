import { normalise } from '../text/normalise.ts';
import { isStateOrgan, ofCommittee, partyOrgan } from './organs.ts';
import { typeCode } from './types.ts';

/** A number taken apart: its digits, what stands behind them, and the codes that follow. */
export type Codes = { number: string; suffix: string; separator: string; codes: string[] };

const MOST_CHARACTERS = 100; // the longest number met, with five joint issuers, has 48
const DIGIT = '[\\dOolI]'; // as scanners read 0 and 1
const LABEL = new RegExp(
  `^(?:s[oôốồổỗộóòỏõọeêéèếề6]\\s*[:.]?\\s*|№\\s*|56\\s+(?=\\d+\\s*[-/]))(?=${DIGIT})`,
  'i',
);
const FILE_END =
  /(?:_(?:daky|signed|kyso|da ky))?\.(?:pdf|docx?|xlsx?|pptx?|odt|rtf|txt|html?|zip)$/i;
const CODE = 'A-Za-zĐđƯưỨỦ0-9&';
const SEPARATOR = '\\s*[-/._~|)]+\\s*';
const FORM = new RegExp(
  `^(${DIGIT}{1,6}(?:\\.\\d{1,2})?)([a-zA-ZđĐ]?)(${SEPARATOR}|\\s+)([${CODE}][${CODE}./\\-_~|) ]{0,80})$`,
);
const GLUED = /^(\d{1,6})([A-Za-zĐđ]{2,4})(?=[-/_ ])/; // 57nq/tw
const TYPE_BEFORE = /^([A-Za-zĐđ]{2,6})[\s_-]*(?:s[ốo]\s*:?\s*)?(?=\d)/;
const TYPE_FIRST = new RegExp(`${TYPE_BEFORE.source}(\\d{1,5}[a-zđ]?)(?:\\s*[-/_]\\s*|\\s+)`);
const BETWEEN = /\s*[-/_~|)]+\s*|\s+|\.(?=(?:tu|tw|đu|du|hu)(?![a-zđư]))/i;

// Read so by scanners and typed so in haste; believed only where the rest of the number fits.
const misread = new Map(
  'OĐ:QĐ 0Đ:QĐ QB:QĐ CTI:CTr TR:TTr VBHB:VBHN TVV:TW 1W:TW 1U:TU TỨ:TU BU:ĐU ĐỦ:ĐU'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** The ways to take a whole text apart as one number, the most literal first. */
export function* codesOf(text: string): Generator<Codes & { written: string }> {
  if (text.length > MOST_CHARACTERS) return;
  const written = normalise(text)
    .trim()
    .replace(FILE_END, '')
    .replace(LABEL, '')
    .replace(/[\s.;,]+$/, '');
  for (const form of [written, ...withTypeFirst(written)]) {
    for (const literal of [true, false]) {
      const codes = apart(form, literal);
      if (codes) yield { written, ...codes };
    }
  }
}

/** "nq 57/tw", "BC_15_VPTU"; "QĐ 36/2026/QĐ-TTg": the type is moved to its place, or is there too. */
function withTypeFirst(written: string): string[] {
  const [, type = '', number = ''] = TYPE_FIRST.exec(written) ?? [];
  if (!type || !isType(type)) return [];
  const organ = written.replace(TYPE_FIRST, '');
  const moved = partyOrgan(organ) && ofCommittee(partyOrgan(organ) ?? '');
  return [...(moved ? [`${number}-${type}/${organ}`] : []), written.replace(TYPE_BEFORE, '')];
}

/** `literal`: no code is taken for two whose separator was lost or misread. */
function apart(form: string, literal: boolean): Codes | undefined {
  const spaced = form.replace(GLUED, (whole, digits: string, code: string) =>
    isType(code) ? `${digits}-${code}` : whole,
  );
  const [, digits = '', suffix = '', between = '', rest] = spaced.match(FORM) ?? [];
  const firm = /\d/.test(digits) || /[-/]/.test(between);
  if (!rest || !firm) return undefined;
  const number = digits.replace(/o/gi, '0').replace(/[lI]/g, '1');
  const codes = rest.split(BETWEEN).map((code) => misread.get(code.toUpperCase()) ?? code);
  const [first = '', ...others] = codes.flatMap((code) => dotted(code));
  const read = [yearOf(first), ...others];
  return {
    number,
    suffix,
    separator: between.trim(),
    codes: literal ? read : read.flatMap((code) => torn(code)),
  };
}

/** "30.2020.ND.CP": a dot behind a year or a type parts them, elsewhere it belongs to an organ. */
function dotted(code: string): string[] {
  const [, before = '', rest = ''] = /^(\d{4}|[A-Za-zĐđ]{2,5})\.(.+)$/.exec(code) ?? [];
  if (!rest || /^TT\.H[ĐD]ND$/i.test(code)) return [code];
  return /^\d/.test(before) || isType(before) ? [before, ...dotted(rest)] : [code];
}

/** "2O20": a year as scanners read it. */
function yearOf(code: string): string {
  const digits = code.replace(/[Oo]/g, '0').replace(/[lI]/g, '1');
  return /^\d{4}$/.test(digits) ? digits : code;
}

/** "NQITU", "QĐUBND": a type and an organ with a stroke between them, or nothing. */
function torn(code: string): string[] {
  for (let at = 2; at <= Math.min(5, code.length - 2); at++) {
    const type = code.slice(0, at);
    if (!isType(type)) continue;
    for (const organ of [code.slice(at), code.slice(at).replace(/^[Il1]/, '')])
      if (partyOrgan(organ) || isStateOrgan(organ)) return [type, organ];
  }
  return [code];
}

const isType = (code: string) =>
  typeCode(code, 'party') !== undefined || typeCode(code, 'norm') !== undefined;
