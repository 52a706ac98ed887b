import type { Checked } from './check.ts';
import type { Must, Part, ProductType } from './product-type.ts';

/** A part with its sentences; what is struck or hidden does not count as there. */
export type Filled = { part: Part; sentences: Checked[] };

/**
 * What is not there yet, in the order of the page: a part without a sentence, something it must say, a
 * point of the incoming paper, in the words of that paper.
 */
export type Missing = { part?: Part; must?: Must; point?: string };

export const isSound = ({ struck, hidden, gap }: Checked): boolean => !struck && !hidden && !gap;

const NEAR_THE_START = 60; // words in which a leader finds what is asked
const ASKS =
  /(?<!\p{L})(?:trình|kính trình|đề nghị|kiến nghị|xin ý kiến|xin phép|xin chủ trương|cho ý kiến|quyết định|xem xét|phê duyệt|chỉ đạo)(?!\p{L})/iu;
const DAY =
  /(?<!\d)\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?(?!\d)|ngày \d{1,2}|tháng \d{1,2}|quý [IViv]+|trong tuần|(?:trong|sau|trước) \d+ ngày/iu;
const DECIDES =
  /(?<!\p{L})(?:thẩm quyền|quyết định|phê duyệt|cho ý kiến|chỉ đạo|chấp thuận|Ban Thường vụ|Thường trực|đồng chí)(?!\p{L})/iu;
const GAINS = /(?<!\p{L})(?:được|lợi|ưu điểm|thuận lợi)(?!\p{L})/iu;
const LOSES = /(?<!\p{L})(?:mất|hại|nhược điểm|hạn chế|bất lợi)(?!\p{L})/iu;
const RISKS = /(?<!\p{L})(?:rủi ro|nguy cơ|ảnh hưởng|hậu quả|nếu không)(?!\p{L})/iu;
const REASONS = 3;

/** What a draft lacks of what its type asks for. */
export function missingIn(type: ProductType, filled: Filled[]): Missing[] {
  const empty = filled
    .filter(({ part }) => part.required && part.purpose !== 'decision')
    .filter(({ sentences }) => !sentences.some((one) => isSound(one) || one.hidden))
    .map(({ part }) => ({ part }));
  const unsaid = type.musts.filter((must) => !isThere[must](filled)).map((must) => ({ must }));
  return [...empty, ...unsaid];
}

const sound = (filled: Filled[]) => filled.flatMap(({ sentences }) => sentences.filter(isSound));
const of = (filled: Filled[], purpose: Part['purpose']) =>
  sound(filled.filter(({ part }) => part.purpose === purpose));
const say = (sentences: Checked[], words: RegExp) => sentences.some(({ text }) => words.test(text));

const isThere: Record<Must, (filled: Filled[]) => boolean> = {
  'ask-first': (filled) => {
    const start = sound(filled)
      .map(({ text }) => text)
      .join(' ')
      .split(/\s+/)
      .slice(0, NEAR_THE_START)
      .join(' ');
    return ASKS.test(start);
  },
  reasons: (filled) => of(filled, 'reasons').length >= REASONS,
  options: (filled) => {
    const told = of(filled, 'options');
    const named = told.filter(({ text }) => /phương án/iu.test(text)).length;
    return named >= 2 && say(told, GAINS) && say(told, LOSES);
  },
  risk: (filled) => of(filled, 'risk').length > 0 || say(sound(filled), RISKS),
  deadline: (filled) => say(sound(filled), DAY),
  decider: (filled) => say([...of(filled, 'ask'), ...of(filled, 'proposal')], DECIDES),
};
