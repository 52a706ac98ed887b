import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One relation that a sample document states of another, for judging what is read from its text. */
export type StatedRelation = {
  kind: string;
  number: string;
  issuedOn?: string;
  provision?: string;
  effectiveOn?: string;
};

/** An invented document as written down in `documents/*.md`: front matter and body. Dates are ISO. */
export type Source = {
  name: string;
  sha256: string;
  number: string;
  type: string;
  issuer: string;
  issuedOn: string;
  effectiveOn?: string;
  place: string;
  title: string;
  signer: string;
  authority: string[];
  recipients: string[];
  addressees: string[];
  format: 'docx' | 'pdf' | 'scan';
  layout: 'HD36' | 'HD05' | 'ND30';
  oldSpelling: boolean;
  audience: string[];
  field: string;
  dossier: string;
  urgency: string;
  relations: StatedRelation[];
  body: string;
};

/** Every source of the folder, in the order of the file names. */
export const readSources = (folder: string): Source[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => parseSource(name, readFileSync(join(folder, name), 'utf8')));

/** @throws {Error} naming the file and the field, when a needed field is missing */
export function parseSource(name: string, text: string): Source {
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const fields = new Map(front.split('\n').filter(isField).map(split));
  const need = (key: string) => {
    const value = fields.get(key);
    if (!value) throw new Error(`${name}: thiếu trường ${key}`);
    return value;
  };
  const effectiveOn = fields.get('effective');

  return {
    name: name.replace(/\.md$/, ''),
    sha256: createHash('sha256').update(text).digest('hex'),
    number: need('number'),
    type: need('type'),
    issuer: need('issuer'),
    issuedOn: need('date'),
    ...(effectiveOn && { effectiveOn }),
    place: need('place'),
    title: need('title'),
    signer: need('signer'),
    authority: list(fields.get('authority')),
    recipients: list(need('recipients')),
    addressees: list(fields.get('to')),
    format: need('format') as Source['format'],
    layout: need('layout') as Source['layout'],
    oldSpelling: fields.get('spelling') === 'old',
    audience: need('audience').split(/,\s*/),
    field: need('field'),
    dossier: need('dossier'),
    urgency: fields.get('urgency') ?? 'Thường',
    relations: front
      .split('\n')
      .filter((line) => line.startsWith('- '))
      .map((line) => readRelation(line.slice(2))),
    body: body.trim(),
  };
}

const isField = (line: string) => /^[a-z]+: /.test(line);
const split = (line: string): [string, string] => {
  const colon = line.indexOf(': ');
  return [line.slice(0, colon), line.slice(colon + 2).trim()];
};
const list = (value: string | undefined) => value?.split('|').map((part) => part.trim()) ?? [];

/** "amends 118-QĐ/TU 2026-09-14 | Điều 4, khoản 2 | 2026-12-01"; all but kind and number optional */
export function readRelation(written: string): StatedRelation {
  const [head = '', provision, effectiveOn] = written.split('|').map((part) => part.trim());
  const [kind = '', number = '', issuedOn] = head.split(' ');
  return {
    kind,
    number,
    ...(issuedOn && { issuedOn }),
    ...(provision && { provision }),
    ...(effectiveOn && { effectiveOn }),
  };
}
