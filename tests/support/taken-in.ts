import { randomUUID } from 'node:crypto';
import { announce } from '../../src/ingest/intakes.ts';
import type { Ocr } from '../../src/ingest/ocr/ocr.ts';
import type { Note } from '../../src/ingest/quarantine.ts';
import { takeIn } from '../../src/ingest/take-in.ts';
import type { Portal } from '../../src/portal.ts';

/** Takes a file in at once, past the desk: for tests that are about what comes after. */
export async function takeInBytes(
  portal: Portal,
  bytes: Uint8Array,
  note: Partial<Note> & Pick<Note, 'audienceKeys'>,
  ocr?: Ocr,
) {
  const whole = { batchId: randomUUID(), fileName: 'tep.docx', personId: null, ...note };
  const slip = await portal.quarantine.receive(whole, bytes);
  await announce(portal.db, slip);
  return takeIn(portal, slip, ocr);
}
