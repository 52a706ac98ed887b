import { normalise } from '../../text/normalise.ts';
import { isCapitals, isNation, squeezed } from './lines.ts';

/** Who signed, from the block at the end. `authority`: "BAN THƯỜNG VỤ" of T/M BAN THƯỜNG VỤ. */
export type Signature = { signer?: string; signerRole?: string; authority?: string };

// T/M, K/T, T/L of the Party; TM., KT., TL., TUQ. of the State; a scanner loses the dot.
const FOR = '(?:[TK]\\s?/\\s?[MTL]|(?:TM|KT|TL|TUQ|[TK]\\.[MTL])\\s?[.,]?(?=[ \\p{Lu}])|Q\\.)';
const ROLE =
  'PHÓ |TỔNG |CHỦ TỊCH|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|BÍ THƯ|CHÁNH |GIÁM ĐỐC|TRƯỞNG |CHỦ NHIỆM|CỤC TRƯỞNG|THỐNG ĐỐC|VIỆN TRƯỞNG|ỦY VIÊN|UỶ VIÊN|HIỆU TRƯỞNG|KIỂM TOÁN TRƯỞNG|VỤ TRƯỞNG|CHỈ HUY TRƯỞNG|TƯ LỆNH';
// At the end of a line: recipients may stand to the left of it.
const roleAtEnd = new RegExp(`(?:^|[\\s.;,:!)])((?:${FOR}\\s*|${ROLE})[\\p{Lu}\\s,./-]*)$`, 'u');
const onBehalf = new RegExp(`^${FOR}\\s*(.+)$`, 'u');

const NAME = '\\p{Lu}\\p{Ll}+(?:\\s\\p{Lu}\\p{Ll}*){1,5}';
const RANK = '(?:(?:Đại|Trung|Thượng|Thiếu)\\s(?:tướng|tá|úy)|GS|PGS|TS|ThS|BS|Gs|Ts)\\.?,?\\s*';
const nameAlone = new RegExp(`^[^\\p{L}]*(?:${RANK})*(${NAME})[^\\p{L}]*$`, 'u');
const nameAfterRole = new RegExp(`^((?:[\\p{Lu}./]+\\s+){2,}?)(${NAME})\\W*$`, 'u');
const nameAtEnd = new RegExp(`[;.,):]\\s+(?:${RANK})*(${NAME})$`, 'u');

const MOST_LINES_BELOW = 40; // of recipients between a role and the name, where columns were mixed

/** Reads the first block of roles and a name; forms in annexes have theirs further down. */
export function readSignature(text: string): Signature {
  const lines = normalise(text)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim());
  for (let at = 0; at < lines.length; at++) {
    const found = signedOnOneLine(lines[at] ?? '');
    if (found) return found;
    if (!roleIn(lines[at] ?? '')) continue;
    const block = signedFrom(lines, at);
    if (block.signed) return block.signed;
    at = block.end; // the roles within it found no name either
  }
  return {};
}

const roleIn = (line: string) => line.match(roleAtEnd)?.[1]?.trim();

function signedOnOneLine(line: string): Signature | undefined {
  const [, roles, signer] = line.match(nameAfterRole) ?? [];
  return roles && signer && roleIn(roles.trim()) ? asSigned([roles.trim()], signer) : undefined;
}

/** Goes down from a role to the name; `end`: the last line that was looked at. */
function signedFrom(lines: string[], at: number): { signed?: Signature; end: number } {
  const roles: string[] = [];
  const below = lines.slice(at, at + MOST_LINES_BELOW);
  for (const [i, line] of below.entries()) {
    const role = roleIn(line);
    const signer = line.match(nameAlone)?.[1] ?? line.match(nameAtEnd)?.[1];
    if (role) roles.push(role);
    else if (signer) return { signed: asSigned(roles, signer), end: at + i };
    else if (!mayStandBetween(line)) return { end: at + i };
  }
  return { end: at + below.length - 1 };
}

/** Recipients, "(Đã ký)", what a stamp left. A sentence of the body is none of these. */
const mayStandBetween = (line: string) =>
  line.length < 90 &&
  !isNation(line) &&
  !/^(?:căn cứ|điều \d|theo đề nghị|xét |\d+\.|phụ lục|chương )/i.test(line) &&
  (!isCapitals(line) || line.length < 40);

function asSigned(roles: string[], signer: string): Signature {
  const all = roles.flatMap((role) => role.split(/\s(?=PHÓ |THỨ TRƯỞNG)/));
  const authority = roles.map((role) => role.match(onBehalf)?.[1]).find((name) => name);
  const own = all
    .map((role) => role.trim())
    .filter((role) => !onBehalf.test(role))
    .at(-1);
  const forHead = roles.map((role) => role.match(inPlaceOf)?.[1]?.trim()).find(Boolean);
  const held = own !== undefined && own === forHead ? `PHÓ ${own}` : own; // never the head's own
  return {
    signer,
    ...(held ? { signerRole: spokenRole(held) } : {}),
    ...(authority ? { authority: authority.trim() } : {}),
  };
}

const inPlaceOf = /^K\s?\/?\s?\.?T\s?[.,]?\s*(\p{Lu}.*)$/u;

// Words of a position that keep a capital inside it.
const CAPITALS = new Map(
  'Bí thư,Chủ tịch,Văn phòng,Thủ tướng,Quốc hội,Chủ nhiệm,Trưởng ban,Giám đốc,Chính phủ,Bộ trưởng,Tổng Bí thư,Cục trưởng,Thanh tra,Ủy ban,Ủy ban nhân dân,Chánh Văn phòng,Tổng Giám đốc,Kiểm toán,Thường trực,Ban Bí thư'
    .split(',')
    .map((words) => [squeezed(words), words]),
);

/** `PHÓ CHÁNH VĂN PHÒNG` as Phó Chánh Văn phòng. */
function spokenRole(role: string): string {
  const words = role.replace(/\s+/g, ' ').trim().split(' ');
  const spoken: string[] = [];
  while (words.length > 0) {
    const length = [4, 3, 2].find((n) => CAPITALS.has(squeezed(words.slice(0, n).join('')))) ?? 1;
    const piece = words.splice(0, length).join(' ');
    spoken.push(CAPITALS.get(squeezed(piece)) ?? piece.toLowerCase());
  }
  const text = spoken
    .join(' ')
    .replace(/^phó (\p{Ll})/u, (_, letter) => `phó ${letter.toUpperCase()}`);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The first line of the block at the end: the recipients, or for whom or as what somebody signs. */
export const beginsSignature = (line: string) =>
  squeezed(line).startsWith('noinhan') ||
  (line.length < 90 && isCapitals(line) && new RegExp(`^(?:${FOR}|${ROLE})`, 'u').test(line));
