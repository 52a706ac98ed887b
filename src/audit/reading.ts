import { AsyncLocalStorage } from 'node:async_hooks';
import type { Transaction } from '../storage/database.ts';
import { type AuditKind, type Detail, type Event, record } from './events.ts';

type ReadingKind = Extract<
  AuditKind,
  'search' | 'page shown' | 'passages shown' | 'passages sent to a model'
>;

export type Reading = {
  kind: ReadingKind;
  personId: number | null;
  documentIds?: string[];
  passageIds?: string[];
  purpose?: string;
  detail?: Detail;
};

/** The kind of a response that does several of them: the first of these. */
const order: ReadingKind[] = ['passages sent to a model', 'search', 'passages shown', 'page shown'];

type Collected = { readings: Reading[]; written: boolean };

const response = new AsyncLocalStorage<Collected>();

/**
 * Puts on record what a response carries. Inside `asOneEvent` it is kept until the work is done and
 * then written as one event with everything else; outside, and once that is written, at once.
 */
export async function noteReading(db: Transaction, reading: Reading): Promise<void> {
  const collected = response.getStore();
  if (collected && !collected.written) collected.readings.push(reading);
  else await record(db, merged([reading]));
}

/**
 * Does the work of one response, or of one call of a model, and writes one event with everything
 * that was read for it. The event is committed when this returns; when it cannot be written, this
 * throws and nothing leaves. Also when the work fails: what was read was read.
 */
export async function asOneEvent<T>(db: Transaction, work: () => Promise<T>): Promise<T> {
  const collected: Collected = { readings: [], written: false };
  try {
    return await response.run(collected, work);
  } finally {
    collected.written = true;
    if (collected.readings.length > 0) await record(db, merged(collected.readings));
  }
}

function merged(readings: Reading[]): Event {
  const kind = order.find((one) => readings.some((reading) => reading.kind === one));
  const purposes = unique(readings.flatMap(({ purpose }) => purpose ?? []));
  const documentIds = unique(readings.flatMap((reading) => reading.documentIds ?? []));
  const passageIds = unique(readings.flatMap((reading) => reading.passageIds ?? []));
  return {
    kind: kind ?? 'passages shown',
    personId: readings[0]?.personId ?? null,
    ...(documentIds.length > 0 ? { documentIds } : {}),
    ...(passageIds.length > 0 ? { passageIds } : {}),
    detail: {
      ...(purposes.length > 0 ? { purpose: purposes.join('+') } : {}),
      ...Object.assign({}, ...readings.map(({ detail }) => detail)),
    },
  };
}

const unique = (ids: string[]) => [...new Set(ids)];
