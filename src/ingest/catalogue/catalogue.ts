import { numberKey } from '../../references/number.ts';
import { typeName } from '../../references/types.ts';
import { normalise } from '../../text/normalise.ts';
import { headerLabel } from '../secrecy/header-label.ts';
import type { SecrecyLevel } from '../secrecy/levels.ts';
import { readAddressees } from './addressees.ts';
import { type Head, readHead } from './head.ts';
import { placeOf, readIssuedOn } from './issued-on.ts';
import { readIssuer } from './issuer.ts';
import { headLines, squeezed } from './lines.ts';
import { type OwnNumber, ownNumber } from './own-number.ts';
import { readSignature } from './signature.ts';
import { readTitle } from './title.ts';

/** What a document says of itself in its header and signature. Absent: not printed, or not readable. */
export type CatalogueFields = {
  number?: string; // as printed, without stray spaces
  /** `unreadable`: a number belongs there; one given with it is a proposal from the file name. */
  numberState: 'read' | 'unreadable' | 'none';
  numberKey?: string; // references/number, for comparing
  suffix?: string; // the "a" of 24a
  type?: string; // Vietnamese name
  issuer?: string; // as people say it: "Ban Thường vụ Thành ủy An Bình"
  issuerPrinted?: string; // the left block: "THÀNH ỦY AN BÌNH / VĂN PHÒNG"
  issuedOn?: string; // ISO
  place?: string;
  title?: string;
  signer?: string;
  signerRole?: string;
  urgency?: string;
  secrecy?: SecrecyLevel;
  addressees?: string[];
};

/** What is read of a file; `headerText`: the header box as read from its picture. */
export type Readable = {
  pages: readonly { text: string; by?: string }[];
  headerText?: string;
};

/** Reads the catalogue fields, from the header block and the signature alone: the body lies. */
export function catalogue({ pages, headerText = '' }: Readable, fileName: string): CatalogueFields {
  const text = normalise(pages.map((page) => page.text).join('\n'));
  const lines = headLines(pages.find((page) => page.text.trim())?.text ?? '');
  const head = readHead(lines);
  const headerBox = readHead(headLines(headerText));
  const own = ownNumberOf(head, headerBox, fileName, pages[0]?.by === 'ocr');
  const type = typeOf(head, own, lines);
  const signature = readSignature(text);
  const { authority: _, ...signed } = signature;

  return defined({
    ...numberFields(own),
    type,
    ...readIssuer({ head, reference: own.reference, signature, text }),
    issuedOn: readIssuedOn(head, headerBox, type, text),
    place: placeOf(head),
    title: readTitle(head, type, text),
    ...signed,
    urgency: urgencyOf(lines),
    secrecy: headerLabel(lines.join('\n')),
    addressees: readAddressees(text),
  });
}

/** An annex bears the number of what it belongs to, never one of its own. */
const ownNumberOf = (head: Head, headerBox: Head, fileName: string, scanned: boolean): OwnNumber =>
  head.type === 'Phụ lục'
    ? { numberState: 'none' }
    : ownNumber({ head, headerBox, fileName, scanned });

const numberFields = ({ numberState, number, reference }: OwnNumber) => ({
  numberState,
  number,
  numberKey: reference && numberKey(reference),
  suffix: reference?.suffix || undefined,
});

/** The title line decides, for one code can mean two types; a consolidation is known by its code. */
function typeOf(head: Head, { reference }: OwnNumber, lines: string[]): string | undefined {
  const consolidated = lines.some((line) => squeezed(line).startsWith('vanbanhopnhat'));
  if (consolidated || reference?.type === 'VBHN') return 'Văn bản hợp nhất';
  if (reference?.family === 'cv' || reference?.type === 'CV') return 'Công văn';
  if (head.type) return head.type;
  const names = reference?.type ? typeName(reference.type, reference.family) : [];
  return names.length === 1 ? names[0] : undefined;
}

const URGENCIES = ['Hỏa tốc', 'Thượng khẩn', 'Khẩn'];
const urgencyOf = (lines: string[]) =>
  URGENCIES.find((urgency) =>
    lines.slice(0, 20).some((line) => squeezed(line) === squeezed(urgency)),
  );

function defined(fields: { [K in keyof CatalogueFields]: CatalogueFields[K] | undefined }) {
  const known = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(known) as CatalogueFields;
}
