import { mayAdminister } from '../people/roles.ts';
import type { Viewer } from '../people/viewer.ts';
import { mayEdit, standingOf } from '../review/standing.ts';
import type { Transaction } from '../storage/database.ts';
import { type Basis, doubtfulBases } from './bases.ts';
import type { Brevity } from './brevity/brevity.ts';
import { deskBrevity } from './brevity/desk-brevity.ts';
import { readPhrases } from './brevity/office-phrases.ts';
import { type Checked, checkSection, type Ground } from './check.ts';
import { type DeskFigures, figuresOf } from './figures/of-desk.ts';
import { hiddenIn, masked } from './hidden.ts';
import { type Missing, missingIn } from './musts.ts';
import { readOfficePaper } from './office-paper.ts';
import { type Point, pointsOf } from './points.ts';
import type { Part } from './product-type.ts';
import { type DeskSource, readSources } from './sources.ts';
import { type Draft, type Section, sectionsOf } from './store.ts';
import { withStruckHidden } from './writing/struck.ts';
import { type Writing, writingsOf } from './writing/writings.ts';

export type DeskSection = {
  part: Part;
  text: string; // as its person may see it
  sentences: Checked[]; // of the text as it is kept; one that is hidden shows nothing
  lines: number[]; // on which line of the text each of them stands
  hidden: string[]; // for putting back what a form was not shown
  revision: number;
  changedAt: Date;
};

/** Everything of a draft, checked as it stands now, for whoever looks. */
export type Desk = {
  draft: Draft;
  sections: DeskSection[];
  sources: DeskSource[];
  grounds: Map<number, Ground>;
  missing: Missing[];
  points: Point[]; // that an incoming paper asks
  place: 'given' | 'lacking' | 'mendable'; // of the office, before the day; who looks may give it
  bases: Basis[]; // to be answered for, or answered for
  words: number;
  figures: DeskFigures;
  brevity: Brevity; // places in it count all sections and sentences, as `sections` does
  writings: Map<string, Writing>; // of a model, by part
  mayEdit: boolean; // whether it is the reader's to change now
};

export async function readDesk(db: Transaction, viewer: Viewer, draft: Draft): Promise<Desk> {
  const { sources, grounds } = await readSources(db, viewer, draft);
  const rows = await sectionsOf(db, draft);
  const sections = draft.type.parts.map((part, i) =>
    deskSection(part, rows[i] as Section, grounds, viewer.name),
  );
  const cited = new Set(
    sections.flatMap(({ sentences }) => sentences.flatMap(({ sources }) => sources)),
  );
  const points = await pointsOf(db, viewer, draft, sections, sources);
  const phrases = await readPhrases(db);
  const written = { draft, sections, sources, grounds };
  const brevity = once(() => deskBrevity(written, phrases));
  const figures = once(() => figuresOf(sections, sources));
  return {
    ...written,
    points,
    writings: await writingsOf(db, draft.id),
    mayEdit: mayEdit(await standingOf(db, viewer, draft)),
    missing: [...missingIn(draft.type, sections), ...unsaid(points)],
    place: await placeFor(db, viewer),
    bases: doubtfulBases(sources, cited),
    get figures() {
      return figures();
    },
    get brevity() {
      return brevity();
    },
    get words() {
      return brevity().words;
    },
  };
}

/** What costs most of a desk is made when it is asked for, and not for every section that is written. */
function once<T>(make: () => T): () => T {
  let made: { as: T } | undefined;
  return () => {
    made ??= { as: make() };
    return made.as;
  };
}

/** Points that the draft does not speak of yet. */
const unsaid = (points: Point[]): Missing[] =>
  points.flatMap(({ ask, said }) => (said ? [] : [{ point: ask.what }]));

async function placeFor(db: Transaction, viewer: Viewer): Promise<Desk['place']> {
  const { place } = await readOfficePaper(db);
  if (place !== '') return 'given';
  return mayAdminister(viewer) ? 'mendable' : 'lacking';
}

export function deskSection(
  part: Part,
  { text, judged, revision, changedAt, given }: Section,
  grounds: Map<number, Ground>,
  name: string,
): DeskSection {
  const checked = checkSection(text, grounds, { name, judged });
  const sentences = withStruckHidden(checked, given, grounds);
  return {
    ...{ part, revision, changedAt },
    text: masked(text, sentences),
    sentences: sentences.map((one) => (one.hidden ? { ...one, text: '' } : one)),
    hidden: hiddenIn(text, sentences),
    lines: sentences.map(({ start }) => text.slice(0, start).split('\n').length),
  };
}

/** What stands in the way of the draft leaving its writer, one sentence each. */
export function hindrances({ sections, missing, bases, figures }: Desk) {
  const all = sections.flatMap(({ sentences }) => sentences);
  return {
    struck: all.filter(({ struck }) => struck).length,
    hidden: all.filter(({ hidden }) => hidden).length,
    missing: missing.length,
    bases: bases.filter(({ answered }) => !answered).length,
    figures: figures.open,
  };
}
