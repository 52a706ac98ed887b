import type { Viewer } from '../people/viewer.ts';
import type { Transaction } from '../storage/database.ts';
import { auditEvents } from './schema.ts';

export type AuditKind =
  | 'sign-in'
  | 'sign-in failed'
  | 'sign-out'
  | 'second factor changed'
  | 'search'
  | 'question answered'
  | 'passages shown'
  | 'passages sent to a model'
  | 'page shown'
  | 'download'
  | 'export'
  | 'print'
  | 'refused'
  | 'document stored'
  | 'document changed'
  | 'access changed'
  | 'document withdrawn'
  | 'document restored'
  | 'file refused'
  | 'people changed'
  | 'token made'
  | 'token revoked'
  | 'relation decided'
  | 'status recorded'
  | 'task decided'
  | 'slip written'
  | 'organs changed'
  | 'model switched'
  | 'product type changed'
  | 'empty phrases changed'
  | 'authority changed'
  | 'sentence judged'
  | 'basis answered for'
  | 'draft reviewed'
  | 'review chain changed'
  | 'advice kept'
  | 'changed source kept'
  | 'sample removed'
  | 'retention changed'
  | 'record shortened'
  | 'record resumed';

export type Detail = { [name: string]: string | number | boolean | null };

export type Event = {
  kind: AuditKind;
  personId: number | null;
  documentId?: string | null;
  documentIds?: string[];
  passageIds?: string[];
  /** Facts for the record, never text of a document or of a question. */
  detail?: Detail;
};

/**
 * Writes one event, in the caller's transaction where there is one. What a response shows goes
 * through `noteReading` instead, so that one response is one event.
 */
export async function record(db: Transaction, event: Event): Promise<void> {
  await db.insert(auditEvents).values(event);
}

/** Who an event is of: the person, and the token where a program acts for them. */
export const doer = (viewer: Pick<Viewer, 'id' | 'token'>, detail: Event['detail'] = {}) => ({
  personId: viewer.id,
  detail: { ...detail, ...tokenOf(viewer) },
});

const tokenOf = ({ token }: Pick<Viewer, 'token'>) =>
  token ? { token: token.id, tokenName: token.name } : {};
