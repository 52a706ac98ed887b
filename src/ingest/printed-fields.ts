import type { CatalogueFields } from './catalogue/catalogue.ts';
import type { Extracted } from './extract/extracted.ts';

/** What the operator's command prints of a stored file, beside its outcome. */
export const printedFields = (fields: CatalogueFields, { pages }: Extracted) => ({
  number: fields.number,
  type: fields.type,
  issuer: fields.issuer,
  issuedOn: fields.issuedOn,
  title: fields.title,
  signer: fields.signer,
  pages: pages.length,
  ocrPages: pages.filter(({ by }) => by === 'ocr' || by === 'pending').length,
});
