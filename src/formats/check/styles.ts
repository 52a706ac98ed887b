import { type Look, readLook, readSetting, type Setting } from './looks.ts';
import { below, child, type Element, value } from './xml-tree.ts';

type Style = {
  look: Look;
  setting: Setting;
  basedOn: string;
};

export type Styles = {
  /** Of a paragraph's style, on what the document sets for all; in a table under the table's. */
  paragraph: (
    style: string | undefined,
    table?: string | undefined,
  ) => { look: Look; setting: Setting };
  /** Of letters of a paragraph, where they have a style of their own. */
  letters: (under: Look, style: string | undefined) => Look;
  /** The font that stands for one of the theme. */
  fontOf: (look: Look) => string | undefined;
};

const LONGEST_CHAIN = 20; // styles one upon another; also ends a circle
const TOGGLES = ['bold', 'italic', 'capitals', 'hidden'] as const;

/** The chain in which Word looks a property up: defaults, table, paragraph, list, letters, the run itself. */
export function readStyles(styles: Element | undefined, theme: Element | undefined): Styles {
  const byId = new Map<string, Style>();
  let normal: string | undefined;
  for (const one of styles?.children ?? []) {
    if (one.tag !== 'w:style') continue;
    const id = value(one, 'w:styleId') ?? '';
    byId.set(id, styleOf(one));
    const isDefault = value(one, 'w:default');
    if (isDefault && isDefault !== '0' && value(one, 'w:type') === 'paragraph') normal = id;
  }
  const chain = (id: string | undefined): Style[] => {
    const found: Style[] = [];
    let style = byId.get(id ?? '');
    for (let step = 0; style && step < LONGEST_CHAIN; step++) {
      found.unshift(style);
      style = byId.get(style.basedOn);
    }
    return found;
  };
  const look = (id: string | undefined) => merged(chain(id).map((style) => style.look));
  const setting = (id: string | undefined) => merged(chain(id).map((style) => style.setting));
  const defaults = child(styles, 'w:docDefaults');
  const lookOfAll = readLook(child(child(defaults, 'w:rPrDefault'), 'w:rPr'));
  const settingOfAll = readSetting(child(child(defaults, 'w:pPrDefault'), 'w:pPr'));
  const fonts = themeFonts(theme);
  const paragraphs = new Map<string, { look: Look; setting: Setting }>();
  return {
    paragraph: (style, table) => {
      const own = byId.has(style ?? '') ? style : normal;
      const key = `${own} ${table}`;
      const known = paragraphs.get(key) ?? {
        look: merged([lookOfAll, look(table), look(own)]),
        setting: merged([settingOfAll, setting(table), setting(own)]),
      };
      paragraphs.set(key, known);
      return known;
    },
    letters: (under, style) => toggled(under, look(style)),
    fontOf: ({ font, theme: name }) => (name ? (fonts.get(name.slice(0, 5)) ?? font) : font),
  };
}

const styleOf = (element: Element): Style => ({
  look: readLook(child(element, 'w:rPr')),
  setting: readSetting(child(element, 'w:pPr')),
  basedOn: value(child(element, 'w:basedOn')) ?? '',
});

export const merged = <Properties extends object>(all: Properties[]): Properties =>
  Object.assign({}, ...all);

/** Bold on bold is not bold: a style of letters turns round what the paragraph's style says. */
function toggled(under: Look, look: Look): Look {
  const both = { ...under, ...look };
  for (const name of TOGGLES)
    if (look[name] && under[name]) both[name] = false;
    else if (look[name] === false && under[name]) both[name] = true;
  return both;
}

/** "minor", "major": the fonts of text and of headings. */
function themeFonts(theme: Element | undefined): Map<string, string> {
  const fonts = new Map<string, string>();
  for (const kind of ['minor', 'major']) {
    const [scheme] = below(theme, `a:${kind}Font`);
    const font = value(child(scheme, 'a:latin'), 'typeface');
    if (font) fonts.set(kind, font);
  }
  return fonts;
}
