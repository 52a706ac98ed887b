import type { Paper, Section, Sentence } from '../../../src/drafts/brevity/sections.ts';
import { sentences } from '../../../src/text/sentences.ts';
import { chanceOf } from '../../support/damaged.ts';
import type { Topic, Wordings } from './wordings.ts';

/** `padding`: the characters of each sentence that are padding; none where all of it is needed. */
export type Padded = { sections: Section[]; papers: Paper[]; padding: Stretch[][] };
export type Stretch = {
  kind: 'whole' | 'opening' | 'tail';
  start: number;
  end: number;
  of: string;
};

type Line = { sentence: Sentence; padding: Stretch[] };

/** A draft with repeated facts, sentences and openings that say nothing, and a stretch of its source. */
export function padded(wordings: Wordings, number: number): Padded {
  const chance = chanceOf(number + 1);
  const below = (most: number) => Math.floor(chance() * most);
  const topic = wordings.topics[number % wordings.topics.length] as Topic;
  const lines = topic.needed.map(([kind, text], i): Line => {
    const sentence = { text, kind, sources: kind === 'judgement' ? [] : [1] };
    const chosen = chance();
    if (kind === 'quoted' || i === 0 || chosen > 0.45) return { sentence, padding: [] };
    const isTail = wordings.tails !== undefined && chosen > 0.25;
    const from = isTail ? (wordings.tails ?? []) : wordings.openings;
    const said = from[below(from.length)] ?? '';
    return isTail ? withTail(sentence, said) : withOpening(sentence, said);
  });
  const put = (more: Line[]) => lines.splice(1 + below(lines.length), 0, ...more);
  const from = 1 + below(4);
  const source = sentences(topic.source).map(({ text }) => text);
  // Where a repeat stands before what it repeats, either may go: so they come at the end.
  const again = some(topic.again, 2, below).map((text) => whole('again', text, 'paraphrased', [1]));
  put(source.slice(from, from + 2 + below(2)).map((text) => whole('copied', text, 'quoted', [1])));
  for (const text of some(wordings.nothing, 3, below))
    put([whole('nothing', text, 'judgement', [])]);
  for (const text of some(topic.about ?? [], 2, below))
    put([whole('about', text, 'judgement', [])]);
  lines.push(...again);
  return asPadded(lines, topic);
}

const EACH = 3; // of a kind of padding

/** As many facts told again as empty phrases and as copied sentences, at places that vary. */
export function paddedEqually(wordings: Wordings, number: number): Padded {
  const chance = chanceOf(1000 + number);
  const below = (most: number) => Math.floor(chance() * most);
  const topic = wordings.topics[number % wordings.topics.length] as Topic;
  const own = topic.needed.map(([kind, text], i) => ({ i, kind, text }));
  const open = own.filter(({ i, kind }) => i > 0 && kind !== 'quoted');
  const [opened, tailed] = someOf(open, 2, below);
  const lines = own.map(({ kind, text, i }): Line => {
    const sentence: Sentence = { text, kind, sources: kind === 'judgement' ? [] : [1] };
    if (i === opened?.i) return withOpening(sentence, pick(wordings.openings, below));
    if (i === tailed?.i) return withTail(sentence, pick(wordings.tails ?? [], below));
    return { sentence, padding: [] };
  });
  const put = (more: Line[]) => lines.splice(1 + below(lines.length), 0, ...more);
  const source = sentences(topic.source).map(({ text }) => text);
  const from = 1 + below(source.length - EACH - 1);
  const again = some(topic.again, EACH, below).map((text) =>
    whole('again', text, 'paraphrased', [1]),
  );
  put(source.slice(from, from + EACH).map((text) => whole('copied', text, 'quoted', [1])));
  put([whole('nothing', pick(wordings.nothing, below), 'judgement', [])]);
  lines.push(...again);
  return asPadded(lines, topic);
}

const pick = (from: string[], below: (most: number) => number) => from[below(from.length)] ?? '';

const whole = (of: string, text: string, kind: Sentence['kind'], sources: number[]): Line => ({
  sentence: { text, kind, sources },
  padding: [{ kind: 'whole', start: 0, end: text.length, of }],
});

const asPadded = (lines: Line[], topic: Topic): Padded => ({
  sections: [{ name: 'Nội dung', sentences: lines.map(({ sentence }) => sentence) }],
  papers: [{ number: 1, text: topic.source, attached: true }],
  padding: lines.map(({ padding }) => padding),
});

function withOpening(sentence: Sentence, opening: string): Line {
  const { text } = sentence;
  const small =
    /^\p{Lu}\p{Ll}*\s\p{Ll}/u.test(text) && !/^(?:Sở|Ban|Ủy|Công|Đảng|Văn|Tổ|Phòng)/u.test(text);
  const rest = small ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text;
  const padding = [{ kind: 'opening', start: 0, end: opening.length, of: 'opening' } as const];
  return { sentence: { ...sentence, text: `${opening} ${rest}` }, padding };
}

function withTail(sentence: Sentence, tail: string): Line {
  const said = sentence.text.replace(/\.$/, '');
  const [start, end] = [said.length, said.length + tail.length];
  const padding = [{ kind: 'tail', start, end, of: 'tail' } as const];
  return { sentence: { ...sentence, text: `${said}${tail}.` }, padding };
}

const some = (from: string[], many: number, below: (most: number) => number) =>
  someOf(from, Math.min(many, from.length), below);

function someOf<T>(from: T[], many: number, below: (most: number) => number): T[] {
  const left = [...from];
  return Array.from({ length: many }, () => left.splice(below(left.length), 1)[0] as T);
}
