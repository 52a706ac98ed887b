import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { readRelation, type StatedRelation } from './source.ts';

/**
 * A real paper of a higher (or another) body, known by its facts alone: no text of it is held.
 * A type, issuer or date that our references do not give is left out, never guessed.
 */
export type CentralRecord = {
  number: string;
  type?: string;
  issuer?: string;
  issuedOn?: string;
  effectiveOn?: string;
  signer?: string;
  title: string;
  relations: StatedRelation[];
};

type Row = Record<Exclude<keyof CentralRecord, 'relations'> | 'relations', string>;

/** The catalogue-only records of `central.tsv`; titles there are short descriptions of our own. */
export function readCentral(): CentralRecord[] {
  const text = readFileSync(new URL('central.tsv', import.meta.url), 'utf8');
  const rows: Row[] = parse(text, { columns: true, delimiter: '\t', quote: null });
  return rows.map(({ number, title, relations, ...rest }) => ({
    number,
    title,
    ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== '')),
    relations: relations.split('; ').filter(Boolean).map(readRelation),
  }));
}
