import { child, type Element, value } from './xml-tree.ts';

/** How letters look. Sizes in points. */
export type Look = {
  font?: string;
  theme?: string; // the font of the theme that stands for one
  size?: number;
  bold?: boolean;
  italic?: boolean;
  underlined?: boolean;
  capitals?: boolean;
  hidden?: boolean;
  colour?: string; // six digits; `auto` is black
};

/** How a paragraph is set. Distances in points, indents in millimetres. */
export type Setting = {
  align?: string;
  before?: number;
  after?: number;
  line?: number; // points, or lines where the rule is `auto`
  lineRule?: string;
  firstLine?: number;
  left?: number;
  list?: string;
  level?: number;
  contextual?: boolean;
};

const TWIPS = 20; // in a point
const MM = 25.4 / 72 / TWIPS; // of a twip
const LINE = 240; // 240ths of a line
const AUTOMATIC = 14; // points that Word leaves where it takes the distance of web pages

/** What a w:rPr says itself. */
export function readLook(properties: Element | undefined): Look {
  const look: Look = {};
  for (const one of properties?.children ?? []) readInto(look, one);
  return look;
}

function readInto(look: Look, one: Element) {
  const said = value(one) ?? '';
  if (one.tag === 'w:rFonts') {
    const font = value(one, 'w:ascii') ?? value(one, 'w:hAnsi');
    const theme = value(one, 'w:asciiTheme') ?? value(one, 'w:hAnsiTheme');
    if (theme) look.theme = theme;
    else if (font) {
      look.font = font;
      look.theme = '';
    }
  } else if (one.tag === 'w:sz') look.size = Number(said) / 2;
  else if (one.tag === 'w:b') look.bold = isOn(said);
  else if (one.tag === 'w:i') look.italic = isOn(said);
  else if (one.tag === 'w:caps') look.capitals = isOn(said);
  else if (one.tag === 'w:vanish') look.hidden = isOn(said);
  else if (one.tag === 'w:u') look.underlined = said !== 'none';
  else if (one.tag === 'w:color') look.colour = said.toLowerCase();
}

export const isOn = (said: string) => !/^(?:0|false|off)$/.test(said);

/** What a w:pPr says itself. */
export function readSetting(properties: Element | undefined): Setting {
  const setting: Setting = {};
  const align = value(child(properties, 'w:jc'));
  if (align) setting.align = align;
  readSpacing(setting, child(properties, 'w:spacing'));
  readIndent(setting, child(properties, 'w:ind'));
  const list = child(properties, 'w:numPr');
  const id = value(child(list, 'w:numId'));
  if (id !== undefined) setting.list = id;
  const level = value(child(list, 'w:ilvl'));
  if (level !== undefined) setting.level = Number(level) || 0;
  const contextual = child(properties, 'w:contextualSpacing');
  if (contextual) setting.contextual = isOn(value(contextual) ?? '');
  return setting;
}

function readSpacing(setting: Setting, spacing: Element | undefined) {
  const number = (name: string) => {
    const said = value(spacing, name);
    return said === undefined ? undefined : Number(said);
  };
  const before = isAutomatic(spacing, 'w:beforeAutospacing')
    ? AUTOMATIC * TWIPS
    : number('w:before');
  const after = isAutomatic(spacing, 'w:afterAutospacing') ? AUTOMATIC * TWIPS : number('w:after');
  if (before !== undefined) setting.before = before / TWIPS;
  if (after !== undefined) setting.after = after / TWIPS;
  const line = number('w:line');
  if (line === undefined) return;
  setting.lineRule = value(spacing, 'w:lineRule') ?? 'auto';
  setting.line = line / (setting.lineRule === 'auto' ? LINE : TWIPS);
}

const isAutomatic = (spacing: Element | undefined, name: string) => {
  const said = value(spacing, name);
  return said !== undefined && isOn(said);
};

function readIndent(setting: Setting, indent: Element | undefined) {
  const mm = (...names: string[]) => {
    const said = names.map((name) => value(indent, name)).find((one) => one !== undefined);
    return said === undefined ? undefined : Number(said) * MM;
  };
  const left = mm('w:left', 'w:start');
  const hanging = mm('w:hanging');
  const first = hanging === undefined ? mm('w:firstLine') : -hanging;
  if (left !== undefined) setting.left = left;
  if (first !== undefined) setting.firstLine = first;
}
