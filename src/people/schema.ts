import {
  type AnyPgColumn,
  boolean,
  index,
  integer,
  pgTable,
  primaryKey,
  serial,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { createdAt, moment } from '../storage/columns.ts';

export const units = pgTable('units', {
  id: serial().primaryKey(),
  name: text().notNull(),
  shortName: text('short_name').notNull().unique(), // VPTU, TH: what staff write in lists
  parentId: integer('parent_id').references((): AnyPgColumn => units.id),
  closedAt: moment('closed_at'), // papers may be for it still: it is never deleted
  ...{ sample: boolean().notNull().default(false), createdAt: createdAt() },
});

export const people = pgTable('people', {
  id: serial().primaryKey(),
  login: text().notNull().unique(),
  name: text().notNull(),
  position: text().notNull().default(''),
  role: text({
    enum: ['reader', 'adviser', 'head', 'clerk', 'leader', 'administrator'],
  }).notNull(),
  unitId: integer('unit_id').references(() => units.id),
  passwordHash: text('password_hash'), // argon2id; null until the person has chosen one
  disabledAt: moment('disabled_at'),
  lastVisitAt: moment('last_visit_at'),
  sample: boolean().notNull().default(false),
  createdAt: createdAt(),
});

export const sessions = pgTable(
  'sessions',
  {
    id: uuid().primaryKey().defaultRandom(),
    tokenHash: text('token_hash').notNull().unique(), // SHA-256 of the cookie: a stolen table opens nothing
    personId: integer('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    device: text().notNull().default(''),
    createdAt: createdAt(),
    seenAt: moment('seen_at').notNull().defaultNow(),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [index().on(table.personId)],
);

/** Tokens for programs that act for a person. A revoked one stays: events of its use name it. */
export const apiTokens = pgTable(
  'api_tokens',
  {
    id: uuid().primaryKey().defaultRandom(),
    tokenHash: text('token_hash').notNull().unique(), // SHA-256, as of a session
    personId: integer('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    name: text().notNull(), // what it is for, in the person's words
    scopes: text({ enum: ['read', 'import'] })
      .array()
      .notNull(),
    createdAt: createdAt(),
    expiresAt: moment('expires_at').notNull(),
    usedAt: moment('used_at'),
    revokedAt: moment('revoked_at'),
  },
  (table) => [index().on(table.personId)],
);

/** One-time links: to set the portal up, to choose a first password, to choose a new one. */
export const invitations = pgTable('invitations', {
  tokenHash: text('token_hash').primaryKey(),
  purpose: text({ enum: ['setup', 'password'] }).notNull(),
  personId: integer('person_id').references(() => people.id, { onDelete: 'cascade' }), // null: setup
  createdBy: integer('created_by').references(() => people.id, { onDelete: 'set null' }),
  expiresAt: moment('expires_at').notNull(),
  usedAt: moment('used_at'),
});

/**
 * Failed sign-ins, for the growing delay: one row a login name and source, known or not, so that
 * both look alike. `source`: see delay.ts.
 */
export const signInFailures = pgTable(
  'sign_in_failures',
  {
    login: text().notNull(),
    source: text().notNull(),
    count: integer().notNull(),
    lastAt: moment('last_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.login, table.source] }), index().on(table.lastAt)],
);

/** Browsers with which somebody has signed in before, known by a cookie of their own. */
export const knownDevices = pgTable(
  'known_devices',
  {
    tokenHash: text('token_hash').notNull(),
    personId: integer('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tokenHash, table.personId] }),
    index().on(table.personId),
  ],
);

/** The second factor: codes of the time (RFC 6238). In force once a first code was shown right. */
export const secondFactors = pgTable('second_factors', {
  personId: integer('person_id')
    .primaryKey()
    .references(() => people.id, { onDelete: 'cascade' }),
  lockedSecret: text('locked_secret').notNull(), // opened by the portal's secret alone
  confirmedAt: moment('confirmed_at'),
  lastStep: integer('last_step').notNull().default(0), // of 30 s: a code works once
});

/** For a lost telephone: each works once, and is shown once. */
export const recoveryCodes = pgTable(
  'recovery_codes',
  {
    personId: integer('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    codeHash: text('code_hash').notNull(),
    usedAt: moment('used_at'),
  },
  (table) => [primaryKey({ columns: [table.personId, table.codeHash] })],
);

/** Between the right password and the second factor: nobody is signed in yet. */
export const pendingSignIns = pgTable('pending_sign_ins', {
  tokenHash: text('token_hash').primaryKey(),
  personId: integer('person_id')
    .notNull()
    .references(() => people.id, { onDelete: 'cascade' }),
  way: text({ enum: ['password', 'oidc'] }).notNull(),
  expiresAt: moment('expires_at').notNull(),
});

/**
 * What one person may read, lent to another for some days. It ends by itself: whether it holds is
 * asked at each request, see keys.ts.
 */
export const delegations = pgTable(
  'delegations',
  {
    id: serial().primaryKey(),
    fromId: integer('from_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    toId: integer('to_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    scope: text({ enum: ['unit', 'own'] }).notNull(), // own: their unit's, and what is for them by name
    startsAt: moment('starts_at').notNull(),
    endsAt: moment('ends_at').notNull(), // the first moment after it
    endedAt: moment('ended_at'), // taken back before its time
    createdBy: integer('created_by').references(() => people.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
  },
  (table) => [index().on(table.toId), index().on(table.fromId)],
);

/** A meeting as far as reading goes: its papers are for who takes part, while it is open. */
export const meetings = pgTable('meetings', {
  id: serial().primaryKey(),
  name: text().notNull(),
  opensAt: moment('opens_at').notNull(),
  endsAt: moment('ends_at').notNull(),
  calledBackAt: moment('called_back_at'), // its papers were called back before its end
  createdBy: integer('created_by').references(() => people.id, { onDelete: 'set null' }),
  createdAt: createdAt(),
});

export const meetingParticipants = pgTable(
  'meeting_participants',
  {
    meetingId: integer('meeting_id')
      .notNull()
      .references(() => meetings.id, { onDelete: 'cascade' }),
    personId: integer('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.meetingId, table.personId] }),
    index().on(table.personId),
  ],
);
