import { isUnfit } from '../../answers/unfit.ts';
import type { Written } from '../../model/sentences.ts';
import { sentences } from '../../text/sentences.ts';
import { verify } from '../../verify/verify.ts';
import { checkSection, type Ground } from '../check.ts';
import { sourceMark, tidied } from '../marks.ts';
import { keepsTo } from './aligned.ts';
import type { Told } from './outcome.ts';

/** A passage as the model got it. `text`: its own words; `ground`: what the desk checks against. */
export type Shown = { token: string; text: string; ground: string };

/** `rests`: tokens of the passages that bear it, or that it names where none does. */
export type Sentence = Told & { rests: string[] };

/** `leftOut`: sentences that are not even shown as struck. */
export type Heard = { sentences: Sentence[]; leftOut: number };

const LABEL = /^(?:[-–—+•*]|\d{1,2}(?:\.\d{1,2})*[.)]|\p{L}\))\s+/u;
const MARKED = /[[\]]/; // what a person types to say what a sentence is: not for a model to say

/**
 * What a model gave as one sentence, as it may stand in a draft: each sentence of it with the passages
 * that bear it, or struck with the reason. It is checked as an answer is, against the words of one
 * passage alone and more narrowly (`aligned.ts`), and as the desk will check it: where the two disagree
 * it does not stand at all.
 *
 * @param before - sentences that need not be said again
 */
export function heardIn({ text, tokens }: Written, shown: Shown[], before: string[]): Heard {
  const known = tokens.every((token) => shown.some((one) => one.token === token));
  const said = sentences(tidied(text)).map((one) => finished(one.text.replace(LABEL, '')));
  const heard: Heard = { sentences: [], leftOut: said.length === 0 ? 1 : 0 };
  for (const one of said) {
    const unfit = isUnfit(one, [...before, ...heard.sentences.map((told) => told.text)]);
    const kept =
      known && tokens.length > 0 && !unfit && !MARKED.test(one)
        ? checked(one, tokens, shown)
        : undefined;
    if (kept) heard.sentences.push(kept);
    else heard.leftOut += 1;
  }
  return heard;
}

/** It begins and ends so that it stays a sentence of its own between others. */
function finished(text: string): string {
  const trimmed = text.trim();
  const ended = /[.!?…]["”’»)]*$/.test(trimmed) ? trimmed : `${trimmed.replace(/[\s,;:]+$/, '')}.`;
  return ended.charAt(0).toLocaleUpperCase('vi') + ended.slice(1);
}

function checked(text: string, tokens: string[], shown: Shown[]): Sentence | undefined {
  const rests = bearing(text, tokens, shown);
  const named = rests.length > 0 ? rests : tokens;
  const onDesk = checkedOnDesk(text, named, shown);
  if (!onDesk || rests.length > 0 === (onDesk.struck !== undefined)) return undefined;
  return { text, rests: named, ...(onDesk.struck ? { struck: onDesk.struck } : {}) };
}

/** Those of the passages it names that bear it, each alone: word for word, or kept to one sentence of it. */
function bearing(text: string, tokens: string[], shown: Shown[]): string[] {
  const texts = new Map(shown.map((one) => [one.token, one.text]));
  const holds = (kind: 'quoted' | 'paraphrased', token: string) =>
    verify([{ text, kind, sources: [token] }], texts)[0]?.supported === true;
  return tokens.filter(
    (token) =>
      holds('quoted', token) ||
      (holds('paraphrased', token) && keepsTo(text, texts.get(token) ?? '')),
  );
}

/** As the desk reads it once it stands in a section; nothing where it would read something else. */
function checkedOnDesk(text: string, tokens: string[], shown: Shown[]) {
  const numbers = tokens.map((token) => shown.findIndex((one) => one.token === token) + 1);
  const written = `${text} ${numbers.map(sourceMark).join(' ')}`;
  const grounds = new Map(shown.map(({ ground }, i) => [i + 1, groundOf(ground)]));
  const read = checkSection(written, grounds, { name: '', judged: [] });
  const [one] = read;
  const same = read.length === 1 && one?.text === text && !one.own && !one.gap && !one.formula;
  return same && one.sources.length === numbers.length ? one : undefined;
}

const groundOf = (text: string): Ground => ({ open: true, text, held: '' });
