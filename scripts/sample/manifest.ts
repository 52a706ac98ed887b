import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { terms } from './organs.ts';
import type { Source, StatedRelation } from './source.ts';
import { oldTonePlacement } from './spelling.ts';

export const SOURCES = fileURLToPath(new URL('documents', import.meta.url));
export const ARCHIVE = fileURLToPath(new URL('archive', import.meta.url));

/** What is known of a sample file without reading it. Dates are ISO; hashes are SHA-256 in hex. */
export type ManifestRow = {
  file: string;
  source: string;
  sourceSha256: string;
  sha256: string;
  number: string;
  type: string;
  issuer: string;
  issuedOn: string;
  effectiveOn?: string;
  title: string;
  signer: string;
  format: Source['format'];
  layout: Source['layout'];
  audience: string[];
  term: string;
  field: string;
  dossier: string;
  urgency: string;
  relations: StatedRelation[];
};

/** The committed manifest, one row a file. */
export const readManifest = (): ManifestRow[] =>
  JSON.parse(readFileSync(join(ARCHIVE, 'manifest.json'), 'utf8'));

export function manifestRow(source: Source, sha256: string): ManifestRow {
  const { number, type, issuer, issuedOn, signer, format, layout } = source;
  const { audience, field, dossier, urgency, relations, effectiveOn } = source;
  return {
    file: fileName(source),
    source: `${source.name}.md`,
    sourceSha256: source.sha256,
    sha256,
    number,
    type,
    issuer,
    issuedOn,
    ...(effectiveOn && { effectiveOn }),
    title: source.oldSpelling ? oldTonePlacement(source.title) : source.title,
    signer,
    format,
    layout,
    audience,
    term: termOf(issuedOn),
    field,
    dossier,
    urgency,
    relations,
  };
}

/** "118-QĐ/TU" of 14/9/2026 as a Word file: "2026-09-14_118-QD-TU.docx" */
export function fileName({ number, issuedOn, format }: Source): string {
  const plain = number.replaceAll('Đ', 'D').replaceAll('/', '-').normalize('NFD');
  const ascii = plain.replaceAll(/[^A-Za-z0-9-]/g, '');
  return `${issuedOn}_${ascii}.${format === 'docx' ? 'docx' : 'pdf'}`;
}

const termOf = (day: string) => terms.findLast((term) => term.startsOn <= day)?.name ?? '';
