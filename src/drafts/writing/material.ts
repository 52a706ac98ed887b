import type { Evidence } from '../../answers/evidence.ts';
import { givenTo, taskOf } from '../../answers/write.ts';
import { asOneEvent } from '../../audit/reading.ts';
import { citationOf } from '../../documents/citation.ts';
import type { Model, SectionTask } from '../../model/model.ts';
import type { Viewer } from '../../people/viewer.ts';
import type { Portal } from '../../portal.ts';
import { fitOf, LEAST } from '../fill.ts';
import { materialOf } from '../material.ts';
import type { Part } from '../product-type.ts';
import { quotable } from '../quotable.ts';
import { readSources } from '../sources.ts';
import type { Draft } from '../store.ts';
import type { Shown } from './borne.ts';
import { wordsFor } from './parts.ts';

const MOST = 8; // passages for one section: more only dilute what it is about

/** What a model is given for a section. `shown` and `evidence` are in the order of its tokens. */
export type Given = { task: SectionTask; evidence: Evidence[]; shown: Shown[] };

/**
 * The passages of a draft's sources that have sentences for a section, the best first, as far as they
 * may go to the model. Read anew for each section: what was closed or barred meanwhile does not go.
 */
export async function givenFor(
  portal: Portal & { model: Model },
  viewer: Viewer,
  draft: Draft,
  part: Part,
): Promise<Given | 'nothing' | 'uncleared'> {
  const material = await asOneEvent(portal.db, () => readAgain(portal, viewer, draft));
  const fitting = quotable(material, draft.task)
    .map((sentence) => ({ sentence, fit: fitOf(part, sentence) }))
    .filter(({ fit }) => fit >= LEAST)
    .sort((a, b) => b.fit - a.fit || a.sentence.place - b.sentence.place);
  const best = [...new Set(fitting.map(({ sentence }) => sentence.piece))].slice(0, MOST);
  if (best.length === 0) return 'nothing';
  const { reach, sectionBudget } = portal.model;
  const evidence = givenTo({ reach, budget: sectionBudget(part.sentences) }, best, best[0]);
  if (evidence.length === 0) return 'uncleared';
  const { type, task } = draft;
  const { passages } = taskOf(task, evidence);
  return {
    task: {
      ...{ product: type.name, part: part.name, hint: part.hint, task, passages },
      ...{ most: part.sentences, words: wordsFor(type, part) },
    },
    evidence,
    shown: passages.map(({ token, text }, i) => ({
      ...{ token, text },
      ground: `${text}\n${evidence[i] ? citationOf(evidence[i].card) : ''}.`,
    })),
  };
}

/** The sources as they are: one whose text has changed since waits for a person to look at it. */
async function readAgain(portal: Portal, viewer: Viewer, draft: Draft) {
  const { sources } = await readSources(portal.db, viewer, draft);
  const known = sources.flatMap((source) => (source.standing === 'unreadable' ? [] : [source]));
  const kept = known.filter(({ removed }) => !removed);
  const away = new Set(
    known.flatMap(({ removed, passage }) => (removed && passage ? passage.id : [])),
  );
  const material = await materialOf(portal, viewer, {
    passages: kept.flatMap(({ standing, passage }) =>
      standing === 'same' && passage ? passage.id : [],
    ),
    documents: kept.flatMap(({ standing, card, role }) =>
      standing === 'document' ? [{ id: card.id, role }] : [],
    ),
    ...{ find: false, task: draft.task },
  });
  return material.filter(({ passage }) => !away.has(passage.id));
}
