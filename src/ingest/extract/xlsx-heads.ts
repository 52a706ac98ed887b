import { tokens } from './xml.ts';

const HEAD = /^(?:odd|even|first)(?:Header|Footer)$/;
const PARTS = /&[LCR]/; // left, centre, right
const CODES = /&(?:"[^"]*"|K[0-9A-F]{6}|\d{1,3}|[A-Z&])/g; // font, colour, size; page, date and the like

/** What is printed at the top and the foot of a sheet's pages, a part a line. */
export function printedHeads(part: Uint8Array): string[] {
  const found: string[] = [];
  let inHead = false;
  for (const token of tokens(part)) {
    if ('text' in token) {
      if (inHead) found.push(...token.text.split(PARTS));
    } else if ('close' in token) inHead = false;
    else inHead = HEAD.test(token.tag) && !token.closed;
  }
  return found.map((text) => text.replace(CODES, '').trim()).filter((text) => text !== '');
}
