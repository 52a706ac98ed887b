import { numberKey } from '../../references/number.ts';
import { typeName } from '../../references/types.ts';
import { normalise } from '../../text/normalise.ts';
import { headerLabel } from '../secrecy/header-label.ts';
import type { SecrecyLevel } from '../secrecy/levels.ts';
import { readAddressees } from './addressees.ts';
import { casingOf } from './casing.ts';
import type { FirstPage } from './certainty.ts';
import { ANNEX, readHead } from './head.ts';
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

/** `signature`: the stamps of digital signatures; `headerText`: the header box read from a picture. */
export type Readable = {
  kind?: string; // of the file: a mail is called by its subject
  pages: readonly FirstPage[];
  signature?: string;
  headerText?: string;
};

/** Reads the catalogue fields, from the header block and the signature alone: the body lies. */
export function catalogue(
  { kind, pages, signature: stamps = '', headerText = '' }: Readable,
  fileName: string,
): CatalogueFields {
  const text = normalise(pages.map((page) => page.text).join('\n'));
  const first = pages.find((page) => page.text.trim()) ?? { text: '' };
  const lines = headLines(first.text);
  const head = readHead(lines);
  const headerBox = readHead(headLines(headerText));
  const printedType = isConsolidation(lines) ? CONSOLIDATION : head.type;
  const own: OwnNumber =
    head.type === ANNEX
      ? { numberState: 'none' } // an annex bears the number of what it belongs to
      : ownNumber({
          head,
          headerBox,
          type: printedType,
          fileName,
          page: first,
        });
  const type = printedType ?? typeByNumber(own, lines);
  const inText = casingOf(text);
  const signature = head.type === ANNEX ? {} : readSignature(text);
  const issued =
    head.type === ANNEX
      ? {}
      : readIssuer({ head, reference: own.reference ?? own.code, signature, text, inText });

  return defined({
    ...numberFields(own),
    type,
    ...issued,
    issuedOn: readIssuedOn({ head, headerBox, page: first, type, text, stamps, ...issued }),
    place: placeOf(head),
    title: kind === 'eml' ? subjectOf(first.text) : readTitle(head, inText),
    signer: signature.signer,
    signerRole: signature.signerRole,
    urgency: urgencyOf(lines),
    secrecy: headerLabel(lines.join('\n')),
    addressees: readAddressees(text),
  });
}

/** As `extract/eml.ts` writes it. */
const subjectOf = (text: string) => /^Chủ đề: (.+)$/m.exec(normalise(text))?.[1];

const numberFields = ({ numberState, number, reference }: OwnNumber) => ({
  numberState,
  number,
  numberKey: reference && numberKey(reference),
  suffix: reference?.suffix || undefined,
});

const CONSOLIDATION = 'Văn bản hợp nhất';
const isConsolidation = (lines: string[]) =>
  lines.some((line) => squeezed(line).startsWith('vanbanhopnhat') || /\/VBHN-/.test(line));

/** One code can mean two types, so this is asked only where no title line says which. */
function typeByNumber(own: OwnNumber, lines: string[]): string | undefined {
  const reference = own.reference ?? own.code;
  if (reference?.family === 'cv' || lines.some((line) => /^\W*v\s?\/\s?v\b/i.test(line)))
    return 'Công văn';
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
