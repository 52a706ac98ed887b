import { spans } from '../text/tokens.ts';

// What people say round a question; it asks nothing of the archive. Words that carry meaning (không,
// chưa, ai, nào, bao nhiêu, mới, còn) are not here. Phrases are folded; a single word counts only
// with its accents, for without them it is often another (a, xin, hay, voi).
const OPENINGS = `cho toi hoi;cho em hoi;cho minh hoi;cho hoi;xin hoi;cho toi biet;cho biet;xin cho biet
toi muon hoi;toi can tim;toi muon tim;em can tim;minh can tim;can tim;toi can;minh can;em can
tim giup toi;tim giup em;tim giup minh;tim giup;tim ho;tim cho toi;tim kiem;nho tim;giup toi tim;giup em tim
giup toi;giup em;giup minh;vui long;lam on;xin vui long;cho xem;cho toi xem;cho xin;hãy;nhờ
anh oi;chi oi;em oi;anh chi oi;dong chi oi;thua dong chi;thua anh;thua chi;chao anh;chao chi
van ban nao quy dinh ve;van ban nao quy dinh;van ban nao noi ve;nhung van ban nao noi ve;cac van ban noi ve
van ban noi ve;van ban ve;tai lieu noi ve;tai lieu ve;thong tin ve`;
const CLOSINGS = `ạ;nhé;với ạ;giup toi;giup em;giup minh;giúp;với;duoc khong a;dung hay sai;đúng không
phải không;cam on;xin cam on;cam on nhieu`;

const phrases = (list: string): string[][] =>
  list
    .split(/[;\n]/)
    .map((phrase) => phrase.split(' '))
    .sort((a, b) => b.length - a.length);

const openings = phrases(OPENINGS);
const closings = phrases(CLOSINGS);

const KEPT_WHOLE = 3; // words: so short a question may ask for the very words

/**
 * A question without the courtesies around it, and what was left out. A question that is nothing
 * else stays whole.
 */
export function withoutChatter(text: string): { text: string; dropped: string[] } {
  const words = spans(text).map(({ start, end, token }) => ({
    start,
    end,
    said: [token, text.slice(start, end).toLowerCase().normalize('NFC')],
  }));
  let [from, to] = [0, words.length];
  const left = () => words.slice(from, to).map(({ said }) => said);
  for (let cut = starts(left()); cut > 0; cut = starts(left())) from += cut;
  for (let cut = ends(left()); cut > 0; cut = ends(left())) to -= cut;

  const [first, last] = [words[from], words[to - 1]];
  if (!first || !last || words.length <= KEPT_WHOLE || to - from === words.length)
    return { text, dropped: [] };
  const dropped = [text.slice(0, first.start), text.slice(last.end)].map(tidy).filter(Boolean);
  return { text: text.slice(first.start, last.end), dropped };
}

type Said = string[]; // a word folded, and as it was typed

/** How many words of chatter a question begins or ends with. */
const starts = (words: Said[]): number =>
  openings.find((phrase) => phrase.every((word, i) => says(words[i], phrase, word)))?.length ?? 0;
const ends = (words: Said[]): number =>
  closings.find((phrase) =>
    phrase.every((word, i) => says(words[words.length - phrase.length + i], phrase, word)),
  )?.length ?? 0;

const says = (said: Said | undefined, { length }: string[], word: string): boolean =>
  said !== undefined && (length === 1 ? said[1] === word : said.includes(word));

const tidy = (text: string): string => text.replace(/^[\s,.:;?!]+|[\s,.:;?!]+$/gu, '');
