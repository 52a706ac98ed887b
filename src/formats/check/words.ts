import { fold } from '../../text/fold.ts';
import type { Line } from './lines.ts';

// What the lines of a paper are told by. Folded, so that what is misspelt is found, and then named.

export const PARTY = 'ĐẢNG CỘNG SẢN VIỆT NAM';
export const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

const SLIPS = 4; // letters of a set phrase that may be wrong

/** Letters alone: spaces, hyphens and accents make no difference. */
const squeezed = (text: string) => fold(text).replace(/[^a-z]/g, '');

/** Whether a line is meant to be the phrase, however it is spelt. */
export function isMeant(text: string, phrase: string): boolean {
  const [typed, right] = [squeezed(text), squeezed(phrase)];
  if (Math.abs(typed.length - right.length) > SLIPS) return false;
  return distance(typed, right) <= SLIPS;
}

function distance(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [row, letter] of [...one].entries()) {
    const here = [row + 1];
    for (const [at, against] of [...other].entries())
      here.push(
        Math.min(
          (above[at] ?? 0) + (letter === against ? 0 : 1),
          (above[at + 1] ?? 0) + 1,
          (here[at] ?? 0) + 1,
        ),
      );
    above = here;
  }
  return above.at(-1) ?? 0;
}

export const isRule = (text: string) => /^[-–—_=.]{3,}$/.test(text.replace(/\s/g, ''));
export const isStar = (text: string) => /^[*∗★☆✶✱]$/.test(text);
export const isBlank = ({ text }: Line) => text === '';

/** "Số", a colon or none, and a number, a blank or nothing. */
export const isNumber = (text: string) =>
  /^(?:luat |bo luat |phap lenh )?so\s*[:.]?\s*(?:\d|[-–/._…:]|$)/.test(fold(text)) &&
  text.length < LONGEST_NUMBER;
const LONGEST_NUMBER = 60;

/** A place and a day, also with parts of it left blank, or written in figures. */
export function isPlaceAndDate(text: string): boolean {
  if (text.length > LONGEST_DATE) return false;
  const plain = fold(text);
  return (
    /^[^\d]{2,45}?,?\s*ngay\b[^a-z]*thang\b[^a-z]*nam\b[^a-z]*$/.test(plain) ||
    /^[^\d]{2,45}?,\s*(?:ngay\s*)?\d{1,2}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*\d{4}\.?$/.test(plain)
  );
}
const LONGEST_DATE = 90;

export const isAddressee = (text: string) => /^kinh (?:gui|trinh|chuyen)\b/.test(fold(text));
export const isRecipientsLabel = (text: string) =>
  /^noi nhan\b\s*:?/.test(fold(text)) && text.length < 20;
export const isBasis = (text: string) =>
  /^[-–+*]?\s*(?:can cu|theo de nghi|xet|thuc hien|sau khi|tren co so|theo y kien)\b/.test(
    fold(text),
  );
export const isAnnex = (text: string) => /^phu luc\b/.test(fold(text)) && text.length < 40;
export const isAuthority = (text: string) =>
  /^(?:t\s?[/.]?\s?[ml]|k\s?[/.]?\s?t|t\s?[/.]?\s?u\s?[/.]?\s?q|q)\s?[./]?\s+\p{L}/iu.test(
    fold(text),
  ) && isCapitals(text.replace(/^\S+/, ''));

/** Letters are capitals, so far as there are any. */
export function isCapitals(text: string): boolean {
  const letters = text.replace(/\P{L}/gu, '');
  return letters !== '' && letters === letters.toLocaleUpperCase('vi');
}

/** What must not stand before a name, and often does. */
export const HONOURS =
  /^(?:(?:GS|PGS|TS|ThS|BS|KS|CN|Th\.S|Đ\/c|LS)\.?\s?)+(?=\p{Lu})|^(?:Giáo sư|Phó giáo sư|Tiến sĩ|Thạc sĩ|Bác sĩ|Kỹ sư|Cử nhân|Luật sư|Đồng chí|Đại tá|Thượng tá|Trung tá|Thiếu tá|Thiếu tướng|Ông|Bà)\s+/iu;

/** A person's name, with or without what should not stand before it. */
export const isName = (text: string) =>
  /^(?:\p{Lu}[\p{L}.’'-]*\s+){1,6}\p{Lu}[\p{Ll}’'-]*$/u.test(text.replace(HONOURS, '')) &&
  !isCapitals(text);

const positions =
  /\b(?:bi thu|chanh|pho|truong|chu|giam|cuc|thu|vien|uy|ban|bo|kiem|nguoi|dai dien|quyen)\b/;

/** A name in capitals: a few words, none of them one of a position. */
export const isNameInCapitals = (text: string) =>
  isCapitals(text) && /^\p{L}+(?:\s\p{L}+){1,4}$/u.test(text) && !positions.test(fold(text));

const organ =
  /^(?:dang bo|tinh uy|thanh uy|quan uy|huyen uy|thi uy|dang uy|ban |van phong|uy ban|ubnd|hdnd|hoi dong|hoi |bo |so |cuc |tong cuc|vu |vien |truong |hoc vien|trung tam|chi bo|dai hoi|doan (?!ket)|dang doan|bao hiem|cong ty|cong doan|to giup viec|to cong tac|to dai bieu|tieu ban|chi cuc|phong |cong an|toa an|quoc hoi|chinh phu|thu tuong|chu tich|kiem toan|ngan hang|tong |mat tran|lien doan|co quan|don vi)/;

/** Whether the name of a body begins here; a long one goes on on the next line. */
export const beginsOrgan = (text: string) =>
  organ.test(`${fold(text)} `) || text.startsWith('BÁO ');

const partyTypes =
  'nghi quyet|quyet dinh|chi thi|ket luan|quy che|quy dinh|thong tri|huong dan|thong bao|thong cao|tuyen bo|loi keu goi|bao cao|ke hoach|quy hoach|chuong trinh|chuong trinh hanh dong|de an|phuong an|du an|to trinh|bien ban|chien luoc|giay gioi thieu|giay chung nhan|giay di duong|giay nghi phep|giay moi|phieu chuyen|phieu gui|phieu trinh|phieu giai quyet|tham luan|thu cong|cong van';
const stateTypes =
  'nghi dinh|thong tu|thong tu lien tich|luat|phap lenh|lenh|cong dien|hop dong|ban ghi nho|ban thoa thuan|giay uy quyen|phieu bao|ban sao|sao y|trich sao|sao luc';
const types = new Set(`${partyTypes}|${stateTypes}`.split('|'));

/** Also with what kind of it: "BÁO CÁO TÓM TẮT". */
export function isTypeName(text: string): boolean {
  const words = fold(text).trim().split(/\s+/);
  if (types.has(words.join(' '))) return true;
  return isCapitals(text) && words.length <= MOST_WORDS && types.has(words.slice(0, 2).join(' '));
}
const MOST_WORDS = 4;

/** Urgency, secrecy, circulation: stamps that stand in the head. */
export const isStamp = (text: string) =>
  /^(?:hoa toc|thuong khan|khan|mat|toi mat|tuyet mat|xem xong tra lai|luu hanh noi bo|tai lieu|xong hoi nghi|du thao)\b/.test(
    fold(text),
  );

/** "ABC-268", "PL.(300)": initials and a number of copies. */
export const isTypist = (text: string) =>
  /^\p{L}{2,5}\s?(?:-\s?\d{1,4}|\.\s?\(\d{1,4}\))\.?$/u.test(text);
