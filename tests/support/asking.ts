import { eq } from 'drizzle-orm';
import { readManifest } from '../../scripts/sample/manifest.ts';
import { SAMPLE_PASSWORD } from '../../scripts/sample/people.ts';
import { documents, versions } from '../../src/documents/schema.ts';
import { paths } from '../../src/paths.ts';
import { signIn } from './office.ts';
import type { Running } from './pairs.ts';

export type Asking = Awaited<ReturnType<typeof askingAs>>;

/** Asks the sample archive as one of its people, through the front door. */
export async function askingAs({ app, portal }: Running, login: string) {
  const browse = await signIn(app, login, SAMPLE_PASSWORD);
  const names = await namesById(portal);
  const page = async (query: Parameters<typeof paths.search>[0]) =>
    (await browse(paths.search(query))).text();
  return {
    browse,
    page,
    /** Numbers of the documents found, in order, as their authors gave them. */
    found: async (query: Parameters<typeof paths.search>[0]) => numbersIn(await page(query), names),
    /** Numbers on the card above the results. */
    exact: async (q: string) => {
      const html = await page({ q });
      const card = /<section class="exact".*?<\/section>/s.exec(html)?.[0] ?? '';
      const named = card.replace(/<p class="note[^"]*">.*?<\/p>/gs, ''); // what the notes lead to
      return idsIn(named).map((id) => names.get(id) ?? id);
    },
  };
}

export function numbersIn(html: string, names: Map<string, string>) {
  const results = html.split('<li class="result">').slice(1);
  return results.flatMap((result) => idsIn(result).slice(0, 1)).map((id) => names.get(id) ?? id);
}

const idsIn = (html: string) => [
  ...new Set(
    [...html.matchAll(/href="\/documents\/([0-9a-f-]{36})["?#]/g)].map(([, id = '']) => id),
  ),
];

/** "118-QĐ/TU 2026-09-14" by document: of the sample's files as written, whatever OCR read. */
async function namesById({ db }: Running['portal']): Promise<Map<string, string>> {
  const byFile = new Map(readManifest().map((row) => [row.file, `${row.number} ${row.issuedOn}`]));
  const rows = await db
    .select({
      id: documents.id,
      number: documents.number,
      issuedOn: documents.issuedOn,
      file: versions.fileName,
    })
    .from(documents)
    .leftJoin(versions, eq(versions.id, documents.currentVersionId));
  return new Map(
    rows.map(({ id, number, issuedOn, file }) => [
      id,
      byFile.get(file ?? '') ?? `${number} ${issuedOn ?? ''}`.trim(),
    ]),
  );
}
