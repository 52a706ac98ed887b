import { sql } from 'drizzle-orm';
import { sha256 } from '../storage/files.ts';

/** What stands before the first link. */
export const GENESIS = '0'.repeat(64);

/**
 * An event `e` as one text that differs whenever a byte of any column does: each as PostgreSQL
 * writes it, whatever the settings of the connection (hence seconds, not a date), null apart from
 * the word.
 */
export const canonical = sql`jsonb_build_array(
  e.id::text,
  extract(epoch from e.at)::text,
  e.person_id::text,
  e.kind,
  e.document_id::text,
  e.document_ids::text,
  e.passage_ids::text,
  e.detail::text
)::text`;

/** The hash of a link: over the one before it, its own place and the event. */
export const linkHash = (previous: string, seq: number, event: string) =>
  sha256(`tham-muu-audit-1\n${previous}\n${seq}\n${event}`);
