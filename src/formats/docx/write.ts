import {
  Document,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import type { House } from '../house.ts';
import type { Printed } from '../printed.ts';
import type { RuleSet } from '../rule-set.ts';
import { type Sheet, sheetOf } from '../sheet.ts';
import { mm, paragraphOf } from './paragraph.ts';
import { addresseeOf, annexOf, bodyOf, gap, headTable, signTable, titleOf } from './parts.ts';
import { stripped } from './strip.ts';

const NOTE_SIZE = 10; // points, as Word sets footnotes

/**
 * A paper as a file of Word, set by the rules of its family and day. The same paper gives the same
 * bytes; no name, time or program stands in the file.
 * @throws {RangeError} as sheetOf does
 */
export async function writeDocx(printed: Printed, house: House = {}): Promise<Uint8Array> {
  const sheet = sheetOf(printed, house);
  const { rules } = sheet;
  const width = mm(textWidth(rules));
  const annex = annexOf(sheet, width);
  const file = new Document({
    styles: { default: { document: { run: defaultRun(rules), paragraph: {} } } },
    footnotes: footnotesOf(sheet),
    sections: [
      section(rules, [
        ...(sheet.notes.length > 0 ? [gap(1)] : []), // else LibreOffice adds a line of its own
        headTable(sheet, width),
        ...titleOf(sheet, width),
        ...addresseeOf(sheet),
        ...bodyOf(sheet, width),
        ...signTable(sheet, width),
      ]),
      ...(annex.length > 0 ? [section(rules, annex)] : []),
    ],
  });
  return stripped(await Packer.toBuffer(file));
}

const of = (rules: RuleSet, length: keyof RuleSet['lengths']) => rules.lengths[length].value.write;

const textWidth = (rules: RuleSet): number =>
  of(rules, 'page.width') - of(rules, 'margin.left') - of(rules, 'margin.right');

const defaultRun = (rules: RuleSet) => ({
  font: rules.font.value,
  size: rules.looks.body.value.size.write * 2, // half points
  color: '000000',
  language: { value: 'vi-VN' },
});

/** Pages numbered on top from the second one; an annex counts anew. */
const section = (rules: RuleSet, children: ISectionOptions['children']): ISectionOptions => ({
  properties: {
    titlePage: true,
    page: {
      size: { width: mm(of(rules, 'page.width')), height: mm(of(rules, 'page.height')) },
      margin: {
        top: mm(of(rules, 'margin.top')),
        bottom: mm(of(rules, 'margin.bottom')),
        left: mm(of(rules, 'margin.left')),
        right: mm(of(rules, 'margin.right')),
        header: mm(of(rules, 'page-number.from-edge')),
        footer: mm(of(rules, 'page-number.from-edge')),
      },
      pageNumbers: { start: 1 },
    },
  },
  headers: { default: new Header({ children: [pageNumber(rules)] }) },
  children,
});

const pageNumber = (rules: RuleSet) =>
  new Paragraph({
    alignment: 'center',
    children: [
      new TextRun({
        size: rules.looks['page-number'].value.size.write * 2,
        children: [PageNumber.CURRENT],
      }),
    ],
  });

const footnotesOf = ({ notes, rules }: Sheet) =>
  Object.fromEntries(
    notes.map((note, at) => [
      at + 1,
      {
        children: [
          paragraphOf(
            note.map(({ text }) => ({ text: ` ${text}` })),
            {
              ...rules.looks.body.value,
              size: { write: NOTE_SIZE, least: NOTE_SIZE, most: NOTE_SIZE },
            },
            {},
          ),
        ],
      },
    ]),
  );
