import { type Sentence, sentences } from '../text/sentences.ts';
import { countWords as wordsCounted } from './brevity/words.ts';

/** A sentence of a section with what is marked behind it. `start`, `end`: in the text, marks included. */
export type Marked = {
  text: string; // without its marks
  sources: number[];
  own: boolean; // "[nhận định]": the writer's own
  formula?: string; // "[= 11.920 / 17.500]"
  gap: boolean; // "[cần bổ sung: …]", which says nothing yet
  start: number;
  end: number;
};

export const OWN_MARK = '[nhận định]';
export const sourceMark = (number: number) => `[${number}]`;

const MARK =
  /\s*\[\s?(?:(\d{1,3})|(nhận định)|=\s?([^\]\n]{1,120})|(cần bổ sung)(?::[^\]\n]*)?)\s?\]/giu;
/** A mark before the stop belongs to the same sentence as one behind it. */
const EARLY = /((?:[^\S\n]*\[(?:\d{1,3}|nhận định|=[^\]\n]{1,120})\])+)([.!?…;:,]+["”’»)]*)/giu;

/** Taken out of the middle of a word, a mark would join what stands on its two sides: 30[1]5. */
const TIGHT =
  /(\[\s?(?:\d{1,3}|nhận định|=[^\]\n]{1,121}|cần bổ sung[^\]\n]*)\])(?=[^\s.!?…;:,"”’»)\]])/giu;

type Mark = { at: number; length: number; found: RegExpExecArray };

/** The sentences of a section, each with the marks that stand behind it. */
export function marksIn(written: string): Marked[] {
  const marks: Mark[] = [];
  let removed = 0;
  for (const found of written.matchAll(MARK)) {
    marks.push({ at: found.index - removed, length: found[0].length, found });
    removed += found[0].length;
  }
  const bare = written.replace(MARK, '');
  const whole = labelled(sentences(bare), bare);
  const behind = whole.map((): Mark[] => []);
  const loose: Mark[] = [];
  for (const mark of marks) {
    const owner = whole.findLastIndex(({ start }) => start < mark.at);
    const isGap = mark.found[4] !== undefined;
    if (owner < 0 || isGap || breaks(bare, whole[owner]?.end ?? 0, mark.at)) loose.push(mark);
    else behind[owner]?.push(mark);
  }
  const told = whole.map(({ text, start, end }, i) =>
    withMarks(text, rawOf(marks, start, false), rawOf(marks, end, true), behind[i] ?? []),
  );
  const gaps = loose.map(({ found }) => gapOf(found));
  return [...told, ...gaps].sort((a, b) => a.start - b.start);
}

const LABEL =
  /^["“]?(?:(?:Điều|Chương|Mục|Khoản|Phần|Bước)\s\S{1,6}|\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5})\.$/u;

/** A label behind another sentence on its line belongs to what it stands before: "Điều 3." says nothing. */
function labelled(all: Sentence[], bare: string): Sentence[] {
  const joined: Sentence[] = [];
  for (const one of all) {
    const before = joined.at(-1);
    if (before && LABEL.test(before.text) && !breaks(bare, before.end, one.start))
      joined[joined.length - 1] = {
        text: bare.slice(before.start, one.end),
        ...{ start: before.start, end: one.end },
      };
    else joined.push(one);
  }
  return joined;
}

/** A mark on a line of its own stands behind nothing. */
const breaks = (bare: string, from: number, to: number) => bare.slice(from, to).includes('\n');

const gapOf = ({ 0: said, 4: gap, index }: RegExpExecArray): Marked => ({
  text: gap ? said.trim() : '',
  ...{ sources: [], own: false, gap: true },
  start: index + said.length - said.trimStart().length,
  end: index + said.length,
});

function withMarks(text: string, start: number, end: number, marks: Mark[]): Marked {
  const sources = marks.flatMap(({ found }) => (found[1] ? [Number(found[1])] : []));
  const formula = marks.find(({ found }) => found[3])?.found[3]?.trim();
  return {
    ...{ text, start, end, gap: false },
    sources: [...new Set(sources)],
    own: marks.some(({ found }) => found[2]),
    ...(formula ? { formula } : {}),
  };
}

/** A place in the text without marks, in the text with them. `behind`: past the marks that stand there. */
function rawOf(marks: Mark[], at: number, behind: boolean): number {
  const before = marks.filter((mark) => mark.at < at || (mark.at === at && behind && !isGap(mark)));
  const here = behind ? [] : marks.filter((mark) => mark.at === at);
  return [...before, ...here].reduce((sum, { length }) => sum + length, at);
}

const isGap = ({ found }: Mark) => found[4] !== undefined;

/** As it is kept: marks behind the stop, a blank behind them, no stray ones, at most one empty line between paragraphs. */
export const tidied = (written: string): string =>
  written
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Cc}/gu, (sign) => (sign === '\n' ? sign : ' '))
    .replace(TIGHT, '$1 ')
    .replace(EARLY, '$2$1')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** A text with other words, or none, in the place of one of its sentences. */
export const replaced = (written: string, { start, end }: Marked, by: string): string =>
  tidied(`${written.slice(0, start)}${by}${written.slice(end)}`);

/** Words of a text as the budget counts them; marks are none. */
export const countWords = (written: string): number => wordsCounted(written.replace(MARK, ''));
