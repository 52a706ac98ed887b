import { evidenceOf, provesUnicode } from './evidence.ts';
import { type Encoding, type Modernised, modernised } from './recognise.ts';
import { fromTcvn3 } from './tcvn3.ts';
import { fromVni } from './vni.ts';

type Font = { encoding: Encoding; opening: string; decode: (text: string) => string };

// Private signs around what a reader found printed in such a font, until the whole text is known.
const CLOSING = '\ue01f';
const fonts: [RegExp, Font][] = [
  [
    /^\.?vn.*h$/i, // .VnTimeH prints capitals
    { encoding: 'TCVN3', opening: '\ue010', decode: (text) => fromTcvn3(text, true) },
  ],
  [/^\.?vn/i, { encoding: 'TCVN3', opening: '\ue011', decode: (text) => fromTcvn3(text) }],
  [/^vni/i, { encoding: 'VNI', opening: '\ue012', decode: fromVni }],
];
const stretch = /([\ue010-\ue012])([^\ue010-\ue01f]*)\ue01f/g;
const leftOver = /[\ue010-\ue01f]/g;

/** The text as a reader hands it on: marked where its font has an encoding of its own. */
export function inFont(text: string, font: string | undefined): string {
  const own = fonts.find(([name]) => font !== undefined && name.test(font.trim()))?.[1];
  const clean = text.replace(leftOver, '');
  if (!own) return clean;
  return clean
    .split('\n')
    .map((line) => (line === '' ? '' : own.opening + line + CLOSING))
    .join('\n');
}

/**
 * Unicode paragraphs of those that `inFont` marked. A font counts only if what it prints is the
 * better for it: Unicode text is often left in `.VnTime`. What no font tells, the words tell.
 */
export function modernisedByFont(paragraphs: readonly string[]): Modernised {
  if (!paragraphs.some((paragraph) => paragraph.includes(CLOSING))) return modernised(paragraphs);
  const joined = paragraphs.map(joinedStretches);
  const found = fonts.map(([, font]) => font).filter((font) => isTrue(font, joined));
  const byFont = joined.map((paragraph) =>
    paragraph
      .replace(stretch, (_, opening: string, text: string) => {
        const font = found.find((one) => one.opening === opening);
        return font ? font.decode(text) : text;
      })
      .replace(leftOver, ''),
  );
  const rest = modernised(byFont);
  const encodings = new Set([...found.map(({ encoding }) => encoding), ...rest.encodings]);
  return { paragraphs: rest.paragraphs, encodings: [...encodings] };
}

const cut = /([\ue010-\ue012])[^\ue010-\ue01f]*(?:\ue01f\1[^\ue010-\ue01f]*)+\ue01f/g;

/** A word may be cut into runs: neighbours of one font become one stretch. */
const joinedStretches = (paragraph: string): string =>
  paragraph.replace(
    cut,
    (whole, opening: string) => opening + whole.replace(leftOver, '') + CLOSING,
  );

function isTrue({ encoding, decode }: Font, paragraphs: string[]): boolean {
  const same = fonts
    .filter(([, font]) => font.encoding === encoding)
    .map(([, font]) => font.opening);
  const printed = paragraphs
    .flatMap((paragraph) => Array.from(paragraph.matchAll(stretch)))
    .filter(([, opening = '']) => same.includes(opening))
    .map(([, , text]) => text)
    .join('\n');
  if (provesUnicode(printed) > 0) return false;
  const after = evidenceOf(decode(printed));
  return after.good > 0 && after.good >= evidenceOf(printed).good;
}
