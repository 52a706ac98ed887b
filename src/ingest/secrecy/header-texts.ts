import type { Extracted } from '../extract/extracted.ts';
import { headerLabel } from './header-label.ts';

const FIRST_LINES = 6; // of a sheet or slide after the first: its heading, no more

/**
 * Where a level may be stamped on a file: page 1, apart from it the running heads and what is written
 * in drawings, and the top of every sheet and slide, for each of them may have been a paper of its own.
 */
export function headerTexts({ kind, pages, heads = '', drawings = [] }: Extracted): string[] {
  const [first, ...rest] = pages.map(({ text }) => text);
  const later = kind === 'xlsx' || kind === 'pptx' ? rest.map(topOf) : [];
  return [first ?? '', heads, ...drawings.map(topOf), ...later];
}

/** Nothing where several levels stand: that is a list of them, as courses on secrecy show it. */
function topOf(page: string): string {
  const lines = page.split('\n').filter((line) => line.trim() !== '');
  const levels = new Set(lines.map((line) => headerLabel(line)).filter((level) => level));
  return levels.size > 1 ? '' : lines.slice(0, FIRST_LINES).join('\n');
}
