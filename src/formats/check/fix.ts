import { unzipSync, zipSync } from 'fflate';
import { listEntries, readParts } from '../../ingest/extract/archive.ts';
import { damaged, decoded } from '../../ingest/extract/xml.ts';
import { type Checked, check, type Options } from './check.ts';
import type { Finding, Mend } from './findings.ts';
import { editsOf } from './mend.ts';
import { mainPart } from './word-file.ts';
import { edited } from './xml-edit.ts';

/** What was changed on the copy, and what a person has still to look at. */
export type Fixed = Checked & { copy?: Uint8Array; changes: Finding[]; left: Finding[] };

const MOST_ROUNDS = 3; // one change may uncover another: a line whose words are mended is then set

/**
 * Checks a docx and mends on a copy what a machine may mend. Parts in which nothing is mended stay
 * as they are, byte for byte; the file itself is never touched.
 *
 * @throws {UnreadableFile} with a sentence for the person
 */
export function fix(bytes: Uint8Array, options: Options): Fixed {
  const { mends: first, ...checked } = check(bytes, options);
  let copy: Uint8Array | undefined;
  let mends = first;
  let left = checked.findings;
  for (let round = 0; round < MOST_ROUNDS && mends.length > 0; round++) {
    const mended = mend(copy ?? bytes, mends);
    const again = check(mended, { ...options, rules: checked.rules ?? undefined });
    if (again.findings.length > left.length) break; // never hand out a copy that is worse
    [copy, mends, left] = [mended, again.mends, again.findings];
  }
  const stays = new Set(left.map(keyOf));
  const changes = checked.findings.filter((one) => one.tier === 1 && !stays.has(keyOf(one)));
  return changes.length > 0 && copy
    ? { ...checked, copy, changes, left }
    : { ...checked, changes: [], left: checked.findings };
}

const keyOf = ({ rule, expected }: Finding) => `${rule} ${expected}`;

function mend(bytes: Uint8Array, mends: Mend[]): Uint8Array {
  const main = mainPart(bytes);
  const byPart = new Map<string, Mend[]>();
  for (const one of mends) {
    const part = one.part ?? main;
    byPart.set(part, [...(byPart.get(part) ?? []), one]);
  }
  const parts = readParts(bytes, [...byPart.keys()]);
  const written = new Map<string, Uint8Array>();
  for (const [name, own] of byPart) {
    const part = parts.get(name);
    if (!part) throw damaged();
    const xml = decoded(part);
    written.set(name, new TextEncoder().encode(inUtf8(edited(xml, editsOf(xml, own)))));
  }
  return packed(bytes, written);
}

/** What is written is UTF-8, whatever the part said before. */
const inUtf8 = (xml: string) =>
  xml.replace(/^(<\?xml[^>]*?encoding\s*=\s*)(?:"[^"]*"|'[^']*')/, '$1"UTF-8"');

function packed(bytes: Uint8Array, written: Map<string, Uint8Array>): Uint8Array {
  const order = listEntries(bytes); // also refuses what unpacks too large
  const all = unzipSync(bytes);
  const entries = order.flatMap(({ name }) => {
    const content = written.get(name) ?? all[name];
    return content ? [[name, content] as const] : [];
  });
  return zipSync(Object.fromEntries(entries));
}
