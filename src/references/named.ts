import { fold } from '../text/fold.ts';
import { lawsIn } from './law-names.ts';
import type { Mention } from './mention.ts';

const ROMAN = '[XVI]{1,6}';
const END = '(?![\\p{L}\\p{N}])';
const congress = new RegExp(
  `(?<![\\p{L}])Nghị quyết\\s+(?:Đại hội(?:\\s+đại biểu)?(?:\\s+toàn quốc|\\s+Đảng(?:\\s+bộ)?(?:\\s+(?:thành phố|tỉnh|Thành phố|Tỉnh))?)?(?:\\s+lần thứ)?\\s+(?:${ROMAN}|\\d{1,2})(?:\\s+của Đảng)?` +
    `|(?:Hội nghị\\s+)?(?:lần thứ\\s+\\S{1,6}\\s+)?(?:Trung ương|Ban Chấp hành Trung ương|TW|BCH TW)(?:\\s+Đảng)?\\s+\\d{1,2},?(?:\\s*\\(?kh[óo][aá]\\s+${ROMAN}\\)?)?)${END}`,
  'gu',
);
const charter = new RegExp(
  `(?<![\\p{L}])(?:Điều lệ Đảng(?:\\s+Cộng sản Việt Nam)?|Hiến pháp(?:\\s+năm)?(?:\\s+(?:19|20)\\d\\d)?)${END}`,
  'giu',
);

/** Papers called by a name: laws, resolutions of congresses and of the Central Committee. */
export function namesIn(text: string): Mention[] {
  const others = [congress, charter].flatMap((form) =>
    Array.from(text.matchAll(form), ({ 0: written, index }) => named(written, index)),
  );
  return [...lawsIn(text), ...others];
}

function named(written: string, start: number): Mention {
  const year = Number(/(?:19|20)\d\d$/.exec(written)?.[0]);
  const name = written.replace(/(?:\s+năm)?\s+(?:19|20)\d\d$/u, '').replace(/[()]/g, '');
  const place = { start, end: start + written.length, written };
  return { ...place, nameKey: fold(name).replace(/\s+/g, ' '), ...(year ? { year } : {}) };
}
