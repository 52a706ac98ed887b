import type { Reference } from '../../references/reference.ts';
import { fold } from '../../text/fold.ts';
import type { InText } from './casing.ts';
import type { Head } from './head.ts';
import { isOrgan, nameOfCode, spokenName } from './organ-name.ts';
import { beginnings, dependent } from './organ-names.ts';
import type { Signature } from './signature.ts';

export type Issuer = { issuer?: string; issuerPrinted?: string };
type Asked = {
  head: Head;
  reference: Reference | undefined;
  signature: Signature;
  text: string;
  inText: InText;
};

const OPENING = 6_000; // characters: the enacting lines stand within them
const OF_ASSEMBLY = new Set(['Luật', 'Bộ luật', 'Hiến pháp']);

/** Who issued it: the number's code where one body has it, or the left block and for whom they sign. */
export function readIssuer({ head, reference, signature, text, inText }: Asked): Issuer {
  const names = wholeNames(head.issuerLines);
  const issuerPrinted = names.join(' / ');
  const issuer =
    nameBy(reference) ??
    committee(composed(names, inText), signature, text) ??
    (head.type && OF_ASSEMBLY.has(head.type) ? 'Quốc hội' : enacted(head, text, inText));
  return { ...(issuer ? { issuer } : {}), ...(issuerPrinted ? { issuerPrinted } : {}) };
}

/** A code that one body in the country has. Whatever the stamps around the left block say, it is. */
function nameBy(reference: Reference | undefined): string | undefined {
  if (!reference || /^(?:TW|TU)$/.test(reference.organ)) return undefined;
  const organs = reference.organ.split('-');
  const joint = reference.family !== 'cv' && organs.length > 1; // a công văn has its unit there
  return joint ? undefined : nameOfCode(organs[0] ?? '');
}

/** The lines of the left block as names: a name can take two lines. */
function wholeNames(lines: string[]): string[] {
  const names: string[] = [];
  for (const raw of lines) {
    const line = raw.replace(/^[^\p{L}]+|[^\p{L}\d)]+$|^VĂN BẢN HỢP NHẤT\W+/gu, '');
    const above = names.at(-1);
    if (above !== undefined && continues(above, line)) names[names.length - 1] = `${above} ${line}`;
    else if (line) names.push(line);
  }
  return names;
}

const continues = (above: string, line: string) =>
  !beginnings.test(`${line} `.normalize('NFC').replace('UỶ', 'ỦY')) ||
  (/(?:,|-|\sVÀ|\sCỦA|^[ỦU][ỶY] BAN THƯỜNG VỤ|^VĂN PHÒNG)$/.test(above) && !/ỦY|UỶ/.test(line));

function composed(names: string[], inText: InText): string | undefined {
  const spoken = names.map((name) => spokenName(name, inText));
  const [parent, name] = [spoken.at(-2), spoken.at(-1)];
  if (!name || !parent) return name;
  if (/^Bộ /.test(name) && /^Bộ /.test(parent)) return spoken.join(' - ');
  if (parent === 'Ban Chấp hành Trung ương') return ofCentre(name);
  if (/^Đảng bộ /.test(parent) && /^Đại hội đại biểu lần thứ /.test(name))
    return name.replace('Đại hội đại biểu', `Đại hội đại biểu ${parent}`);
  if (dependent.test(name) && name.split(' ').length <= 6) return ofParent(name, parent);
  if (/^Sở |^Thanh tra$/.test(name) && parent.startsWith('Ủy ban nhân dân '))
    return name.includes('thành phố') ? name : `${name} ${parent.slice('Ủy ban nhân dân '.length)}`;
  return name;
}

function ofCentre(name: string): string {
  if (name === 'Văn phòng') return 'Văn phòng Trung ương Đảng';
  if (/Trung ương|^Bộ Chính trị|^Ban Bí thư/.test(name)) return name;
  return `${name} Trung ương`;
}

const ofParent = (name: string, parent: string) =>
  fold(name).includes(fold(parent.split(' ').slice(0, 2).join(' '))) ? name : `${name} ${parent}`;

const COMMITTEE = /^(?:Thành ủy|Tỉnh ủy|Đảng ủy|Huyện ủy|Quận ủy|Thị ủy)/;

/** Committee and standing committee share letterhead and code: who signs for whom tells them apart. */
function committee(name: string | undefined, signature: Signature, text: string) {
  const on = fold(signature.authority ?? '');
  if (name && COMMITTEE.test(name) && on.includes('ban thuong vu')) return `Ban Thường vụ ${name}`;
  if (name !== 'Ban Chấp hành Trung ương') return name;
  if (on.includes('bo chinh tri')) return 'Bộ Chính trị';
  if (on.includes('ban bi thu')) return 'Ban Bí thư';
  if (on.includes('ban chap hanh')) return name;
  const [, speaker] =
    text
      .slice(0, OPENING)
      .match(
        /\n\W*(Bộ Chính trị|Ban Bí thư)[^\n]{0,60} (?:ban hành|quy định|hướng dẫn|quyết định|kết luận|yêu cầu)/i,
      ) ?? [];
  return speaker ?? name;
}

/** Without a left block: "Chính phủ ban hành Nghị định", or the line in capitals after the title. */
function enacted({ afterTitle = '' }: Head, text: string, inText: InText): string | undefined {
  const [, enactor] = text.slice(0, OPENING).match(enacting) ?? [];
  const line = (enactor ?? afterTitle).replace(head, '');
  if (!isOrgan(line)) return undefined;
  return spokenName(line, inText);
}

const enacting =
  /\n\s*(\p{Lu}[^\n.;,]{4,90}?) (?:ban hành|thông qua) (?:Nghị|Thông|Quyết|Luật|Bộ luật|Pháp lệnh|Chỉ thị|Quy|Kế hoạch|Hướng dẫn)/u;
const head = /^(?:Bộ trưởng|Thống đốc|Trưởng|Tổng)\s+(?=(?:Bộ|Ngân hàng|Ban|Thanh tra)\s)/iu;
