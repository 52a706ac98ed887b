import { modernTone } from './tone.ts';

/** Combining marks of the tones, by the name of the tone. */
export const TONES = {
  sharp: '\u0301', // sắc
  falling: '\u0300', // huyền
  asking: '\u0309', // hỏi
  tumbling: '\u0303', // ngã
  heavy: '\u0323', // nặng
} as const;

export type Tone = (typeof TONES)[keyof typeof TONES];

const nucleus = /^((?:qu|gi(?=[aăâeêioôơuưy])|[^aăâeêioôơuưy])*)([aăâeêioôơuưy]+)(.*)$/u;

/**
 * A syllable in lower case without tone, with the mark of a tone on the vowel where it is written
 * now: nghi + heavy = nghị, hoa + falling = hòa. Undefined when it has no vowel.
 */
export function withTone(syllable: string, tone: Tone): string | undefined {
  const [, initial = '', vowels = '', final = ''] = nucleus.exec(syllable) ?? [];
  if (!vowels) return undefined;
  const at = toneAt(vowels, final);
  const marked = vowels.slice(0, at + 1) + tone + vowels.slice(at + 1);
  return modernTone((initial + marked + final).normalize('NFC'));
}

/** On the last vowel that has a mark of its own; else on the last but one, or before a final. */
function toneAt(vowels: string, final: string): number {
  const marked = vowels.search(/[ăâêôơư](?!.*[ăâêôơư])/u);
  if (marked >= 0) return marked;
  if (final) return vowels.length - 1;
  return Math.max(0, vowels.length - 2);
}
