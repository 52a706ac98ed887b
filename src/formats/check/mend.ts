import type { Mend } from './findings.ts';
import type { Look, Setting } from './looks.ts';
import { LETTERS, PARAGRAPH, SECTION } from './schema-order.ts';
import { type Edit, type Property, tagWith, withProperties, withText } from './xml-edit.ts';
import { child, type Element } from './xml-tree.ts';

const TWIPS = 20; // in a point
const TWIPS_MM = 1440 / 25.4; // in a mm
const LINE = 240; // 240ths of a line

/** The changes of one part; of several to one element one is made. */
export function editsOf(xml: string, mends: Mend[]): Edit[] {
  const runs = new Map<Element, Look>();
  const paragraphs = new Map<Element, Setting>();
  const texts = new Map<Element, string>();
  const sections = new Map<Element, Map<string, Record<string, number>>>();
  for (const mend of mends)
    if (mend.of === 'run') runs.set(mend.element, { ...runs.get(mend.element), ...mend.look });
    else if (mend.of === 'paragraph')
      paragraphs.set(mend.element, { ...paragraphs.get(mend.element), ...mend.setting });
    else if (mend.of === 'text') {
      if (!texts.has(mend.element)) texts.set(mend.element, mend.text); // a second waits for its round
    } else {
      const tags = sections.get(mend.element) ?? new Map<string, Record<string, number>>();
      tags.set(mend.tag, { ...tags.get(mend.tag), ...mend.attributes });
      sections.set(mend.element, tags);
    }
  return [
    ...[...runs].map(([run, look]) => withProperties(xml, run, 'w:rPr', LETTERS, letters(look))),
    ...[...paragraphs].map(([paragraph, setting]) =>
      withProperties(xml, paragraph, 'w:pPr', PARAGRAPH, settings(setting)),
    ),
    ...[...texts].map(([element, text]) => withText(xml, element, text)),
    ...[...sections].flatMap(([section, tags]) => sectionEdits(xml, section, tags)),
  ];
}

function letters({ font, size, bold, italic, underlined, colour }: Look): Property[] {
  const properties: Property[] = [];
  const set = (tag: string, attributes: Property['attributes']) =>
    properties.push({ tag, attributes });
  if (font !== undefined) {
    const names = ['ascii', 'hAnsi', 'cs', 'eastAsia'];
    const fonts = names.flatMap(
      (name) =>
        [
          [`w:${name}`, font],
          [`w:${name}Theme`, undefined],
        ] as const,
    );
    set('w:rFonts', { ...Object.fromEntries(fonts), 'w:cstheme': undefined });
  }
  if (size !== undefined)
    for (const tag of ['w:sz', 'w:szCs']) set(tag, { 'w:val': Math.round(size * 2) });
  const flags = { 'w:b': bold, 'w:bCs': bold, 'w:i': italic, 'w:iCs': italic };
  for (const [tag, flag] of Object.entries(flags))
    if (flag !== undefined) set(tag, { 'w:val': flag ? undefined : 0 });
  if (underlined !== undefined) set('w:u', { 'w:val': underlined ? 'single' : 'none' });
  if (colour !== undefined) set('w:color', { 'w:val': colour, 'w:themeColor': undefined });
  return properties;
}

function settings({ align, before, line, lineRule, firstLine, contextual }: Setting): Property[] {
  const properties: Property[] = [];
  const spacing: Property['attributes'] = {};
  if (before !== undefined)
    Object.assign(spacing, { 'w:before': before * TWIPS, 'w:beforeAutospacing': undefined });
  if (line !== undefined) {
    spacing['w:line'] = Math.round(line * (lineRule === 'auto' ? LINE : TWIPS));
    spacing['w:lineRule'] = lineRule;
  }
  if (Object.keys(spacing).length > 0) properties.push({ tag: 'w:spacing', attributes: spacing });
  if (firstLine !== undefined)
    properties.push({
      tag: 'w:ind',
      attributes: {
        ...{ 'w:firstLine': Math.round(firstLine * TWIPS_MM), 'w:firstLineChars': undefined },
        ...{ 'w:hanging': undefined, 'w:hangingChars': undefined },
        ...(firstLine > 0 ? { 'w:left': 0, 'w:start': undefined } : {}),
      },
    });
  if (contextual !== undefined)
    properties.push({
      tag: 'w:contextualSpacing',
      attributes: { 'w:val': contextual ? undefined : 0 },
    });
  if (align !== undefined) properties.push({ tag: 'w:jc', attributes: { 'w:val': align } });
  return properties;
}

/** A section's own properties stand in it directly. */
function sectionEdits(
  xml: string,
  section: Element,
  tags: Map<string, Record<string, number>>,
): Edit[] {
  return [...tags].map(([tag, attributes]) => {
    const held = child(section, tag);
    if (held)
      return { at: held.at, to: held.to, text: tagWith(xml.slice(held.at, held.to), attributes) };
    const after = SECTION.slice(SECTION.indexOf(tag) + 1);
    const next = section.children.find((one) => after.includes(one.tag));
    const at = next?.at ?? section.closeAt;
    return { at, to: at, text: tagWith(`<${tag}/>`, attributes) };
  });
}
