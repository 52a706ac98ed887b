import type { Reference } from '../../references/reference.ts';
import { fold } from '../../text/fold.ts';
import type { Head } from './head.ts';
import { asInText, nameOfCode, spokenName } from './organ-name.ts';
import { beginnings, dependent } from './organ-names.ts';
import type { Signature } from './signature.ts';

export type Issuer = { issuer?: string; issuerPrinted?: string };
type Asked = { head: Head; reference: Reference | undefined; signature: Signature; text: string };

const OPENING = 6_000; // characters: the enacting lines stand within them

/** Who issued it: the left block says where, the signature for whom, the number's code settles doubts. */
export function readIssuer({ head, reference, signature, text }: Asked): Issuer {
  const names = wholeNames(head.issuerLines);
  const issuerPrinted = names.join(' / ');
  const issuer = committee(composed(names, text), signature, text) ?? central(reference);
  const settled = settledByCode(names, reference, text) ?? issuer ?? enacted(head, reference, text);
  return { ...(settled ? { issuer: settled } : {}), ...(issuerPrinted ? { issuerPrinted } : {}) };
}

/** The lines of the left block as names: a name can take two lines. */
function wholeNames(lines: string[]): string[] {
  const names: string[] = [];
  for (const raw of lines) {
    const line = raw.replace(/^[^\p{L}]+|[^\p{L}\d)]+$/gu, '');
    const above = names.at(-1);
    if (above !== undefined && continues(above, line)) names[names.length - 1] = `${above} ${line}`;
    else if (line) names.push(line);
  }
  return names;
}

const continues = (above: string, line: string) =>
  !beginnings.test(`${line} `.normalize('NFC').replace('UỶ', 'ỦY')) ||
  (/(?:,|-|\sVÀ|\sCỦA|^[ỦU][ỶY] BAN THƯỜNG VỤ|^VĂN PHÒNG)$/.test(above) && !/ỦY|UỶ/.test(line));

function composed(names: string[], text: string): string | undefined {
  const spoken = names.map((name) => spokenName(name, text));
  const [parent, name] = [spoken.at(-2), spoken.at(-1)];
  if (!name || !parent) return name;
  if (/^Bộ /.test(name) && /^Bộ /.test(parent)) return spoken.join(' - ');
  if (parent === 'Ban Chấp hành Trung ương') return ofCentre(name);
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
  return speaker ? spokenName(speaker, text) : name;
}

const central = (reference: Reference | undefined) =>
  reference && nameOfCode(reference.organ.split('-')[0] ?? '');

/** A stamp can stand among the lines of the left block; a code that fits one of them decides. */
function settledByCode(names: string[], reference: Reference | undefined, text: string) {
  if (!reference || reference.family === 'party') return undefined;
  const name = central(reference);
  if (!name) return undefined;
  const joint = reference.organ.split('-').length > 1 && reference.family === 'norm';
  if (joint) return undefined;
  const fits = names.length === 0 || names.some((printed) => spokenName(printed, text) === name);
  return fits || names.length > 2 ? name : undefined;
}

/** Without a left block: the line in capitals after the title, or "Chính phủ ban hành Nghị định". */
function enacted({ afterTitle }: Head, reference: Reference | undefined, text: string) {
  const opening = text.slice(0, OPENING);
  const [, enactor] =
    opening.match(
      /\n\s*(\p{Lu}[^\n.;,]{4,90}?) (?:ban hành|thông qua) (?:Nghị|Thông|Quyết|Luật|Bộ luật|Pháp lệnh|Chỉ thị|Quy|Kế hoạch|Hướng dẫn)/u,
    ) ?? [];
  const line = enactor ?? afterTitle;
  if (!line || line.length > 120 || /^\W*\(/.test(line)) return reference && undefined;
  const body = line.replace(
    /^(?:Bộ trưởng|BỘ TRƯỞNG|Thống đốc|THỐNG ĐỐC|Tổng Thanh tra|Trưởng|TRƯỞNG)\s+(?=(?:Bộ|Ngân hàng|Ban|NGÂN|BAN)\s|BỘ)/i,
    '',
  );
  return enactor ? (asInText(body, text) ?? body) : spokenName(body, text);
}
