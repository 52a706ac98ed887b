import { fold } from '../../text/fold.ts';
import { type Ending, readEnding } from './ending.ts';
import { type Head, readHead } from './head.ts';
import type { Line } from './lines.ts';
import { apartAtEnd } from './stops.ts';
import { isAddressee, isAnnex, isBasis, isBlank, isRule, isTypeName } from './words.ts';

/** The parts of a paper as the rules name them; what is not found is empty or absent. */
export type Parts = Head &
  Ending & {
    /** A paper of its own, or only what is annexed to one. */
    kind: 'paper' | 'annex';
    type?: Line | undefined;
    title: Line[];
    titleRule?: Line | undefined; // five hyphens, a line drawn, or underscores
    addressees: Line[]; // the label's line first
    bases: Line[];
    enacting?: Line | undefined; // what follows the bases
    body: Line[]; // the text itself without tables, up to who signs
    annexes: Line[][];
  };

const LONGEST_TITLE = 12; // lines
const MOST_ENDING = 45; // lines of who gets and who signs a paper

/** Finds the parts by their words and their places, also where they are set or spelt wrongly. */
export function readParts(lines: Line[]): Parts {
  const written = lines.filter((line) => !isBlank(line));
  const isAnnexAlone = isAnnex(written[0]?.text ?? '');
  const head = isAnnexAlone ? noHead : readHead(lines);
  const afterHead = lines.slice(head.ends);
  const { annexes, text } = isAnnexAlone ? { annexes: [lines], text: [] } : cutAnnexes(afterHead);
  const placed = [...text.slice(0, -MOST_ENDING), ...text.slice(-MOST_ENDING).flatMap(apartAtEnd)];
  const ending = readEnding(placed);
  const own = placed.slice(0, ending.begins);
  const { ends: titled, ...title } = readTitle(own);
  const rest = own.slice(titled).filter((line) => !isBlank(line));
  const addressees = readAddressees(rest);
  const content = rest.filter((line) => !addressees.includes(line));
  const bases = readBases(content);
  return {
    ...head,
    ...ending,
    kind: isAnnexAlone ? 'annex' : 'paper',
    ...title,
    addressees,
    bases,
    enacting: bases.length > 0 ? content[content.indexOf(bases.at(-1) as Line) + 1] : undefined,
    body: content.filter(({ paragraph }) => !isTabular(paragraph)),
    annexes,
  };
}

/** A letter prints no type: it is known by its code, or by having an addressee and no type. */
export const isLetter = ({ type, number, addressees }: Parts): boolean =>
  fold(type?.text ?? '') === 'cong van' ||
  /-\s?CV\s?\//.test(number?.text ?? '') ||
  (type === undefined && addressees.length > 0);

const noHead: Head = { parent: [], issuer: [], letterTitle: [], stamps: [], rules: [], ends: 0 };

const isTabular = ({ cell }: Line['paragraph']) => (cell?.columns ?? 1) > 1;

/** What is annexed begins with the word, alone and in the middle, after somebody has signed. */
function cutAnnexes(lines: Line[]): { text: Line[]; annexes: Line[][] } {
  const starts = lines.flatMap((line, at) =>
    isAnnex(line.text) && !isTabular(line.paragraph) && line.paragraph.setting.align === 'center'
      ? [at]
      : [],
  );
  const [first] = starts;
  if (first === undefined) return { text: lines, annexes: [] };
  return {
    text: lines.slice(0, first),
    annexes: starts.map((start, at) => lines.slice(start, starts[at + 1])),
  };
}

function readTitle(lines: Line[]): Pick<Parts, 'type' | 'title' | 'titleRule'> & { ends: number } {
  const first = lines.findIndex((line) => !isBlank(line) && !isRule(line.text));
  const at = lines.slice(first, first + 4).findIndex(({ text }) => isTypeName(text));
  if (first < 0 || at < 0) return { title: [], ends: Math.max(0, first) };
  const type = lines[first + at];
  const title: Line[] = [];
  let ends = first + at + 1;
  let titleRule: Line | undefined = type?.paragraph.ruled ? type : undefined;
  for (; ends < lines.length && title.length < LONGEST_TITLE; ends++) {
    const line = lines[ends];
    if (!line) break;
    if (isRule(line.text) || (isBlank(line) && line.paragraph.ruled)) {
      titleRule = line;
      ends++;
      break;
    }
    if (isBlank(line) && title.length === 0) continue;
    if (isBlank(line)) {
      const next = lines.slice(ends, ends + 3).findIndex(({ text }) => isRule(text));
      if (next >= 0) continue;
      break;
    }
    if (beginsText(line.text)) break;
    if (title.length > 0 && !looksLike(line, title[0])) break;
    title.push(line);
    if (line.paragraph.ruled) titleRule = line;
  }
  return { type, title, titleRule, ends };
}

const beginsText = (text: string) =>
  isAddressee(text) ||
  isBasis(text) ||
  /^(?:(?:Điều|Chương|Phần|Mục)\s|(?:[IVX]+|\d+)[.)/-])/i.test(text);

/** A title goes on while it is set as it began: in the middle, or as heavy. */
const looksLike = (line: Line, first: Line | undefined) =>
  line.paragraph.element === first?.paragraph.element ||
  (line.paragraph.setting.align === first?.paragraph.setting.align &&
    isHeavy(line) === isHeavy(first));

const isHeavy = (line: Line | undefined) => line?.pieces.some(({ look }) => look.bold) ?? false;

function readAddressees(lines: Line[]): Line[] {
  const at = lines.slice(0, 8).findIndex(({ text }) => isAddressee(text));
  const label = lines[at];
  if (!label) return [];
  const rest = lines.slice(at + 1);
  const end = rest.findIndex(({ text }) => !/^[-–+]\s?\S/.test(text));
  return [label, ...rest.slice(0, Math.max(0, end))];
}

const MOST_BASES = 40;

/** Lines that call what a paper rests on, before the line that enacts. */
function readBases(lines: Line[]): Line[] {
  const at = lines.slice(0, 4).findIndex(({ text }) => /^[-–+*]?\s*căn cứ\s/i.test(text));
  if (at < 0) return [];
  const rest = lines.slice(at, at + MOST_BASES);
  const end = rest.findIndex(({ text }) => !isBasis(text));
  return end < 0 ? [] : rest.slice(0, end);
}
