import { TONES, type Tone, withTone } from './accents.ts';
import { fold } from './fold.ts';
import { isBareSyllable, isSyllable } from './syllable.ts';

/**
 * A syllable as its keys meant it. `marks`: how many letters or digits were keys of an input method,
 * not letters of the word; `letters`: how many of these change a letter (dd, ee, w; 6 to 9).
 */
export type Composed = { syllable: string; marks: number; letters: number };

const TELEX_TONES: { [key: string]: Tone } = {
  s: TONES.sharp,
  f: TONES.falling,
  r: TONES.asking,
  x: TONES.tumbling,
  j: TONES.heavy,
};
const VNI_TONES: { [key: string]: Tone } = {
  '1': TONES.sharp,
  '2': TONES.falling,
  '3': TONES.asking,
  '4': TONES.tumbling,
  '5': TONES.heavy,
};

const CIRCUMFLEX: { [letter: string]: string } = { a: 'â', e: 'ê', o: 'ô' };
const HORNED: { [letter: string]: string } = { a: 'ă', o: 'ơ', u: 'ư' };

const LONGEST = 12; // letters: nghieengx has 9, and a key may be struck twice

/** Reads keys of Telex that were left as they are: `quyeets` is quyết, `dduwowcj` is được. */
export const fromTelex = (word: string): Composed | undefined =>
  compose(word, telexKey, /^\p{L}+$/u);

/** Reads keys of VNI that were left as they are: `quye6t1` is quyết, `d9u7o7c5` is được. */
export const fromVni = (word: string): Composed | undefined =>
  compose(word, vniKey, /^\p{L}{2,}[\p{L}\d]*\d|^[dD]9\p{L}/u);

/** What has been typed so far of one syllable. */
type Typed = { stem: string; tone: Tone | undefined; marks: number; letters: number };
type Key = (typed: Typed, key: string) => boolean; // false: an ordinary letter

function compose(word: string, asKey: Key, form: RegExp): Composed | undefined {
  if (word.length > LONGEST || !form.test(word)) return undefined;
  const typed: Typed = { stem: '', tone: undefined, marks: 0, letters: 0 };
  for (const key of word.toLowerCase().normalize('NFC')) if (!asKey(typed, key)) typed.stem += key;
  const { stem, tone, marks, letters } = typed;
  if (marks === 0) return undefined;
  const syllable = tone ? withTone(stem, tone) : stem;
  return syllable && isSpelled(syllable, tone) ? { syllable, marks, letters } : undefined;
}

/** In haste the tone is typed and the roof forgotten: `tuanf` is as good as tuần without accents. */
const isSpelled = (syllable: string, tone: Tone | undefined): boolean =>
  isSyllable(syllable) || (tone !== undefined && isBareSyllable(fold(syllable)));

const VOWEL = /[aăâeêioôơuưy]/u;

function telexKey(typed: Typed, key: string): boolean {
  const tone = TELEX_TONES[key];
  if (tone && VOWEL.test(typed.stem)) return setTone(typed, tone);
  if (key === 'w' && !VOWEL.test(typed.stem)) return change(typed, `${typed.stem}ư`);
  if (key === 'w') return change(typed, withHorn(typed.stem));
  if (key === 'd') return typed.stem === 'd' && change(typed, 'đ');
  const round = CIRCUMFLEX[key];
  return round !== undefined && change(typed, replacedLast(typed.stem, key, round));
}

function vniKey(typed: Typed, key: string): boolean {
  const tone = VNI_TONES[key];
  if (tone) return setTone(typed, tone);
  if (key === '6') return change(typed, withRound(typed.stem));
  if (key === '7') return change(typed, withHorn(typed.stem));
  if (key === '8') return change(typed, replacedLast(typed.stem, 'a', 'ă'));
  return key === '9' && change(typed, typed.stem.startsWith('d') ? `đ${typed.stem.slice(1)}` : '');
}

function setTone(typed: Typed, tone: Tone): boolean {
  typed.tone = tone; // of two the later counts, as in the input methods
  typed.marks++;
  return true;
}

/** False when there was nothing to change, and the key is a letter like others. */
function change(typed: Typed, stem: string): boolean {
  if (stem === '' || stem === typed.stem) return false;
  typed.stem = stem;
  typed.marks++;
  typed.letters++;
  return true;
}

const withHorn = (stem: string): string =>
  /uo(?!.*[aou])/u.test(stem)
    ? stem.replace(/uo(?!.*[aou])/u, 'ươ')
    : /ưo/u.test(stem)
      ? stem.replace('ưo', 'ươ')
      : stem.replace(/[aou](?!.*[aou])/u, (letter) => HORNED[letter] ?? letter);

const withRound = (stem: string): string =>
  stem.replace(/[aeo](?!.*[aeo])/u, (letter) => CIRCUMFLEX[letter] ?? letter);

function replacedLast(stem: string, letter: string, by: string): string {
  const at = stem.lastIndexOf(letter);
  return at < 0 ? stem : stem.slice(0, at) + by + stem.slice(at + 1);
}
