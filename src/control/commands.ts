import { askCommand } from '../answers/command.ts';
import { auditCommand } from '../audit/command.ts';
import { backupCommand } from '../backup/backup.ts';
import { verifyDraftsCommand } from '../drafts/advice/command.ts';
import { ingestCommand } from '../ingest/command.ts';
import { catalogueCommand } from '../ingest/known/command.ts';
import type { Portal } from '../portal.ts';
import { searchCommand } from '../search/command.ts';
import { reconcileCommand } from '../search/reconcile.ts';
import { reindexCommand } from '../search/reindex.ts';

/** One line of a command's output, or its exit code as the last thing it says. */
export type Said = { line: string } | { exit: number };

/**
 * A command: the same whether it runs in the portal's process or in the shell's own.
 * `folder` is where the person stood: paths they typed start there.
 */
export type Command = (portal: Portal, args: string[], folder: string) => AsyncIterable<Said>;

export const commands: Record<string, Command> = {
  ingest: ingestCommand,
  catalogue: catalogueCommand,
  search: searchCommand,
  ask: askCommand,
  reindex: reindexCommand,
  reconcile: reconcileCommand,
  backup: backupCommand,
  audit: auditCommand,
  'verify-drafts': verifyDraftsCommand,
};
