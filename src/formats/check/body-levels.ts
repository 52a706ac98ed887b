import type { Part } from '../rule-set.ts';
import type { Line } from './lines.ts';
import { isCapitals } from './words.ts';

export type Level = { part: Part; line: Line };

const words = 'Phần|Chương';
const chapter = new RegExp(`^(?:${words})\\s+(?:[IVXLC]+|\\d+|thứ \\p{L}+)[.:]?$`, 'iu');
const section = /^(?:Mục|Tiểu mục)\s+(?:\d+|[IVXLC]+)(?:[.:]?$|[.:]\s+\p{Lu})/u;
const article = /^Điều\s*\d+/u;
const clause = /^\d{1,3}\s?[.)/-](?!\d)/u;
const point = /^\p{Ll}{1,2}\s?[.)/-]\s/u;

/** Which level each line of the text is, by how it begins. What is quoted is another paper's. */
export function levelsOf(lines: Line[]): Level[] {
  let above: Part | undefined;
  let quoting = false;
  return lines.map((line) => {
    const begins = /^[“"]/.test(line.text);
    const isQuoted = quoting || begins;
    if (begins) quoting = true;
    if (/[”"][.;]?$/.test(line.text)) quoting = false;
    const part = isQuoted ? 'body' : partOf(line, above);
    above = part;
    return { part, line };
  });
}

function partOf(line: Line, above: Part | undefined): Part {
  const text = line.paragraph.label ? `${line.paragraph.label} ${line.text}` : line.text;
  if (chapter.test(text)) return 'chapter';
  if (section.test(text)) return 'section';
  const isTitle = isCapitals(text) || line.paragraph.setting.align === 'center';
  if ((above === 'chapter' || above === 'chapter.title') && isTitle) return 'chapter.title';
  if ((above === 'section' || above === 'section.title') && isTitle) return 'section.title';
  if (article.test(text)) return 'article';
  if (/^[IVX]+\s?[-.)/]/.test(text)) return 'heading.1';
  if (clause.test(text)) return 'clause';
  if (point.test(text)) return 'point';
  if (isCapitals(text)) return 'heading.1';
  return 'body';
}
