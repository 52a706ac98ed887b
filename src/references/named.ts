import { fold } from '../text/fold.ts';
import type { Mention } from './mention.ts';

const WORD = '[\\p{L}-]+';
const STOP =
  '(?!(?:số|năm|ngày|được|có|đã|quy|này|do|tại|theo|thì|và|hoặc|của|để|với|về|là|sửa|khi|trong|ban)(?![\\p{L}]))';
const law = new RegExp(
  `(?<![\\p{L}])((?:Bộ luật|Luật|Pháp lệnh)\\s+\\p{Lu}[\\p{L}-]*(?:,?\\s+${STOP}${WORD}){0,9}?)(?=\\s+(?:năm\\s+)?((?:19|20)\\d\\d)(?!\\d)|\\s*(?:[;.)\\n]|,(?!\\s+(?:chống|chữa|cháy|cứu|bổ)))|\\s+(?:số|ngày|được|có|quy định|này)(?![\\p{L}])|$)(?:\\s+(?:năm\\s+)?(?:19|20)\\d\\d(?!\\d))?`,
  'gu',
);
const congress =
  /(?<![\p{L}])Nghị quyết (?:Đại hội(?: đại biểu toàn quốc)?(?: lần thứ)? (?:[XVI]{1,6}|\d{1,2})|(?:Hội nghị )?(?:lần thứ \d{1,2} )?(?:Trung ương|Ban Chấp hành Trung ương)(?: Đảng)? \d{1,2},?(?: kh[óo][aá] [XVI]{1,6})?)(?![\p{L}\p{N}])/gu;
const charter =
  /(?<![\p{L}])(?:Điều lệ Đảng(?: Cộng sản Việt Nam)?|Hiến pháp(?: năm)?(?: (?:19|20)\d\d)?)(?![\p{L}])/gu;

/** Papers called by a name: laws, resolutions of congresses and of the Central Committee. */
export function namesIn(text: string): Mention[] {
  return [law, congress, charter].flatMap((form) =>
    Array.from(text.matchAll(form), ({ 0: written, index }) => {
      const year = Number(/(?:19|20)\d\d$/.exec(written)?.[0]);
      return {
        start: index,
        end: index + written.length,
        written,
        nameKey: fold(written.replace(/(?:\s+năm)?\s+(?:19|20)\d\d$/u, '')),
        ...(year ? { year } : {}),
      };
    }),
  );
}
