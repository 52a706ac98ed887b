import { unzipSync, zipSync } from 'fflate';
import {
  bmpOf,
  compoundFile,
  emfOf,
  laidPdf,
  packagedFile,
  tiffOf,
  wmfOf,
} from '../support/drawn-files.ts';
import { pptxFile, shape, withPictures } from '../support/office-files.ts';
import { toTcvn3 } from '../support/old-encodings.ts';
import { pngOf, printedPage } from '../support/printed-page.ts';
import { wordFile } from '../support/word-file.ts';
import {
  bytesOf,
  docx,
  GUIDE,
  type Handed,
  lines,
  paragraphs,
  pasted,
  pictured,
  plain,
  stamp,
  xlsx,
} from './marked.ts';

const BREAK = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
/** Enough text for a PDF to be believed: a layer of few words over a picture is not. */
const written = (canary: string) => [
  ...lines('', canary),
  ...Array.from({ length: 9 }, (_, at) => `${at + 2}. Kinh tế của thành phố tiếp tục phát triển.`),
];
const label = (text: string, colour = 'black') =>
  printedPage([{ text, x: 30, y: 35, bold: true, size: 15, colour }], [150, 60]);
const joined = (file: Uint8Array, canary: string) =>
  new Uint8Array(Buffer.concat([file, bytesOf(canary)]));

/** A file with parts that it names nowhere: where Office keeps what is laid into a document. */
const withParts = (file: Uint8Array, parts: Record<string, Uint8Array>) =>
  plain(zipSync({ ...unzipSync(file), ...parts }));

/** A text with a picture, on its first page or behind a break. */
const shown = (canary: string, picture: Uint8Array, before = '') =>
  plain(
    withPictures(
      wordFile(paragraphs('', canary) + before + pictured()),
      'word/document.xml',
      picture,
    ),
  );

/** Marked in what lies inside a file: a picture of another kind, a drawing, a file. */
export async function markedInside(canary: string): Promise<Handed[]> {
  const secret = docx('TỐI MẬT', canary);
  return [
    { name: 'a38.docx', bytes: shown(canary, joined(tiffOf(label('TỐI MẬT')), canary)) },
    { name: 'a39.docx', bytes: shown(canary, joined(bmpOf(label('TUYỆT MẬT')), canary)) },
    { name: 'a40.docx', bytes: drawn(canary, emfOf(['TỐI MẬT', 'BÁO CÁO'], undefined, canary)) },
    { name: 'a41.docx', bytes: drawn(canary, emfOf([], label('TỐI MẬT'), canary)) },
    {
      name: 'a42.docx',
      bytes: drawn(
        canary,
        wmfOf([Buffer.from(toTcvn3('MẬT'), 'latin1'), Buffer.from(canary)]),
        'wmf',
      ),
    },
    { name: 'a43.docx', bytes: shown(canary, pasted(canary), BREAK) },
    {
      name: 'a44.pptx', // on the second slide
      bytes: plain(
        withPictures(
          pptxFile([{ shapes: shape(lines('', canary)) }, { shapes: shape(['Hai']) }]),
          'ppt/slides/slide1.xml', // the file keeps them the other way round
          pasted(canary),
        ),
      ),
    },
    {
      name: 'a45.docx', // red, and in the middle of its picture
      bytes: shown(canary, joined(pngOf(label('TỐI MẬT', '#c22')), canary)),
    },
    {
      name: 'a46.docx',
      bytes: withParts(docx('', canary), {
        'word/embeddings/Microsoft_Word_Document.docx': secret,
      }),
    },
    {
      name: 'a47.xlsx',
      bytes: withParts(xlsx('', canary), {
        'xl/embeddings/oleObject1.bin': packagedFile('MAT_12-BC.txt', bytesOf(canary)),
      }),
    },
    {
      name: 'a48.pptx',
      bytes: withParts(pptxFile([{ shapes: shape(lines('', canary)) }]), {
        'ppt/embeddings/oleObject1.bin': compoundFile('Package', secret),
      }),
    },
    {
      name: 'a49.docx', // a scan
      bytes: withParts(docx('', canary), {
        'word/embeddings/oleObject1.bin': packagedFile('scan.png', pasted(canary)),
      }),
    },
    {
      name: 'a50.pdf',
      bytes: await laidPdf(written(canary), { picture: [stamp(canary), 80, 130, 110] }),
    },
    {
      name: 'a51.pdf', // a scan over which its words were laid, without those of the stamp
      bytes: await laidPdf(written(canary), { picture: [pasted(canary), 0, 0, 595] }),
    },
    {
      name: 'a52.pdf',
      bytes: await laidPdf(written(canary), { attached: { name: 'b.docx', bytes: secret } }),
    },
  ];
}

/** A text with a drawing, which Office keeps under the ending of its kind. */
const drawn = (canary: string, drawing: Uint8Array, kind = 'emf') => {
  const file = unzipSync(
    withPictures(wordFile(paragraphs('', canary) + pictured()), 'word/document.xml', drawing),
  );
  const { 'word/media/1.png': media = new Uint8Array(), ...parts } = file;
  const rels = 'word/_rels/document.xml.rels';
  const renamed = Buffer.from(parts[rels] ?? [])
    .toString()
    .replace('1.png', `1.${kind}`);
  return plain(zipSync({ ...parts, [rels]: bytesOf(renamed), [`word/media/1.${kind}`]: media }));
};

/** The like of it that is no secret. */
export async function openInside(canary: string): Promise<Handed[]> {
  const guide = docx('', canary, {}, GUIDE);
  return [
    { name: 'b26.docx', bytes: shown(canary, joined(tiffOf(label('Mật độ')), canary)) },
    {
      name: 'b27.docx',
      bytes: drawn(canary, emfOf(['SƠ ĐỒ', 'Bảo vệ bí mật nhà nước'], undefined, canary)),
    },
    { name: 'b28.docx', bytes: shown(canary, pasted(canary, '', GUIDE), BREAK) },
    {
      name: 'b29.docx', // with a part that is no file
      bytes: withParts(docx('', canary), {
        'word/embeddings/oleObject1.bin': bytesOf('không phải tệp gì'),
      }),
    },
    {
      name: 'b30.xlsx',
      bytes: withParts(xlsx('', canary), {
        'xl/embeddings/oleObject1.bin': packagedFile('mat-khau.txt', bytesOf(canary)),
        'xl/embeddings/Microsoft_Word_Document.docx': guide,
      }),
    },
    {
      name: 'b31.pdf', // with a signature and a file
      bytes: await laidPdf(written(canary), {
        picture: [stamp(canary, 'Lương Bích Ngọ'), 80, 130, 110],
        attached: { name: 'b.docx', bytes: guide },
      }),
    },
    {
      name: 'b32.docx', // of a lesson: what it teaches stands in a drawing
      bytes: drawn(canary, emfOf(['TUYỆT MẬT', 'TỐI MẬT', 'MẬT'], undefined, canary)),
    },
  ];
}
