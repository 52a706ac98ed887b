import { bigint, date, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { documents } from '../documents/schema.ts';
import { drafts } from '../drafts/schema.ts';
import { people } from '../people/schema.ts';
import { moment } from '../storage/columns.ts';
import type { Step } from './step.ts';

const draft = () =>
  uuid('draft_id')
    .notNull()
    .references(() => drafts.id, { onDelete: 'cascade' });
const person = (name: string) =>
  integer(name).references(() => people.id, { onDelete: 'set null' });

/** Where a draft stands in its chain. No row: it was never sent up, and only its writer knows it. */
export const draftReviews = pgTable(
  'draft_reviews',
  {
    draftId: draft().primaryKey(),
    steps: jsonb().$type<Step[]>().notNull(), // as the office had set them when it was sent up
    state: text({ enum: ['with-writer', 'in-review', 'numbered', 'issued'] }).notNull(),
    first: integer().notNull(), // place in `steps` it begins at: what its writer holds is left out
    at: integer().notNull(), // place in `steps` of the present one
    holderId: person('holder_id'), // whom it was handed over to; null: whoever may take the step
    movedAt: moment('moved_at').notNull(), // to the present step
    dueOn: date('due_on').notNull(),
    number: text(), // recorded by the clerk once it was signed
    issuedOn: date('issued_on'),
    signer: text(),
    signerRole: text('signer_role'),
    intakeId: uuid('intake_id'), // of the signed file, while it is read
    documentId: uuid('document_id').references(() => documents.id, { onDelete: 'set null' }),
    issuedAt: moment('issued_at'),
  },
  (table) => [index().on(table.state), index().on(table.documentId), index().on(table.intakeId)],
);

/**
 * Everything that was decided about a draft, in order. A row is written once; only an approval gets
 * the time at which it fell. `hash`: SHA-256 of the draft as it stood (drafts/version-hash.ts);
 * `version`: the ordinal of the version that keeps its texts.
 */
export const reviewEvents = pgTable(
  'review_events',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    draftId: draft(),
    verdict: text({
      enum: [
        'sent',
        'skipped', // a step that the writer holds
        'approved',
        'returned',
        'recalled', // by the writer
        'handed-over',
        'edited', // by which approvals fell
        'numbered',
        'unnumbered',
        'filed', // the signed file was handed in
        'issued',
      ],
    }).notNull(),
    step: text().notNull(), // key of the step that decided, or was decided about
    stepName: text('step_name').notNull(),
    personId: person('person_id'),
    by: text().notNull(), // their name then
    at: moment('at').notNull(),
    reason: text(),
    toPersonId: person('to_person_id'),
    toName: text('to_name'),
    version: integer().notNull(),
    hash: text().notNull(),
    fellAt: moment('fell_at'), // of an approval: the draft was changed since by somebody below
  },
  (table) => [index().on(table.draftId, table.id), index().on(table.at)],
);

/** What somebody says of a sentence of a draft. */
export const draftComments = pgTable(
  'draft_comments',
  {
    id: uuid().primaryKey().defaultRandom(),
    draftId: draft(),
    part: text().notNull(), // key in the type
    sentence: text().notNull(), // with its marks, as it stood then
    text: text().notNull(),
    personId: person('person_id'),
    by: text().notNull(),
    at: moment('at').notNull(),
    version: integer().notNull(),
    resolvedAt: moment('resolved_at'),
    resolvedById: person('resolved_by_id'),
    resolvedBy: text('resolved_by'),
  },
  (table) => [index().on(table.draftId, table.at)],
);
