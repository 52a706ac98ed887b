import { normalise } from '../text/normalise.ts';
import { modernTone } from '../text/tone.ts';

/**
 * A text as it is compared: one space for any, plain quotes, tone marks in the new place, lines of a
 * scan joined. Letter case stays: names are told by it.
 */
export const plainText = (text: string): string =>
  modernTone(normalise(text))
    .replace(/\[\d{1,3}\]/g, ' ') // marks of sources
    .replace(/[“”„«»″]/g, '"')
    .replace(/[‘’‚′]/g, "'")
    .replace(/([\p{L}])-\n\s*(?=\p{Ll})/gu, '$1')
    .replace(/\*\*/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:!?%])(?= |$)/g, '$1')
    .replace(/(?<=[(") ])"? (?=\))/g, '')
    .trim();

export type Word = { text: string; lower: string; start: number; end: number };

/** The words of a plain text, letters and digits, each where it stands. */
export const wordsOf = (plain: string): Word[] =>
  Array.from(plain.matchAll(/[\p{L}\p{M}]+|\d+/gu), ({ 0: text, index }) => ({
    text,
    lower: text.toLowerCase(),
    start: index,
    end: index + text.length,
  }));

/** Words that say how others belong together, and little by themselves. */
const FUNCTION = new Set(
  `và với của các những cái cho là thì mà ở tại trong ngoài trên dưới về theo từ đến tới do bởi bằng để vì nên nếu khi lúc
  này đó kia ấy đây đấy nào gì sao thế như cũng đều vẫn còn lại nữa rồi đã đang sẽ được bị có việc sự cuộc một mỗi
  hoặc hay nhưng song tuy gồm cùng qua vào ra lên xuống so cả rằng ngày tháng năm số người`
    .split(/\s+/)
    .filter(Boolean),
);

export const isFunctionWord = (lower: string): boolean => FUNCTION.has(lower);
