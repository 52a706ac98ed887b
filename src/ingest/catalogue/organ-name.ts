import { fold } from '../../text/fold.ts';
import { modernTone } from '../../text/tone.ts';
import type { InText } from './casing.ts';
import { squeezed } from './lines.ts';
import { codedNames, phrases } from './organ-names.ts';

const known = new Map(
  [...codedNames.map(([, name]) => name), ...phrases].map((name) => [squeezed(name), name]),
);
const LONGEST_PHRASE = 12; // words
const LONGEST_NAME = 250; // characters: six joint ministries have 170

/** The one body in the country that a code of a number stands for. */
export const nameOfCode = (code: string): string | undefined =>
  byCode.get(fold(code.replace(/\d+$/, '')));
const byCode = new Map(codedNames.map(([code, name]) => [fold(code), name]));

/** Begins as the name of a body does, and is no longer than one. */
export const isOrgan = (line: string) => line.length < 120 && organ.test(fold(line));
const organ =
  /^(?:uy ban|hoi dong|chu tich|chinh phu|quoc hoi|thu tuong|bo |ngan hang|thanh tra|ban |thanh uy|tinh uy|dang uy|van phong|toa an|vien |tong |so )/;

/**
 * A name printed in capitals, as people say it: `ỦY BAN NHÂN DÂN TỈNH AN BÌNH` is Ủy ban nhân dân
 * tỉnh An Bình. Known phrases have their letter case (and the accents a scanner lost); for the rest
 * the document's own text is asked, and a word nobody knows is taken for part of a place's name.
 */
export function spokenName(printed: string, inText: InText): string {
  if (printed.length > LONGEST_NAME) return printed;
  const name = writtenOut(modernTone(printed));
  const whole = known.get(squeezed(name));
  if (whole) return whole;
  const pieces = phrasesOf(name.split(/\s+/));
  const repeated = isPlain(pieces) ? undefined : (inText(name) ?? inText(name, { accents: false }));
  const spoken = repeated ? overlaid(repeated, pieces) : joined(pieces);
  return placesSmall(spoken.charAt(0).toUpperCase() + spoken.slice(1));
}

/** What the text says, but the phrase it begins with as it is known. */
function overlaid(repeated: string, [first]: Piece[]): string {
  if (!first?.known) return repeated;
  const length = first.words.split(' ').length;
  return [first.words, ...repeated.split(' ').slice(length)].join(' ');
}

const writtenOut = (name: string) =>
  name
    .replace(/\s[Kk]hóa\s[IVX\d].*$|\s[Kk]hoá\s.*$/i, '') // the term of a council is no part of its name
    .replace(/(?<!\p{L})UBND(?!\p{L})/iu, 'Ủy ban nhân dân')
    .replace(/(?<!\p{L})HĐND(?!\p{L})/iu, 'Hội đồng nhân dân')
    .replace(/(?<!\p{L})TP\.?\s?(?=\p{L})/iu, 'thành phố ');

type Piece = { words: string; known: boolean; place: boolean };

function phrasesOf(words: string[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  while (at < words.length) {
    const piece = longestPhrase(words, at) ?? { words: titled(words[at] ?? ''), length: 1 };
    const isKnown = 'known' in piece;
    const before = pieces.at(-1);
    const place = !isKnown && before !== undefined && (before.place || PLACES.test(before.words));
    pieces.push({ words: piece.words, known: isKnown, place });
    at += piece.length;
  }
  return pieces;
}

function longestPhrase(words: string[], at: number) {
  for (let length = Math.min(LONGEST_PHRASE, words.length - at); length > 0; length--) {
    const phrase = known.get(squeezed(words.slice(at, at + length).join('')));
    if (phrase) return { words: phrase, length, known: true };
  }
  return undefined;
}

/** Nothing but known phrases, and names of places after the word that announces them. */
const isPlain = (pieces: Piece[]) => pieces.every(({ known, place }) => known || place);
const joined = (pieces: Piece[]) => pieces.map(({ words }) => words).join(' ');
const PLACES =
  /(?:thành phố|tỉnh|phường|xã|quận|huyện|thị xã|thị trấn|đặc khu|[Uu]ỷ|ủy|Đảng bộ|Sở .*|Công an)$/;

const titled = (word: string) => {
  if (/^[IVX]+$|\d/.test(word)) return word; // lần thứ XII, Quận 1
  return word.replace(
    /\p{L}+/gu,
    (part) => (part[0] ?? '').toUpperCase() + part.slice(1).toLowerCase(),
  );
};

/** The words for kinds of places are small, but in names that print them large. */
const placesSmall = (name: string) =>
  name
    .replace(/(?<=\S )(?:Thành phố|Tỉnh|Phường|Xã|Quận|Huyện|Thị xã)(?= \p{L})/gu, (word) =>
      word.toLowerCase(),
    )
    .replace(/thành phố (?=Hồ Chí Minh)/, 'Thành phố ');
