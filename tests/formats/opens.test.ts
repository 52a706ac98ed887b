import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeDocx } from '../../src/formats/docx/write.ts';
import type { Printed } from '../../src/formats/printed.ts';
import { lettersOf } from '../support/opened-elsewhere.ts';
import { describeWith, services } from '../support/services.ts';
import { partyPaper, productTypes, statePaper } from './papers.ts';
import { readDocx, wordsOf } from './read-docx.ts';

const run = promisify(execFile);
const PATIENCE = 180_000; // milliseconds: a first start of LibreOffice makes a profile

const hostile = '<w:p>&amp;\u0000\uD800 ễ '.repeat(20) + 'x'.repeat(3_000);
const papers: [string, Printed][] = [
  ...productTypes.flatMap((type): [string, Printed][] => [
    [`party-${type}`, partyPaper(type)],
    [`state-${type}`, statePaper(type)],
  ]),
  ['footnotes', partyPaper('to-trinh', { citations: 'both' })],
  ['hostile', partyPaper('bao-cao', { about: hostile, place: hostile, title: hostile })],
];

const folder = mkdtempSync(join(tmpdir(), 'tham-muu-papers-'));
beforeAll(async () => {
  for (const [name, paper] of papers)
    writeFileSync(join(folder, `${name}.docx`), await writeDocx(paper));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const made = (ending: string) => readdirSync(folder).filter((name) => name.endsWith(ending));
const pathOf = (name: string) => join(folder, name);

describeWith(services.office, 'TEST_SOFFICE', 'LibreOffice', () => {
  it(
    'opens every kind of paper and sets it on the page with nothing lost',
    async () => {
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      const files = made('.docx').map(pathOf);
      await run(services.office ?? '', [
        profile,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        ...files,
      ]);

      expect(made('.pdf')).toHaveLength(papers.length);
      for (const [name, paper] of papers) {
        const file = await getDocumentProxy(new Uint8Array(readFileSync(pathOf(`${name}.pdf`))));
        const { text } = await extractText(file, { mergePages: true });
        const { part } = readDocx(await writeDocx(paper));
        const [body, notes] = [part('word/document.xml'), part('word/footnotes.xml')].map(wordsOf);
        expect(lettersOf(text), name).toBe(lettersOf(`${body}${notes}`));
        if (name !== 'hostile') expect(file.numPages, name).toBe(2); // the annex is the second
      }
    },
    PATIENCE,
  );
});

const COUNT = `
import sys, docx
for path in sys.argv[1:]:
    paper = docx.Document(path)
    core = paper.core_properties
    print(len(paper.tables), len(paper.sections), repr(core.author))
`;

describeWith(services.pythonDocx, 'TEST_PYTHON_DOCX', 'python-docx', () => {
  it('opens every kind of paper', async () => {
    const files = made('.docx').map(pathOf);

    const { stdout } = await run(services.pythonDocx ?? '', ['-c', COUNT, ...files]);

    const lines = stdout.trim().split('\n');
    expect(lines).toHaveLength(papers.length);
    for (const line of lines) expect(line).toMatch(/^[2-4] 2 /);
  });
});
