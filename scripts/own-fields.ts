import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { createGunzip } from 'node:zlib';
import { type Difference, differences, type OwnField } from '../src/ingest/own-fields.ts';

// `npm run own-fields -- FILE [--json]`: number, type, issuer and date read from each text of a
// .jsonl or .jsonl.gz, against what the list says of it. Opens no archive; safe to repeat.

/** A record whose own field is wrong: in which fields, why, and where the text shows it. */
type Fault = { id: string; sha256: string; fields: OwnField[]; cause: string; at: number[] | null };

const HEAD = 3_000; // characters that hold a header
const FAULTS = new URL('../tests/data/own-field-faults.jsonl', import.meta.url);
const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [file] = positionals;
if (!file) {
  console.error('npm run own-fields -- TỆP [--json]');
  process.exit(2);
}

const faults = new Map(
  readFileSync(FAULTS, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Fault)
    .map((fault) => [`${fault.id} ${fault.sha256}`, fault]),
);
const score = { documents: 0, right: 0, recordWrong: 0, missed: 0 };
for await (const line of linesOf(file)) {
  const record = JSON.parse(line);
  const { id, text } = record as { id: string; text: string };
  const hash = createHash('sha256').update(text).digest('hex');
  const differing = differences({
    text,
    number: record.doc_no ?? '',
    type: record.doc_type ?? '',
    issuer: record.issuer ?? '',
    issuedOn: record.issued ?? '',
  });
  score.documents++;
  tell(id, text, differing, faults.get(`${id} ${hash}`));
}
const counted = score.documents - score.recordWrong;
const share = counted === 0 ? 0 : score.right / counted;
if (values.json) console.log(JSON.stringify({ ...score, counted, share }));
else
  console.log(
    `${score.documents} văn bản, ${score.recordWrong} có trường sai trong danh mục, ${score.right}/${counted} đọc đúng cả bốn (${(share * 100).toFixed(1)} %)`,
  );

function tell(id: string, text: string, differing: Difference[], fault: Fault | undefined) {
  const unexplained = differing.filter(({ field }) => !fault?.fields.includes(field));
  if (differing.length === 0) score.right++;
  else if (unexplained.length === 0) score.recordWrong++;
  else score.missed++;
  if (differing.length === 0) return;
  const outcome = unexplained.length === 0 ? 'record wrong' : 'missed';
  const cause = unexplained.length === 0 ? fault?.cause : causeOf(differing, text.slice(0, HEAD));
  const told = { id, outcome, cause, differing, at: fault?.at ?? null };
  console.log(
    values.json
      ? JSON.stringify(told)
      : `${id}\t${outcome}\t${cause}\t${differing.map(({ field, listed, read }) => `${field}: ${listed || '-'} / ${read || '-'}`).join('; ')}`,
  );
}

function causeOf(differing: Difference[], head: string): string {
  const fields = differing.map(({ field }) => field);
  if (fields.includes('number') && /^\s*Số\s*:?\s*(?:\.{2,}|…|_+)?\s*\//mu.test(head))
    return 'the header leaves the number blank';
  if (fields.includes('number') && fields.includes('issuer'))
    return 'the header names one body and the number another; the body of the number is read';
  return differing.every(({ read }) => read === '')
    ? `not found in the text: ${fields.join(', ')}`
    : `read otherwise than listed: ${fields.join(', ')}`;
}

function linesOf(path: string) {
  const stream = createReadStream(path);
  return createInterface({ input: path.endsWith('.gz') ? stream.pipe(createGunzip()) : stream });
}
