import { fold } from '../text/fold.ts';
import { isBareSyllable } from '../text/syllable.ts';
import { abbreviations } from './abbreviation-table.ts';

/** A short form met in a question: `longs` are its meanings, several when only the reader knows. */
export type ShortForm = { typed: string; start: number; end: number; longs: string[] };

const JOINERS = /[./&,\s–-]/g;
const chunk = /[^\s"“”«»()!?;:]+/gu;

const exact = new Map([...abbreviations].map(([short, longs]) => [short.toLowerCase(), longs]));
const folded = meaningsWithoutAccents();

/**
 * The short forms in a question, each where it stands: KT-XH, T/M, `gpmb`. One that is spelled like
 * a syllable (AI, TU) counts only in capitals among words that are not. Parts of a document number
 * are none.
 */
export function shortForms(text: string): ShortForm[] {
  const shouted = text === text.toUpperCase();
  const chunks = Array.from(text.matchAll(chunk), ({ 0: written, index }) => ({
    start: index,
    end: index + written.replace(/[.,]+$/, '').length,
  }));
  const found: ShortForm[] = [];
  for (let i = 0; i < chunks.length; i++) {
    const [first, second] = [chunks[i], chunks[i + 1]];
    if (!first) break;
    const both = second && formAt(text, first.start, second.end, shouted); // THTK CLP, BCH TW
    const form = both ?? formAt(text, first.start, first.end, shouted);
    if (form) found.push(form);
    if (both) i++;
  }
  return found;
}

function formAt(text: string, start: number, end: number, shouted: boolean): ShortForm | undefined {
  const typed = text.slice(start, end);
  const longs = meaningsOf(typed, shouted);
  return longs.length === 0 ? undefined : { typed, start, end, longs: [...longs] };
}

function meaningsOf(typed: string, shouted: boolean): readonly string[] {
  const key = typed.replace(JOINERS, '').toLowerCase();
  if (key.length < 2 || /\d/.test(key)) return [];
  const inCapitals = !shouted && /\p{Lu}.*\p{Lu}/u.test(typed);
  if (isBareSyllable(fold(key)) && !inCapitals) return [];
  return exact.get(key) ?? folded.get(fold(key)) ?? [];
}

/** `hd` may be HD or HĐ: all that any of them means. */
function meaningsWithoutAccents(): Map<string, string[]> {
  const all = new Map<string, string[]>();
  for (const [short, longs] of abbreviations) {
    const known = all.get(fold(short)) ?? [];
    all.set(fold(short), [...new Set([...known, ...longs])]);
  }
  return all;
}
