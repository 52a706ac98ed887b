import { strToU8, unzipSync, zipSync } from 'fflate';

const zipOf = (parts: Record<string, string | Uint8Array>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [
        name,
        typeof part === 'string' ? strToU8(part) : part,
      ]),
    ),
  );

export const zipFile = zipOf;

/** `\u` and the code page of Vietnamese Windows, a table, a footnote, a running head. */
export const rtfFile = (body: string, fonts = '{\\f0\\fcharset163 Times New Roman;}'): Uint8Array =>
  new Uint8Array(
    Buffer.from(`{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl${fonts}}${body}}`, 'latin1'),
  );

const O = 'urn:oasis:names:tc:opendocument:xmlns';
const odtSpaces = `xmlns:office="${O}:office:1.0" xmlns:text="${O}:text:1.0" xmlns:table="${O}:table:1.0" xmlns:style="${O}:style:1.0"`;

/** An .odt by hand: `body` is the XML inside office:text. */
export const odtFile = (body: string, styles = ''): Uint8Array =>
  zipOf({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content ${odtSpaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
  });

const rel = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
const rels = (...lines: string[]) => `<Relationships>${lines.join('')}</Relationships>`;

/** A workbook of sheets by name: `rows` is the XML inside sheetData. */
export function xlsxFile(
  sheets: Record<string, string>,
  strings: string[] = [],
  xfs = '',
): Uint8Array {
  const names = Object.keys(sheets);
  const parts = names.map((name, at) => [
    `xl/worksheets/sheet${at + 1}.xml`,
    `<worksheet><sheetData>${sheets[name]}</sheetData></worksheet>`,
  ]);
  return zipOf({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook><sheets>${names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': rels(
      ...names.map((_, at) => rel(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)),
    ),
    'xl/sharedStrings.xml': `<sst>${strings.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet>${xfs}</styleSheet>`,
    ...Object.fromEntries(parts),
  });
}

/** Slides in the order of the show, each with the XML of its shapes and, where given, its notes. */
export function pptxFile(slides: { shapes: string; notes?: string }[]): Uint8Array {
  const numbers = slides.map((_, at) => slides.length - at); // the file keeps them in another order
  const parts = slides.flatMap(({ shapes, notes }, at) => [
    [`ppt/slides/slide${numbers[at]}.xml`, `<p:sld><p:cSld>${shapes}</p:cSld></p:sld>`],
    [
      `ppt/slides/_rels/slide${numbers[at]}.xml.rels`,
      rels(notes ? rel('rId1', 'notesSlide', `../notesSlides/notesSlide${numbers[at]}.xml`) : ''),
    ],
    [`ppt/notesSlides/notesSlide${numbers[at]}.xml`, `<p:notes>${notes ?? ''}</p:notes>`],
  ]);
  return zipOf({
    '[Content_Types].xml': '<Types/>',
    'ppt/presentation.xml': `<p:presentation><p:sldIdLst>${slides.map((_, at) => `<p:sldId id="${at}" r:id="rId${at + 9}"/>`).join('')}</p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': rels(
      ...slides.map((_, at) => rel(`rId${at + 9}`, 'slide', `slides/slide${numbers[at]}.xml`)),
    ),
    ...Object.fromEntries(parts),
  });
}

export const shape = (lines: string[], type?: string) =>
  `<p:sp>${type ? `<p:nvPr><p:ph type="${type}"/></p:nvPr>` : ''}<p:txBody>${lines.map((line) => `<a:p><a:r><a:t>${line}</a:t></a:r></a:p>`).join('')}</p:txBody></p:sp>`;

/** An Office file with pictures that one of its parts refers to as rId1, rId2 and so on. */
export function withPictures(file: Uint8Array, part: string, ...pictures: Uint8Array[]) {
  const root = part.split('/')[0] ?? '';
  const drawn = root === 'xl' ? 'xl/drawings/drawing1.xml' : part;
  const media = root === 'none' ? 'word' : root;
  const relsOf = (name: string) => name.replace(/([^/]*)$/, '_rels/$1.rels');
  return zipOf({
    ...unzipSync(file),
    ...(root === 'xl'
      ? { [relsOf(part)]: rels(rel('rId1', 'drawing', '../drawings/drawing1.xml')) }
      : {}),
    [relsOf(drawn)]: rels(
      ...pictures.map((_, at) => rel(`rId${at + 1}`, 'image', `/${media}/media/${at + 1}.png`)),
    ),
    ...Object.fromEntries(pictures.map((picture, at) => [`${media}/media/${at + 1}.png`, picture])),
  });
}

type Attached = { name: string; type?: string; bytes: Uint8Array; inline?: boolean };

/** A mail as programs send it: UTF-8 in base64, each file a part. */
export function mailFile(subject: string, text: string, attached: Attached[] = []): Uint8Array {
  const encoded = (words: string) => `=?UTF-8?B?${Buffer.from(words).toString('base64')}?=`;
  const parts = attached.map(
    ({ name, type = 'application/octet-stream', bytes, inline }) =>
      `--ranh\r\nContent-Type: ${type}; name="${encoded(name)}"\r\nContent-Disposition: ${inline ? 'inline' : 'attachment'}; filename="${encoded(name)}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(bytes).toString('base64')}\r\n`,
  );
  return new Uint8Array(
    Buffer.from(
      [
        `From: ${encoded('Nguyễn Văn Lễ')} <le@anbinh.vn>`,
        'To: khue@anbinh.vn',
        `Subject: ${encoded(subject)}`,
        'Date: Mon, 02 Feb 2026 21:05:00 +0000',
        'MIME-Version: 1.0',
        'Content-Type: multipart/mixed; boundary=ranh',
        '',
        `--ranh\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(text).toString('base64')}`,
        `${parts.join('')}--ranh--`,
      ].join('\r\n'),
    ),
  );
}
