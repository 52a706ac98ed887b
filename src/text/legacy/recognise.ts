import { evidenceOf, isGood, provesUnicode } from './evidence.ts';
import { fromMojibake } from './mojibake.ts';
import { fromTcvn3 } from './tcvn3.ts';
import { fromViqr } from './viqr.ts';
import { fromViscii } from './viscii.ts';
import { fromVni } from './vni.ts';

export type Encoding = 'TCVN3' | 'VNI' | 'VISCII' | 'VIQR' | 'UTF-8 đọc nhầm';

export const decoders: Record<Encoding, (text: string) => string> = {
  'UTF-8 đọc nhầm': fromMojibake,
  TCVN3: fromTcvn3,
  VNI: fromVni,
  VISCII: fromViscii,
  VIQR: fromViqr,
};

// Most of a text: the rest are names and words of other languages. Measured: see the test.
const GOOD_AFTER = 0.8;
const GOOD_BEFORE = 0.5; // "mét", "sè": one word in four of TCVN3 reads as Vietnamese unconverted
const FEWEST_WORDS = 3; // a name or two in another language prove nothing
const FEWEST_IN_LEGACY_TEXT = 1; // where the rest of the text has shown what it is

// What none but a legacy text has within words: one look saves Unicode texts all the rest.
const CONTROLS = '\\u0080-\\u009f';
const SIGNS = '\\u00a1-\\u00bf';
const WINDOWS = '‘’“”•–—€‚ƒ„…†‡ˆ‰Š‹ŒŽ˜™š›œžŸ×÷';
const LETTERS = 'ÄÅÆÇËÎÏÐÑÖØÛÜÞßäåæçëîïðñöøûüþÿ\\u03bc';
const VISCII_CAPITALS = '\\u0002\\u0005\\u0006\\u0014\\u0019\\u001e';
const suspicious = new RegExp(
  `[a-z][${CONTROLS}${SIGNS}${WINDOWS}]|[${SIGNS}][a-z]|[${LETTERS}${VISCII_CAPITALS}]|[ÃĂ] `,
  'i',
);
const viqrLike = /[a-z][\^(+][`'?~.]?[a-z]|\bdd[a-z]|[aeiouy][`?~][a-z]?/i;

/**
 * The encoding of old fonts or of a careless program that a text is written in; undefined for
 * Unicode, and for what is not Vietnamese.
 *
 * @param fewest - words with accents that it takes to be sure
 */
export function encodingOf(text: string, fewest = FEWEST_WORDS): Encoding | undefined {
  if (!suspicious.test(text)) return isViqr(text, fewest) ? 'VIQR' : undefined;
  const before = evidenceOf(text);
  if (before.words < fewest || before.good > before.words * GOOD_BEFORE) return undefined;
  if (provesUnicode(text) > before.words * (1 - GOOD_AFTER)) return undefined;
  const candidates = (['UTF-8 đọc nhầm', 'TCVN3', 'VNI', 'VISCII'] as const).map((encoding) => ({
    encoding,
    share: shareAfter(text, encoding),
  }));
  const [best] = candidates.sort((a, b) => b.share - a.share);
  return best && best.share >= GOOD_AFTER ? best.encoding : undefined;
}

/** Of the chunks with an accent before: how many read as Vietnamese after. Lone signs ("©") say nothing. */
function shareAfter(text: string, encoding: Encoding): number {
  const said = text.split(/\s+/).filter((chunk) => /\p{L}/u.test(chunk));
  const before = evidenceOf(text).words;
  const after = evidenceOf(decoders[encoding](said.join(' ')));
  return before === 0 ? 0 : after.good / Math.max(before, after.words);
}

const MOST_ACCENTED = 0.05; // of the words: a quoted name, a sign of paragraph
const LEAST_MARKED = 0.3; // of the words of a Vietnamese text seven in ten bear a mark

function isViqr(text: string, fewest: number): boolean {
  if (!viqrLike.test(text)) return false;
  const words = text.split(/\s+/).filter((chunk) => /\p{L}/u.test(chunk));
  if (evidenceOf(text).words > words.length * MOST_ACCENTED) return false;
  const marked = words.map(fromViqr).filter((chunk) => /\P{ASCII}/u.test(chunk));
  return (
    marked.length >= Math.max(fewest, words.length * LEAST_MARKED) &&
    marked.filter(isGood).length >= marked.length * GOOD_AFTER
  );
}

export type Modernised = { paragraphs: string[]; encodings: Encoding[] };

/**
 * The paragraphs of a text in Unicode, whichever of them came in an old encoding, and which
 * encodings those were. Unicode paragraphs are the same strings as they came.
 */
export function modernised(paragraphs: readonly string[]): Modernised {
  const own = paragraphs.map((paragraph) => encodingOf(paragraph));
  const whole = encodingOf(paragraphs.join('\n')) ?? usual(own);
  const chosen = paragraphs.map(
    (paragraph, at) => own[at] ?? (whole && follows(paragraph, whole) ? whole : undefined),
  );
  const converted = paragraphs.map((paragraph, at) => {
    const encoding = chosen[at];
    return encoding ? decoders[encoding](paragraph) : paragraph;
  });
  const encodings = new Set(chosen.filter((encoding) => encoding !== undefined));
  return { paragraphs: converted, encodings: [...encodings] };
}

const FEWEST_PARAGRAPHS = 3;

/** The encoding of a text whose whole is not clear: what its clear paragraphs agree on. */
function usual(own: (Encoding | undefined)[]): Encoding | undefined {
  const found = own.filter((encoding) => encoding !== undefined);
  const [first] = found;
  return found.length >= FEWEST_PARAGRAPHS && found.every((one) => one === first)
    ? first
    : undefined;
}

/** A paragraph too short to tell is written as the whole is, unless it reads well as it stands. */
function follows(paragraph: string, whole: Encoding): boolean {
  if (provesUnicode(paragraph) > 0) return false;
  const before = evidenceOf(paragraph);
  const after = evidenceOf(decoders[whole](paragraph));
  if (whole === 'VIQR') return after.good >= FEWEST_IN_LEGACY_TEXT && after.good * 2 >= after.words;
  return before.words > 0 || decoders[whole](paragraph) !== paragraph;
}
