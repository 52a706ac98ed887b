import { fold } from '../text/fold.ts';
import { daysIn } from '../verify/days.ts';
import { figuresIn } from '../verify/figures.ts';
import type { Terms } from './terms.ts';

// A name of three syllables, or one behind "đồng chí": a body's name goes on in small letters.
const PERSON =
  /(?:đồng chí|Đồng chí|ông|bà) \p{Lu}|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?! \p{Lu}\p{Ll}+ \p{Lu})/u;
const WHERE = /(?<![\p{L}])(?:tại|ở) (?:[^,;.]* )?\p{Lu}/u;

const DAY_TOLD = /\d+ (?:ngày|giờ)|hằng|hàng|khi |(?:mỗi|đầu|cuối|giữa) (?:tuần|tháng|quý|năm)/u;

/** Whether a sentence tells the kind of thing that was asked (1 or 0), and counts what was asked. */
export function told(plain: string, { wants, unit }: Terms): { kind: number; unit: number } {
  if (wants === 'day')
    return {
      kind: Number(daysIn(plain).length > 0 || DAY_TOLD.test(plain)),
      unit: 0,
    };
  if (wants === 'why')
    return {
      kind: Number(
        /(?<![\p{L}])(?:do|vì|lý do|nguyên nhân|bởi|nhằm|(?<!không )để)(?![\p{L}])/iu.test(plain),
      ),
      unit: 0,
    };
  if (wants === 'where') return { kind: Number(WHERE.test(plain)), unit: 0 };
  if (wants === 'person') return { kind: Number(PERSON.test(plain)), unit: 0 };
  if (wants === 'who')
    return { kind: Number(/\p{Ll} \p{Lu}|^\p{Lu}\p{Ll}+ \p{Lu}/u.test(plain)), unit: 0 };
  if (wants === 'thing') return { kind: 1, unit: 0 };
  const figures = figuresIn(plain.replace(/^(?:\d+[.)]|\p{L}\))\s/u, ''));
  if (wants === 'share') return { kind: Number(figures.some((one) => one.unit === '%')), unit: 0 };
  const counted = figures.some(
    (one) =>
      unit !== undefined && (fold(one.unit) === unit || (unit === 'tien' && one.unit === 'đồng')),
  );
  return { kind: Number(figures.length > 0), unit: Number(counted) };
}

const DUE =
  /(?<![\p{L}])(?:được giao|giao|phải|chỉ tiêu|hoàn thành trước|phấn đấu|dự kiến|trong phụ lục)(?![\p{L}])/iu;
const DONE = /(?<![\p{L}])(?:đã|đạt|được \d|trên \d)(?![\p{L}])/iu;

/** A plan where a result was asked, or the other way round. */
export const isOtherTense = (plain: string, { tense }: Terms): boolean =>
  (tense === 'done' && DUE.test(plain) && !DONE.test(plain)) ||
  (tense === 'due' && DONE.test(plain) && !DUE.test(plain));

// What a paper rests on stands before what it says, and is full of the same words.
const RECITAL = /^(?:[-–+•] )?(?:Thực hiện|Căn cứ|Theo đề nghị|Xét|Tiếp tục thực hiện)(?![\p{L}])/u;

/** A recital or an opening, which tells nothing itself. */
export const isRecital = (plain: string): boolean => RECITAL.test(plain) && /[:,;]$/.test(plain);

/** All in capitals: a heading, or the name of who speaks. */
export const isTitle = (plain: string): boolean =>
  /\p{Lu}{2}/u.test(plain) && !/\p{Ll}/u.test(plain);
