import { eq } from 'drizzle-orm';
import { today } from '../documents/day.ts';
import { findDocuments } from '../documents/find.ts';
import { organKey, termOn } from '../documents/organs.ts';
import { issuersWithNumbers, registersOf } from '../documents/registers.ts';
import { documents } from '../documents/schema.ts';
import { readOfficePaper } from '../drafts/office-paper.ts';
import type { Draft } from '../drafts/store.ts';
import { Conflict } from '../errors.ts';
import { mayCatalogue } from '../people/roles.ts';
import type { Viewer } from '../people/viewer.ts';
import { numberKey, parseNumber } from '../references/number.ts';
import type { Reference } from '../references/reference.ts';
import { documentTypes, typeName } from '../references/types.ts';
import type { Transaction } from '../storage/database.ts';
import { dayTyped } from '../text/dates.ts';
import { noteDecided } from './events.ts';
import { said } from './said.ts';
import { mustBeFree } from './signed-file.ts';
import { mustHold } from './standing.ts';
import { move, type Outside, reviewIn, touch, underLock, versionNow } from './under-lock.ts';

const LONGEST = 100; // characters

/** What a clerk types of a paper that was signed. `sure`: they have seen what speaks against it. */
export type NumberTyped = { [name in 'number' | 'on' | 'signer' | 'signerRole' | 'sure']?: string };

/** `doubts`: what the clerk has to see first, one sentence each. */
export type Numbered = { problems: { number?: string; on?: string }; doubts: string[] } | undefined;

/**
 * Records number and day of a signed draft. The portal gives none: it reads what the clerk typed.
 *
 * @returns what is wrong with it, or doubtful while the clerk has not said that it is meant so
 */
export const recordNumber = (
  outside: Outside,
  viewer: Viewer,
  id: string,
  typed: NumberTyped,
): Promise<Numbered> =>
  underLock(outside, viewer, id, async (locked) => {
    const { tx, draft, standing, now } = locked;
    const step = mustHold(standing, 'issue');
    const read = parseNumber(said(typed.number, LONGEST));
    const issuedOn = dayTyped(typed.on ?? '');
    const problems = {
      ...(read ? {} : { number: 'Chưa đọc được số, ký hiệu này; viết như 24-TTr/VPTU.' }),
      ...(issuedOn ? {} : { on: 'Ngày không có thật; viết như 23/11/2026.' }),
      ...(issuedOn && issuedOn > today(now) ? { on: 'Ngày ký chưa tới.' } : {}),
    };
    if (!read || !issuedOn || 'on' in problems) return { problems, doubts: [] };
    const doubts = [...typeDoubts(read, draft), ...(await clashes(tx, viewer, read, issuedOn))];
    if (doubts.length > 0 && typed.sure === undefined) return { problems: {}, doubts };
    await mustBeFree(tx, reviewIn(locked));
    const version = await versionNow(locked);
    const to = { id: null, name: read.canonical };
    await noteDecided(
      tx,
      viewer,
      { draftId: draft.id, verdict: 'numbered', step, version, to },
      now,
    );
    await move(locked, {
      ...{ state: 'numbered', holderId: viewer.id, number: read.canonical, issuedOn },
      ...{ signer: said(typed.signer, LONGEST), signerRole: said(typed.signerRole, LONGEST) },
      intakeId: null,
    });
    await touch(locked);
    return undefined;
  });

/** Takes a recorded number back, while no file with it is in the archive. */
export const takeNumberBack = (outside: Outside, viewer: Viewer, id: string): Promise<void> =>
  underLock(outside, viewer, id, async (locked) => {
    const { tx, draft, standing, now } = locked;
    const step = mustHold(standing, 'issue');
    if (reviewIn(locked).state !== 'numbered') throw new Conflict('Dự thảo này chưa ghi số.');
    await mustBeFree(tx, reviewIn(locked));
    const version = await versionNow(locked);
    await noteDecided(tx, viewer, { draftId: draft.id, verdict: 'unnumbered', step, version }, now);
    await move(locked, { state: 'in-review', number: null, issuedOn: null, intakeId: null });
  });

function typeDoubts({ type = '', family }: Reference, { type: { name } }: Draft): string[] {
  const known = documentTypes.some((one) => one.code && one.name === name);
  const says = type ? typeName(type, family) : ['Công văn'];
  if (!known || says.includes(name)) return [];
  return [`Ký hiệu này là của ${says.join(' hoặc ')}, dự thảo là ${name}.`];
}

/** Papers of the same number in the same term (Party) or year (State). One may be told as taken alone. */
async function clashes(tx: Transaction, viewer: Viewer, read: Reference, issuedOn: string) {
  const same = await tx
    .select({ id: documents.id, issuedOn: documents.issuedOn, termId: documents.termId })
    .from(documents)
    .where(eq(documents.numberKey, numberKey(read)));
  const term = await termOn(tx, issuedOn);
  const taken = same.filter(
    (one) =>
      !one.issuedOn ||
      (read.family === 'party' && term
        ? one.termId === term
        : one.issuedOn.slice(0, 4) === issuedOn.slice(0, 4)),
  );
  const ids = taken.map(({ id }) => id);
  const readable = await findDocuments(tx, viewer, ids);
  const named = [...readable.values()].map(({ number, title }) => `${number} “${title}”`);
  const hidden = mayCatalogue(viewer) ? ids.length - readable.size : 0;
  return [
    ...named.map((name) => `Số này đã có trong sổ: ${name}.`),
    ...(hidden > 0 ? ['Số này đã cấp cho một văn bản đồng chí không được đọc.'] : []),
  ];
}

/** The number that the registers would give next to a paper like this; nothing where that is not sure. */
export async function nextNumber(
  db: Transaction,
  viewer: Viewer,
  { type }: Draft,
  now: Date,
): Promise<string | undefined> {
  if (!mayCatalogue(viewer)) return undefined;
  const { body, superior } = await readOfficePaper(db);
  const name = organKey(`${body} ${superior}`);
  const issuers = (await issuersWithNumbers(db, viewer)).filter(
    (one) => organKey(one.name) === name || organKey(one.name).startsWith(`${name} `),
  );
  const [issuer, ...others] = issuers;
  if (!issuer || others.length > 0) return undefined;
  const series = await registersOf(db, viewer, issuer.id, today(now));
  const own = series.filter(
    ({ next, example }) =>
      next &&
      (example.type ? typeName(example.type, example.family) : ['Công văn']).includes(type.name),
  );
  return own.length === 1 ? own[0]?.next : undefined;
}
