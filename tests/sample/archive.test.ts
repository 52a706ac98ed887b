import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { readCentral } from '../../scripts/sample/central.ts';
import { ARCHIVE, manifestRow, readManifest, SOURCES } from '../../scripts/sample/manifest.ts';
import { organNamed } from '../../scripts/sample/organs.ts';
import { people, units } from '../../scripts/sample/people.ts';
import { readSources } from '../../scripts/sample/source.ts';

const manifest = readManifest();
const sources = readSources(SOURCES);
const central = readCentral();
const MOST_BYTES = 6_000_000; // the archive is committed
const MOST_SCANNED_PAGES = 12; // each costs seconds of OCR on a first start
const LAST_DAY = '2026-11-20'; // the story ends here

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const bytesOf = (file: string) => readFileSync(join(ARCHIVE, file));

describe('the sample archive', () => {
  it('holds the documents, people, audiences and central papers that later work needs', () => {
    expect(manifest.length).toBeGreaterThanOrEqual(84);
    expect(people.length).toBeGreaterThanOrEqual(12);
    expect(new Set(people.map((person) => person.role)).size).toBe(6);
    expect(central.length).toBeGreaterThanOrEqual(60);

    const audiences = manifest.flatMap((row) => row.audience.map((key) => key.split(':')[0]));
    expect([...new Set(audiences)].sort()).toEqual(['all', 'person', 'unit']);
  });

  it('is what its sources say, file by file', () => {
    const built = manifest.map(({ sha256: _, ...row }) => row);
    const written = sources.map((source) => {
      const { sha256: _, ...row } = manifestRow(source, '');
      return row;
    });
    expect(built).toEqual(written);

    expect(manifest.filter((row) => sha256(bytesOf(row.file)) !== row.sha256)).toEqual([]);
    const files = readdirSync(ARCHIVE).filter((name) => name !== 'manifest.json');
    expect(files.sort()).toEqual(manifest.map((row) => row.file).sort());
  });

  it('is small, and has few pages that must be read by OCR', async () => {
    const bytes = manifest.reduce((sum, row) => sum + bytesOf(row.file).length, 0);
    expect(bytes).toBeLessThan(MOST_BYTES);

    const scans = manifest.filter((row) => row.format === 'scan');
    const pages = await Promise.all(scans.map((row) => pageCount(row.file)));
    const scanned = pages.reduce((sum, count) => sum + count, 0);
    expect(scanned).toBeGreaterThan(4);
    expect(scanned).toBeLessThanOrEqual(MOST_SCANNED_PAGES);
  });

  it('gives no two documents one identity, though numbers return in the next term', () => {
    const identity = (row: (typeof manifest)[number]) =>
      [row.issuer, row.type, row.number, row.issuedOn].join('|');
    expect(new Set(manifest.map(identity)).size).toBe(manifest.length);

    const terms = (number: string) =>
      new Set(manifest.filter((row) => row.number === number).map((row) => row.term)).size;
    for (const number of ['118-QĐ/TU', '06-CTr/TU', '09-HD/VPTU', '14-HD/BTCTU'])
      expect(terms(number)).toBe(2);
  });

  it('relates only to papers that exist, and says exactly which', () => {
    const known = [...manifest, ...central];
    const relations = known.flatMap(({ number, relations }) =>
      relations.map((relation) => ({ from: number, ...relation })),
    );
    const meant = ({ number, issuedOn }: { number: string; issuedOn?: string }) =>
      known.filter((row) => row.number === number && (!issuedOn || row.issuedOn === issuedOn));

    expect(relations.length).toBeGreaterThan(100);
    expect(relations.filter((relation) => meant(relation).length !== 1)).toEqual([]);
    const kinds = new Set(relations.map((relation) => relation.kind));
    for (const kind of ['amends', 'replaces', 'repeals', 'suspends', 'corrects', 'answers'])
      expect(kinds).toContain(kind);
  });

  it('names in its text every paper of the city that it relates to', () => {
    const unnamed = sources.flatMap(({ name, title, body, relations }) =>
      relations
        .filter(({ number }) => !`${title}\n${body}`.includes(number))
        .map(({ number }) => `${name}: ${number}`),
    );
    expect(unnamed).toEqual([]);
  });

  it('uses units, people and organs that exist at the time', () => {
    const known = new Set([
      'all',
      ...units.map((unit) => `unit:${unit.shortName}`),
      ...people.map((person) => `person:${person.login}`),
    ]);
    expect(manifest.flatMap((row) => row.audience).filter((key) => !known.has(key))).toEqual([]);

    const outlived = manifest.filter(({ issuer, issuedOn }) => {
      const { validFrom = '0000', validTo = '9999' } = organNamed(issuer);
      return issuedOn < validFrom || issuedOn > validTo;
    });
    expect(outlived).toEqual([]);
  });

  it('has only real days, none after the end of the story but dates of effect', () => {
    const days = manifest.flatMap((row) => [row.issuedOn, row.effectiveOn ?? row.issuedOn]);
    expect(days.filter((day) => !isDay(day))).toEqual([]);
    expect(manifest.filter((row) => row.issuedOn > LAST_DAY)).toEqual([]);
    expect(manifest.some((row) => (row.effectiveOn ?? '') > LAST_DAY)).toBe(true);
    const printed = sources.flatMap(({ name, title, body }) =>
      [...`${title}\n${body}`.matchAll(/\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/g)].map((match) => ({
        name,
        day: `${match[3]}-${match[2]?.padStart(2, '0')}-${match[1]?.padStart(2, '0')}`,
      })),
    );
    expect(printed.length).toBeGreaterThan(500);
    expect(printed.filter(({ day }) => !isDay(day))).toEqual([]);
  });

  it('is composed Vietnamese, written at the length of office papers', () => {
    const text = JSON.stringify([manifest, central, sources]);
    expect(text.normalize('NFC')).toBe(text);

    const words = sources.map(({ name, body }) => ({ name, words: body.split(/\s+/).length }));
    expect(words.filter((source) => source.words < 240 || source.words > 3000)).toEqual([]);
    expect(words.filter((source) => source.words >= 2500).length).toBeGreaterThanOrEqual(3);
  });

  it('repeats no sentence from document to document, but for the formulas', () => {
    const FORMULA = /^(- )?Căn cứ |^\^ |như sau:$/;
    const holders = new Map<string, string[]>();
    for (const { name, body } of sources)
      for (const line of new Set(body.split('\n')))
        if (line.split(' ').length >= 8 && !FORMULA.test(line))
          holders.set(line, [...(holders.get(line) ?? []), name]);

    expect(holders.size).toBeGreaterThan(1000);
    expect([...holders].filter(([, names]) => names.length > 2)).toEqual([]);
  });
});

async function pageCount(file: string): Promise<number> {
  const pdf = await getDocumentProxy(new Uint8Array(bytesOf(file)));
  return pdf.numPages;
}

const isDay = (day: string) => {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
};
