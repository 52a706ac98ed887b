// How long a draft takes on the Word files of the sample archive: without a model, from the form to the page; with one
// that writes 30 tokens a second, from the form to the last section, and how much of it is ours and not
// the model's. `--drafts N` without a model, `--written N` with one. One JSON line. Safe to repeat.
import { parseArgs } from 'node:util';
import { and, asc, isNotNull } from 'drizzle-orm';
import { readableRows } from '../../src/documents/access.ts';
import { documents } from '../../src/documents/schema.ts';
import { readDesk } from '../../src/drafts/desk.ts';
import { findDraft } from '../../src/drafts/store.ts';
import { openModel } from '../../src/model/open.ts';
import { paths } from '../../src/paths.ts';
import { viewerNamed } from '../../src/people/viewer-of.ts';
import { backlog } from '../../src/search/feed.ts';
import { sentences } from '../../src/text/sentences.ts';
import { type Behaviour, modelServer, streams } from '../support/model-server.ts';
import { form, signIn, staffOffice } from '../support/office.ts';
import { runPortal } from '../support/pairs.ts';
import { takeInPapers } from '../support/sample-papers.ts';
import { type SectionAsked, sectionAsked } from '../support/section-asked.ts';
import { round, summary, timed } from './times.ts';

const WANTED = { withoutMs: 2_000, ourShare: 0.1 }; // by the issue
const FIRST = 400; // ms until the model's first token
const TOKENS = 30; // a second
const CHARACTERS = 3; // of Vietnamese in a token
const PIECE = 12; // characters that the server sends at once
const LONGEST = 400; // characters of a sentence

const { values } = parseArgs({
  options: {
    drafts: { type: 'string', default: '60' },
    written: { type: 'string', default: '4' },
  },
});
const running = await runPortal({ record: 'pglite', index: 'embedded' });
const server = await modelServer();
try {
  const { portal, app } = running;
  const { db } = portal;
  await staffOffice(db);
  await takeInPapers(portal);
  while ((await backlog(db)) > 0) await new Promise((resolve) => setTimeout(resolve, 100));
  await portal.engine.refresh();
  const browse = await signIn(app, 'khue');
  const viewer = await viewerNamed(db, 'khue', new Date());
  const papers = await db
    .select()
    .from(documents)
    .where(and(readableRows(viewer), isNotNull(documents.currentVersionId)))
    .orderBy(asc(documents.number), asc(documents.id));
  const begin = async (n: number, more = {}) => {
    const { id = '', title = '' } = papers[n % papers.length] ?? {};
    const fields = { type: 'phieu-trinh', task: `Xin ý kiến ${title}`.slice(0, 480), find: 'on' };
    const sent = await browse(paths.drafts(), form({ ...fields, document: id, ...more }));
    return sent.headers.get('location')?.split('/')[2] ?? '';
  };

  const times: number[] = [];
  const found = { overBudget: 0, sentences: 0, notVerbatim: 0, empty: 0 };
  for (let n = 0; n < Number(values.drafts); n++) {
    let id = '';
    times.push(
      await timed(async () => {
        id = await begin(n);
        await (await browse(paths.draft(id))).text();
      }),
    );
    const desk = await readDesk(db, viewer, await findDraft(db, viewer, id));
    const sourced = desk.sections
      .flatMap((section) => section.sentences)
      .filter(({ kind, gap }) => kind !== 'judgement' && !gap);
    found.sentences += sourced.length;
    found.notVerbatim += sourced.filter(({ kind, struck }) => kind !== 'quoted' || struck).length;
    if (sourced.length === 0) found.empty += 1;
    if (desk.words > desk.draft.type.words) found.overBudget += 1;
  }

  let modelMs = 0;
  const slow: Behaviour = async (response, asked) => {
    const started = performance.now();
    const reply = JSON.stringify({ sentences: copied(sectionAsked(asked)) });
    const pause = (1000 * PIECE) / (TOKENS * CHARACTERS);
    await streams(reply, { first: FIRST, pause })(response, asked);
    modelMs += performance.now() - started;
  };
  server.does(slow);
  const settings = { ...server.address, name: 'bench', reach: 'inside' as const };
  portal.model = openModel({ ...settings, patience: 80_000, context: 8_192 }, async () => {});
  await portal.model.tryOut();
  const shares: number[] = [];
  const wholes: number[] = [];
  let sections = 0;
  for (let n = 0; n < Number(values.written); n++) {
    modelMs = 0;
    const before = server.asked.length;
    const whole = await timed(async () => {
      const id = await begin(n * 7, { write: 'on' });
      await (await browse(paths.draftWriting(id))).text();
      await (await browse(paths.draft(id))).text();
    });
    const asked = server.asked.length - before;
    if (asked === 0) continue;
    sections += asked;
    wholes.push(whole);
    shares.push((whole - modelMs) / whole);
  }
  const result = {
    papers: papers.length,
    withoutModel: {
      drafts: times.length,
      ...summary(times),
      most: round(Math.max(...times)),
      ...found,
    },
    withModel: {
      ...{ drafts: wholes.length, sections, ...summary(wholes) },
      ourShare: { mean: round(mean(shares)), most: round(Math.max(...shares)) },
    },
    wanted: WANTED,
  };
  process.stdout.write(`${JSON.stringify(result)}\n`);
} finally {
  await server.close();
  await running.close();
}

/** Sentences of the passages, as many as were asked for. */
function copied({ passages, most }: SectionAsked) {
  const all = passages.flatMap(({ token, text }) =>
    sentences(text).map((one) => ({ text: one.text.slice(0, LONGEST), sources: [token] })),
  );
  return all.filter(({ text }) => text.split(' ').length > 4).slice(0, most);
}

function mean(all: number[]): number {
  return all.reduce((sum, one) => sum + one, 0) / Math.max(1, all.length);
}
