import type { Viewer } from '../people/viewer.ts';
import type { Transaction } from '../storage/database.ts';
import { type Detail, record } from './events.ts';

type Sent = {
  model: { name: string; reach: string };
  prompt: string; // version
  passages: { id: string; documentId: string }[];
  purpose: 'answer' | 'draft';
  detail?: Detail;
};

/** On record before anything leaves: which passages go to which model. */
export const noteSending = (
  db: Transaction,
  { id, token }: Pick<Viewer, 'id' | 'token'>,
  { model: { name, reach }, prompt, passages, purpose, detail }: Sent,
): Promise<void> =>
  record(db, {
    kind: 'passages sent to a model',
    personId: id,
    documentIds: [...new Set(passages.map(({ documentId }) => documentId))],
    passageIds: passages.map((passage) => passage.id),
    detail: {
      ...{ purpose, model: name, reach, prompt },
      ...detail,
      ...(token ? { token: token.id } : {}),
    },
  });
