import { strToU8, zipSync } from 'fflate';

// Word files written by hand, for tests of the checker: nothing here comes from the product's code.

type Run = { t: string; sz?: number; b?: boolean; i?: boolean; u?: boolean; font?: string };
export type Paragraph = {
  jc?: 'center' | 'both' | 'left' | 'right';
  first?: number; // twips
  before?: number; // twips
  after?: number;
  line?: number;
  rule?: 'exact' | 'auto';
  style?: string;
  extra?: string; // of the properties, as XML
};

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const V = 'xmlns:v="urn:schemas-microsoft-com:vml"';

const safe = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

export const run = ({ t, sz, b, i, u, font }: Run) => {
  const look = [
    font ? `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>` : '',
    b ? '<w:b/>' : '',
    i ? '<w:i/>' : '',
    sz ? `<w:sz w:val="${sz * 2}"/>` : '',
    u ? '<w:u w:val="single"/>' : '',
  ].join('');
  return `<w:r>${look ? `<w:rPr>${look}</w:rPr>` : ''}<w:t xml:space="preserve">${safe(t)}</w:t></w:r>`;
};

export const par = (
  runs: Run | Run[] | string,
  { jc, first, before, after, line, rule, style, extra }: Paragraph = {},
) => {
  const spacing =
    before === undefined && after === undefined && line === undefined
      ? ''
      : `<w:spacing${before === undefined ? '' : ` w:before="${before}"`}${after === undefined ? '' : ` w:after="${after}"`}${line === undefined ? '' : ` w:line="${line}" w:lineRule="${rule ?? 'exact'}"`}/>`;
  const properties = [
    style ? `<w:pStyle w:val="${style}"/>` : '',
    extra ?? '',
    spacing,
    first === undefined ? '' : `<w:ind w:firstLine="${first}"/>`,
    jc ? `<w:jc w:val="${jc}"/>` : '',
  ].join('');
  const inside = typeof runs === 'string' ? runs : [runs].flat().map(run).join('');
  return `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${inside}</w:p>`;
};

export const blank = () => '<w:p/>';

/** Two columns without borders. */
export const columns = (left: string, right: string, widths: [number, number] = [3900, 5400]) =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${widths.map((w) => `<w:gridCol w:w="${w}"/>`).join('')}</w:tblGrid><w:tr>${[left, right].map((cell, at) => `<w:tc><w:tcPr><w:tcW w:w="${widths[at]}" w:type="dxa"/></w:tcPr>${cell}</w:tc>`).join('')}</w:tr></w:tbl>`;

/** A line drawn as older Words draw it. */
export const drawnLine = () =>
  '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:pict><v:line from="0,1" to="160,1" strokeweight=".75pt"/></w:pict></w:r></w:p>';

export type Page = {
  margins?: { top: number; bottom: number; left: number; right: number; header: number };
  pageNumber?: 'complex' | 'simple' | 'frame';
  numberSize?: number;
};

const PARTY = { top: 1134, bottom: 1134, left: 1701, right: 851, header: 567 };

export type Raw = Record<string, string>;

/** The parts of a file, by name; `zipped` makes a file of them. */
export function rawDocx(
  body: string,
  styles: string,
  { margins = PARTY, pageNumber = 'complex', numberSize = 14 }: Page = {},
): Raw {
  const { top, bottom, left, right, header } = margins;
  const section = `<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="${header}" w:footer="567" w:gutter="0"/><w:cols w:space="720"/><w:titlePg/></w:sectPr>`;
  return {
    '[Content_Types].xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/></Types>`,
    '_rels/.rels': `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${W} ${R} ${V}><w:body>${body}${section}</w:body></w:document>`,
    'word/styles.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles ${W}>${styles}</w:styles>`,
    'word/header1.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:hdr ${W} ${R}>${numbers[pageNumber](numberSize * 2)}</w:hdr>`,
  };
}

const numbers = {
  complex: (sz: number) =>
    `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:sz w:val="${sz}"/></w:rPr><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:rPr><w:sz w:val="${sz}"/></w:rPr><w:instrText xml:space="preserve"> PAGE \\* MERGEFORMAT </w:instrText></w:r><w:r><w:rPr><w:sz w:val="${sz}"/></w:rPr><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:rPr><w:sz w:val="${sz}"/></w:rPr><w:t>2</w:t></w:r><w:r><w:rPr><w:sz w:val="${sz}"/></w:rPr><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
  simple: (sz: number) =>
    `<w:sdt><w:sdtContent><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:fldSimple w:instr=" PAGE "><w:r><w:rPr><w:sz w:val="${sz}"/></w:rPr><w:t>2</w:t></w:r></w:fldSimple></w:p></w:sdtContent></w:sdt>`,
  frame: (sz: number) =>
    `<w:p><w:pPr><w:framePr w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:xAlign="center" w:y="1"/></w:pPr><w:r><w:rPr><w:sz w:val="${sz}"/></w:rPr><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:rPr><w:sz w:val="${sz}"/></w:rPr><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
};

export const zipped = (raw: Raw): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(raw).map(([name, text]) => [name, strToU8(text)])));
