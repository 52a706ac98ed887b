import { createCanvas } from '@napi-rs/canvas';
import { unzipSync, zipSync } from 'fflate';
import type { Kind } from '../../src/ingest/extract/extracted.ts';
import { mailFile, odtFile, pptxFile, rtfFile, shape, xlsxFile, zipFile } from './office-files.ts';
import { toTcvn3 } from './old-encodings.ts';
import { PLAN, paper } from './papers.ts';
import { pdfOf } from './pdf-file.ts';
import { numbered, paragraph, table, wordFile } from './word-file.ts';

const SENTENCE = 'Ban Thường vụ Thành ủy giao Văn phòng theo dõi, đôn đốc. ';
const escaped = Array.from(SENTENCE, (sign) => `\\u${sign.charCodeAt(0)}?`).join('');

/** A sound file of every kind that is made without Word: what damage is done to. */
export async function everyKind(): Promise<Record<Exclude<Kind, 'doc'>, Uint8Array>> {
  const word = await paper(PLAN);
  return {
    docx: wordFile(
      paragraph(SENTENCE.repeat(9)) + numbered('mục', 1) + table([['STT'], ['Tên'], ['Hạn']]),
    ),
    rtf: rtfFile(
      `${escaped}\\par{\\footnote ${escaped}}\\trowd\\intbl a\\cell b\\cell c\\cell\\row\\pard ${escaped}\\par`.repeat(
        6,
      ),
    ),
    odt: odtFile(
      `<text:h>Chương I</text:h><text:p>${SENTENCE}<text:s text:c="3"/></text:p>`.repeat(9),
    ),
    xlsx: xlsxFile(
      {
        'Biểu 1':
          '<row><c r="A1" t="s"><v>0</v></c><c r="C1" s="1"><v>46056.5</v></c></row>'.repeat(9),
      },
      [SENTENCE],
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs>',
    ),
    pptx: pptxFile([
      { shapes: shape([SENTENCE]) },
      { shapes: shape(['Hai']), notes: shape(['Ba']) },
    ]),
    pdf: await pdfOf(['Trang mot', 'Trang hai']),
    html: new Uint8Array(
      Buffer.from(
        `<!doctype html><table><tr><td>${SENTENCE}<td>hai<td>ba</table><p>${SENTENCE}`.repeat(9),
      ),
    ),
    txt: new Uint8Array(Buffer.from(toTcvn3(SENTENCE.repeat(20)), 'latin1')),
    eml: mailFile('Mời họp', SENTENCE.repeat(5), [{ name: 'kế hoạch.docx', bytes: word }]),
    zip: zipFile({ 'a.txt': SENTENCE, 'thư mục/b.docx': word }),
    image: new Uint8Array(createCanvas(40, 40).toBuffer('image/png')),
  };
}

/**
 * The parts of an Office file unpacked, so that damage meets its XML and not only its checksums.
 * @param level - of packing them again; 0 leaves their bytes as they are
 */
export function withPart(
  file: Uint8Array,
  change: (part: Uint8Array, name: string) => Uint8Array,
  level: 0 | 6 = 6,
): Uint8Array {
  const parts = Object.entries(unzipSync(file)).filter(([name]) => !name.endsWith('/'));
  const changed = parts.map(([name, part]) => [name, change(part, name)]);
  return zipSync(Object.fromEntries(changed), { level });
}
