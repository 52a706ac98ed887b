import { modernTone } from '../../text/tone.ts';

/** The text with tones in the new place, of the same length: "Uỷ ban" reads as "Ủy ban". */
export function toned(text: string): string {
  const modern = modernTone(text);
  return modern.length === text.length ? modern : text;
}

/** Lower case of the same length: one Turkish letter would be two. */
export function lower(text: string): string {
  const small = text.toLowerCase();
  return small.length === text.length ? small : text;
}

/** A pattern of whole words; the longest stands first, so that it wins. */
export function anyWord(words: string[], flags: string): RegExp {
  const sorted = [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(' ', '\\s+'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${sorted.join('|')})(?![\\p{L}\\p{N}])`, flags);
}
