import { parseArgs } from 'node:util';
import type { Answer } from '../src/answers/answer.ts';
import { compose } from '../src/answers/compose.ts';
import { THRESHOLD } from '../src/answers/content.ts';
import { findDocuments } from '../src/documents/find.ts';
import { readPassages } from '../src/documents/read-passages.ts';
import type { Viewer } from '../src/people/viewer.ts';
import { viewerNamed } from '../src/people/viewer-of.ts';
import { anyTasks } from '../src/work/asked.ts';
import { countTasks } from '../src/work/list.ts';
import { openArchive } from './evaluate-answers/archive.ts';
import { figuresOf, type Judgement, table } from './evaluate-answers/figures.ts';
import { type Cited, judge } from './evaluate-answers/judge.ts';
import { type Judged, readQuestions } from './evaluate-answers/questions.ts';
import { evaluateSet } from './evaluate-answers/set.ts';

// npm run evaluate-answers -- [--archive FOLDER | --set FOLDER] [--kind KIND] [--part developed|added|fresh|check|held-out] [--misses] [--json]
// The judged questions over the sample archive and some public texts (TEST_DATA), in an archive of
// its own. --archive keeps it for the next run. Safe to repeat; never opens DATA_DIR.
const { values } = parseArgs({
  options: {
    archive: { type: 'string' },
    set: { type: 'string' }, // a retrieval set in place of the judged questions
    kind: { type: 'string' },
    part: { type: 'string' },
    misses: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

if (values.set) {
  console.log(JSON.stringify(await evaluateSet(values.set, THRESHOLD)));
  process.exit(0);
}

const { portal, close } = await openArchive(values.archive);
const viewers = new Map<string, Viewer>();
try {
  const judged: Judgement[] = [];
  await compose(portal, await viewerOf('nguyen'), 'quy chế làm việc'); // the first opens what is cold
  for (const asked of readQuestions().filter(isWanted)) judged.push(await judgementOf(asked));
  const figures = figuresOf(judged, THRESHOLD);
  console.log(values.json ? JSON.stringify(figures) : table(figures));
} finally {
  await close();
}

function isWanted({ kind, part }: Judged): boolean {
  if (values.kind && kind !== values.kind) return false;
  return !values.part || part === values.part.replace('-', ' ');
}

async function judgementOf(asked: Judged): Promise<Judgement> {
  const viewer = await viewerOf(asked.as);
  const started = performance.now();
  const answer = await compose(portal, viewer, asked.question);
  const ms = performance.now() - started;
  const verdict = judge(asked, answer, await citedIn(answer, viewer), await tasksOf(asked, viewer));
  if (values.misses && !verdict.right) tell(asked, answer);
  return { asked, answer, verdict, ms };
}

async function viewerOf(login: string): Promise<Viewer> {
  const viewer = viewers.get(login) ?? (await viewerNamed(portal.db, login, portal.now()));
  viewers.set(login, viewer);
  return viewer;
}

async function citedIn({ sources }: Answer, viewer: Viewer): Promise<Cited[]> {
  const cards = await findDocuments(
    portal.db,
    viewer,
    sources.map(({ documentId }) => documentId),
  );
  const ids = sources.flatMap(({ passageId }) => passageId ?? []);
  const passages = await readPassages(portal.db, viewer, { ids }, 'answer');
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  return sources.flatMap(({ documentId, passageId, quote }) => {
    const card = cards.get(documentId);
    const passage = byId.get(passageId ?? '');
    return card ? [{ card, text: passage?.text ?? quote, page: passage?.page ?? null, quote }] : [];
  });
}

/** "@tasks late", "@tasks 2026-11-01 2026-11-30": counted by the list itself. */
async function tasksOf({ value }: Judged, viewer: Viewer): Promise<string> {
  const [mark, from, to] = value.split(' ');
  if (mark !== '@tasks') return '';
  const due =
    from === 'late'
      ? { due: 'late' as const }
      : { due: 'days' as const, from: from ?? '', to: to ?? '' };
  const states = ['confirmed', 'proposed'] as const;
  const counted = await Promise.all(
    states.map((state) =>
      countTasks(portal.db, viewer, { ...anyTasks, ...due, state }, '2026-11-23'),
    ),
  );
  return String(counted.reduce((sum, one) => sum + one, 0));
}

function tell({ kind, question, outcome, papers, value }: Judged, answer: Answer) {
  const support = answer.trace.support?.toFixed(2) ?? '';
  console.error(`${kind}: ${question}\n    ${outcome} ${papers.join(';')} ${value}`);
  console.error(
    `    -> ${answer.outcome} ${support} ${answer.trace.route} ${answer.computed?.value ?? ''} ${answer.sentences.map(({ text }) => text.slice(0, 150)).join(' || ')}`,
  );
}
