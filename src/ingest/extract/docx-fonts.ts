import { attribute, tokens } from './xml.ts';

/**
 * The font that attributes of w:rFonts name, or that a style prints in; with neither a style nor a
 * name, that of the document.
 */
export type FontOf = (attributes: string, style?: string) => string | undefined;

type Style = { font?: string; basedOn?: string };
type Styles = { byId: Map<string, Style>; normal: Style };

const LONGEST_CHAIN = 20; // styles one upon another; also ends a circle

/** Fonts by style: an old encoding is known by its font, which is seldom named on the run itself. */
export function readFonts(part: Uint8Array | undefined): FontOf {
  const { byId, normal } = part ? readStyles(part) : { byId: new Map<string, Style>(), normal: {} };
  const ofStyle = (id: string | undefined) => {
    let style = byId.get(id ?? '');
    for (let step = 0; style && !style.font && step < LONGEST_CHAIN; step++)
      style = byId.get(style.basedOn ?? '');
    return style?.font ?? normal.font;
  };
  return (attributes, style) => (attributes ? named(attributes) : ofStyle(style));
}

const named = (attributes: string) =>
  attribute(attributes, 'w:ascii') ?? attribute(attributes, 'w:hAnsi');

/** `normal`: the style of text without one, or else what the document sets for all. */
function readStyles(part: Uint8Array): Styles {
  const byId = new Map<string, Style>();
  let style: Style = {};
  let normal = style; // w:docDefaults stands first
  for (const token of tokens(part)) {
    if (!('tag' in token)) continue;
    const { tag, attributes } = token;
    if (tag === 'w:style') {
      const isNormal = attribute(attributes, 'w:default') && /"paragraph"/.test(attributes);
      style = isNormal ? { ...normal } : {};
      if (isNormal) normal = style;
      byId.set(attribute(attributes, 'w:styleId') ?? '', style);
    }
    if (tag === 'w:basedOn') style.basedOn = attribute(attributes, 'w:val') ?? '';
    const font = tag === 'w:rFonts' ? named(attributes) : undefined;
    if (font) style.font = font;
  }
  return { byId, normal };
}
