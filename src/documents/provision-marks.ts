import { viDate } from '../../views/ui/dates.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Transaction } from '../storage/database.ts';
import { confirmedActs } from './acts.ts';
import { type DocumentCard, findDocuments } from './find.ts';
import { placesOf } from './provision.ts';
import type { ReadingPassage } from './reading.ts';
import { named } from './status.ts';
import type { Act } from './status-rule.ts';
import { byAct, type Why } from './status-words.ts';

const KINDS: Act['kind'][] = ['amends', 'replaces', 'repeals', 'suspends', 'corrects'];

/**
 * The passages with what was confirmed of their very provision, each beside the first passage of it:
 * who amended it from when, with the way to the newer wording.
 */
export async function withChanges(
  db: Transaction,
  viewer: Viewer,
  card: DocumentCard,
  passages: ReadingPassage[],
  day: string,
): Promise<(ReadingPassage & { changes?: Why[][] })[]> {
  const acts = (await confirmedActs(db, [card.id], KINDS)).filter(
    ({ act }) => act.provision && act.by !== card.id,
  );
  if (acts.length === 0) return passages;
  const readable = named(
    await findDocuments(
      db,
      viewer,
      acts.flatMap(({ act }) => act.by ?? []),
    ),
  );
  const body = passages.filter(({ kind }) => kind === 'body' || kind === 'annex');
  const changes = new Map<string, Why[][]>();
  for (const { act, anchor } of acts) {
    const [place] = placesOf(act.provision ?? '', body);
    if (!place) continue;
    const said = sentence(act, day, readable).map((piece) =>
      piece.documentId && anchor ? { ...piece, anchor } : piece,
    );
    changes.set(place.id, [...(changes.get(place.id) ?? []), said]);
  }
  return passages.map((passage) => {
    const own = changes.get(passage.id);
    return own ? { ...passage, changes: own } : passage;
  });
}

/** What is to come is said as such. */
function sentence(act: Act, day: string, readable: ReturnType<typeof named>): Why[] {
  const said = byAct(act, act.on, readable);
  if (!act.on || act.on <= day) return said;
  return [{ text: `Chưa đến ngày (${viDate(act.on)}): ` }, ...said];
}
