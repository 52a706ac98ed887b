import { attribute, tokens } from './xml.ts';

/** What a style says of its text: the font, and whether it begins a page. */
export type OdtStyle = { font?: string; breaks?: boolean };

/** The styles of a part of an OpenDocument file by name; those they stand upon must come before. */
export function readOdtStyles(part: Uint8Array): Map<string, OdtStyle> {
  const styles = new Map<string, OdtStyle>();
  let style: OdtStyle = {};
  for (const token of tokens(part)) {
    if (!('tag' in token)) continue;
    const { tag, attributes } = token;
    if (tag === 'style:style') {
      const { font } = styles.get(attribute(attributes, 'style:parent-style-name') ?? '') ?? {};
      style = font ? { font } : {};
      styles.set(attribute(attributes, 'style:name') ?? '', style);
    }
    const font =
      attribute(attributes, 'style:font-name') ?? attribute(attributes, 'fo:font-family');
    if (tag === 'style:text-properties' && font) style.font = font.replace(/['"]/g, '');
    if (attribute(attributes, 'fo:break-before') === 'page') style.breaks = true;
  }
  return styles;
}
