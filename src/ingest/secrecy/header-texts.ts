import type { Extracted } from '../extract/extracted.ts';
import { headerLabel, stampAt } from './header-label.ts';

const FIRST_LINES = 6; // of a page, sheet or slide after the first: its heading, no more

/** What may carry a level, and how a person is told where it stands. */
export type HeaderText = { headerText: string; place: string };

/**
 * Where a level may be stamped on a file: page 1, apart from it the running heads and what is written
 * in drawings, and the top of every later page, sheet and slide, for each of them may have been a
 * paper of its own.
 */
export function headerTexts({ kind, pages, heads = '', drawings = [] }: Extracted): HeaderText[] {
  const [first, ...rest] = pages.map(({ text }) => text);
  const [one, tops] =
    kind === 'xlsx'
      ? ['trang tính', rest.map(topOf)]
      : kind === 'pptx'
        ? ['trang chiếu', rest.map(topOf)]
        : ['trang', stamps(rest)];
  return [
    { headerText: first ?? '', place: `phần đầu ${one} 1` },
    { headerText: heads, place: 'đầu trang hoặc chân trang' },
    ...drawings.map((drawing) => ({ headerText: topOf(drawing), place: 'hình vẽ trong tệp' })),
    ...tops.map((headerText, i) => ({ headerText, place: `phần đầu ${one} ${i + 2}` })),
  ];
}

/** Nothing where several levels stand: that is a list of them, as courses on secrecy show it. */
function topOf(page: string): string {
  const lines = linesOf(page);
  const levels = new Set(lines.map((line) => headerLabel(line)).filter((level) => level));
  return levels.size > 1 ? '' : lines.slice(0, FIRST_LINES).join('\n');
}

/** Text runs on there, so only a stamp counts, and none where the pages show several: specimens. */
function stamps(pages: string[]): string[] {
  const tops = pages.map((page) => {
    const lines = linesOf(page).slice(0, FIRST_LINES);
    return lines.find((_, i) => stampAt(lines, i)) ?? '';
  });
  const levels = new Set(tops.filter(Boolean).map((line) => headerLabel(line)));
  return levels.size > 1 ? [] : tops;
}

const linesOf = (page: string) => page.split('\n').filter((line) => line.trim() !== '');
