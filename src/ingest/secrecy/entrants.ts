import type { Extracted } from '../extract/extracted.ts';
import type { Entrant } from '../gate.ts';
import type { Ocr } from '../ocr/ocr.ts';
import { readPage } from '../ocr/read-pending.ts';
import { headerTexts } from './header-texts.ts';

/** True of a file that the gate cannot judge by what is written in it. */
export const needsOcr = (extracted: Extracted): boolean =>
  (extracted.pictures ?? []).length > 0 ||
  extracted.pictured !== undefined ||
  (extracted.inside ?? []).some(
    (one) => one.extracted && (isScan(one.extracted) || needsOcr(one.extracted)),
  );

const isScan = ({ pages }: Extracted) => pages[0]?.by === 'pending';

/**
 * All that the gate has to be asked about a file: what is written first; then, one by one, what OCR
 * reads in its pictures; then the same of each file that is laid into it.
 */
export async function* entrantsIn(
  { fileName }: Pick<Entrant, 'fileName'>,
  bytes: Uint8Array,
  extracted: Extracted,
  ocr: Ocr | undefined,
  isInside = false,
): AsyncGenerator<Entrant> {
  const asked = (headerText: string): Entrant => ({ fileName, headerText, isInside });
  for (const text of headerTexts(extracted)) yield { fileName, isInside, ...text };
  for (const picture of ocr ? (extracted.pictures ?? []) : [])
    if (ocr) yield asked((await readPage(picture, { number: 1 }, ocr)).text);
  const { pictured } = extracted;
  if (ocr && pictured)
    yield asked((await readPage(bytes, { number: 1, part: pictured }, ocr)).text);
  for (const one of extracted.inside ?? []) yield* inside(one, ocr);
}

async function* inside(
  { name, bytes, extracted }: NonNullable<Extracted['inside']>[number],
  ocr?: Ocr,
) {
  const entrant = { fileName: name, isInside: true };
  yield entrant;
  if (!extracted) return;
  for (const member of extracted.members ?? []) yield { fileName: member.name, isInside: true };
  if (ocr && isScan(extracted))
    yield { ...entrant, headerText: (await readPage(bytes, { number: 1 }, ocr)).text };
  yield* entrantsIn(entrant, bytes, extracted, ocr, true);
}
