import { diffArrays } from 'diff';
import { fold } from '../text/fold.ts';

/** A paragraph of a text, with the place it is cited by. */
export type Paragraph = { text: string; label: string };

type Piece = { text: string; kind: 'same' | 'removed' | 'added' };
/** A paragraph in both texts, in one of them, or in both with other words. */
export type Compared = {
  kind: 'same' | 'changed' | 'removed' | 'added';
  label: string;
  pieces: Piece[];
};

const PATIENCE = 1_000; // ms for all of it: nobody else is answered meanwhile
const ALIKE = 0.4; // share of words two paragraphs must have in common to be one that was changed

/**
 * Lays two texts side by side, paragraph by paragraph, and inside a changed paragraph word by word.
 *
 * @returns undefined when they differ too much to be laid side by side
 */
export function compare(before: Paragraph[], after: Paragraph[]): Compared[] | undefined {
  const until = Date.now() + PATIENCE;
  const [left, right] = [before.map(keyed), after.map(keyed)];
  const runs = diffArrays(left, right, { comparator: alike, timeout: PATIENCE });
  if (!runs) return undefined;
  const compared: Compared[] = [];
  for (let i = 0; i < runs.length; i++) {
    const [run, next] = [runs[i], runs[i + 1]];
    if (!run) continue;
    if (!run.added && !run.removed) compared.push(...run.value.map(same));
    else if (next && run.removed !== next.removed && (next.added || next.removed)) {
      const [removed, added] = run.removed ? [run, next] : [next, run];
      compared.push(...paired(removed.value, added.value, until));
      i++;
    } else compared.push(...run.value.map(run.removed ? removed : added));
  }
  return compared;
}

type Keyed = Paragraph & { key: string };

/** Two ways to write a letter are one, and so are runs of blanks. */
const keyed = (paragraph: Paragraph): Keyed => ({
  ...paragraph,
  key: paragraph.text.normalize('NFC').replace(/\s+/g, ' ').trim(),
});
const alike = (a: Keyed, b: Keyed) => a.key === b.key;

const one = (kind: 'same' | 'removed' | 'added') => (paragraph: Paragraph) => ({
  kind,
  label: paragraph.label,
  pieces: [{ text: paragraph.text, kind }],
});
const same = one('same');
const removed = one('removed');
const added = one('added');

/** Paragraphs that took the place of others: each with the one it is most like, in order. */
function paired(before: Paragraph[], after: Paragraph[], until: number): Compared[] {
  const compared: Compared[] = [];
  let from = 0;
  for (const paragraph of before) {
    const at = mostAlike(paragraph, after, from);
    if (at === undefined) {
      compared.push(removed(paragraph));
      continue;
    }
    compared.push(...after.slice(from, at).map(added));
    const now = after[at] as Paragraph;
    const pieces = words(paragraph.text, now.text, until);
    compared.push({ kind: 'changed', label: now.label, pieces });
    from = at + 1;
  }
  return [...compared, ...after.slice(from).map(added)];
}

const AHEAD = 20; // paragraphs looked at: one that was moved further is one gone and one new

function mostAlike({ text }: Paragraph, after: Paragraph[], from: number): number | undefined {
  let best: { at: number; share: number } | undefined;
  for (let at = from; at < Math.min(after.length, from + AHEAD); at++) {
    const share = inCommon(text, after[at]?.text ?? '');
    if (share >= ALIKE && share > (best?.share ?? 0)) best = { at, share };
  }
  return best?.at;
}

/** Twice the words in common by the words of both, 0 to 1. */
function inCommon(a: string, b: string): number {
  const [left, right] = [fold(a).match(WORD) ?? [], fold(b).match(WORD) ?? []];
  const counts = new Map<string, number>();
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of right) {
    const still = counts.get(word) ?? 0;
    if (still > 0) common++;
    counts.set(word, still - 1);
  }
  return left.length + right.length === 0 ? 0 : (2 * common) / (left.length + right.length);
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const TOKEN = /\s+|[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu;

function words(before: string, after: string, until: number): Piece[] {
  const timeout = Math.max(1, until - Date.now());
  const runs = diffArrays(tokens(before), tokens(after), { timeout });
  const whole = { value: tokens(before), added: false, removed: true };
  const parts = runs ?? [whole, { value: tokens(after), added: true, removed: false }];
  const pieces: Piece[] = [];
  let [gone, come] = ['', ''];
  const flush = () => {
    const blank = gone.endsWith(' ') && come.endsWith(' ') ? ' ' : ''; // has not changed
    gone = gone.slice(0, gone.length - blank.length);
    come = come.slice(0, come.length - blank.length);
    if (gone) pieces.push({ text: gone, kind: 'removed' });
    if (come) pieces.push({ text: come, kind: 'added' });
    [gone, come] = ['', ''];
    return blank;
  };
  for (const [i, { value, added, removed }] of parts.entries()) {
    const text = value.join('');
    const between = !added && !removed && text.trim() === '' && (gone || come) && parts[i + 1];
    if (removed || between) gone += text; // a blank between two changed words changes with them
    if (added || between) come += text;
    if (added || removed || between) continue;
    pieces.push({ text: flush() + text, kind: 'same' });
  }
  const blank = flush();
  return blank ? [...pieces, { text: blank, kind: 'same' }] : pieces;
}

const tokens = (text: string) => text.normalize('NFC').match(TOKEN) ?? [];
