import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeDocx } from './docx.ts';
import { ARCHIVE, fileName, type ManifestRow, manifestRow, SOURCES } from './manifest.ts';
import { type Measure, newMeasure } from './measure.ts';
import { writePdf } from './pdf.ts';
import { writeScan } from './scan.ts';
import { readSources, type Source } from './source.ts';

/** Writes every file of the sample archive and its manifest anew; safe to repeat. */
async function build() {
  rmSync(ARCHIVE, { recursive: true, force: true });
  mkdirSync(ARCHIVE, { recursive: true });
  const measure = newMeasure();
  const rows: ManifestRow[] = [];
  for (const source of readSources(SOURCES)) {
    const bytes = await write(source, measure);
    writeFileSync(join(ARCHIVE, fileName(source)), bytes);
    rows.push(manifestRow(source, createHash('sha256').update(bytes).digest('hex')));
  }
  writeFileSync(join(ARCHIVE, 'manifest.json'), `${JSON.stringify(rows, null, 2)}\n`);
  console.log(`${rows.length} files in ${ARCHIVE}`);
}

const write = (source: Source, measure: Measure): Promise<Uint8Array> => {
  if (source.format === 'docx') return writeDocx(source);
  return source.format === 'pdf' ? writePdf(source, measure) : writeScan(source, measure);
};

await build();
