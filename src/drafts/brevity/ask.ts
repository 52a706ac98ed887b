import type { Read } from './read.ts';

/** Words in which a leader finds what is asked. */
const NEAR_THE_START = 60;

const ASKS =
  /(?<!\p{L})(?:kính trình|trình .{0,60}(?:xem xét|quyết định|phê duyệt|cho ý kiến)|xin ý kiến|xin phép|xin chủ trương|cho ý kiến|cho chủ trương|đề nghị .{0,60}(?:xem xét|quyết định|phê duyệt|chấp thuận|cho phép|đồng ý)|kiến nghị .{0,60}(?:xem xét|quyết định|phê duyệt|chấp thuận|cho phép|đồng ý)|đề xuất .{0,40}(?:phê duyệt|chấp thuận|chọn|đồng ý))(?!\p{L})/iu;

export const asksIn = (text: string): boolean => ASKS.test(text);

/** Where a draft says what it asks for. `word`: the first of that sentence, from 1. */
export type Ask = { found: false } | { found: true; word: number; early: boolean };

export function askIn(read: Read[]): Ask {
  const asking = read.find(({ text }) => asksIn(text));
  if (!asking) return { found: false };
  const at = ASKS.exec(asking.text)?.index ?? 0;
  const before = asking.words.filter(({ end }) => end <= at).length;
  const word = asking.from + before + 1;
  return { found: true, word, early: word <= NEAR_THE_START };
}

export const isEarlyAsk = ({ text, from }: Read): boolean => from < NEAR_THE_START && asksIn(text);
