import { and, desc, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { Viewer } from '../people/viewer.ts';
import type { Mention } from '../references/mention.ts';
import type { Transaction } from '../storage/database.ts';
import { readableRows } from './access.ts';
import type { Bearer } from './identity.ts';
import { documents, organs } from './schema.ts';
import { otherNames } from './succession.ts';

/** What a mention is looked up by. */
export type Named = Pick<Mention, 'numberKey' | 'number' | 'types' | 'nameKey'>;

const LAWS = ['Luật', 'Bộ luật', 'Pháp lệnh', 'Hiến pháp', 'Điều lệ'];
// Resolutions of congresses and of the Central Committee go by the meeting's name.
const OF_A_MEETING = '^(nghị quyết )?(đại hội|hội nghị|trung ương)';
export const isCalledByName = ({ type, title }: { type: string | null; title: string }) =>
  type !== null &&
  (LAWS.includes(type) || (type === 'Nghị quyết' && new RegExp(OF_A_MEETING, 'i').test(title)));

/**
 * Every document that could be one of some papers, newest first, in one query.
 *
 * @param viewer - left out: the record as a whole, for links that are checked when they are shown
 */
export async function bearersOf(
  db: Transaction,
  viewer: Viewer | undefined,
  mentions: Named[],
): Promise<Bearer[]> {
  const which = or(...wanted(mentions));
  if (!which) return [];
  const rows = await db
    .select({
      id: documents.id,
      numberKey: documents.numberKey,
      type: documents.type,
      title: documents.title,
      issuedOn: documents.issuedOn,
      issuerId: documents.issuerId,
      issuer: sql<string | null>`coalesce(${organs.name}, ${documents.issuerPrinted})`,
      origin: documents.origin,
      audienceKeys: documents.audienceKeys,
    })
    .from(documents)
    .leftJoin(organs, eq(organs.id, documents.issuerId))
    .where(and(which, viewer ? readableRows(viewer) : isNull(documents.withdrawnAt)))
    .orderBy(sql`${documents.issuedOn} desc nulls last`, desc(documents.createdAt), documents.id);
  const alsoCalled = await otherNames(db);
  return rows.map(({ issuerId, ...row }) => ({ ...row, alsoCalled: alsoCalled(issuerId) }));
}

function wanted(mentions: Named[]): SQL[] {
  const keys = distinct(mentions.map(({ numberKey }) => numberKey));
  const short = mentions.filter(({ numberKey, number }) => !numberKey && number);
  const begins = distinct(short.map(({ number }) => number)).flatMap((n) => [`${n}-%`, `${n}/%`]);
  const types = distinct(short.flatMap((mention) => mention.types ?? []));
  const byName = mentions.some(
    ({ numberKey, number, nameKey }) => !numberKey && !number && nameKey,
  );
  const all = [
    keys.length > 0 && sql`${documents.numberKey} = any(${sql.param(keys)}::text[])`,
    short.length > 0 &&
      and(
        short.every((mention) => mention.types) ? inArray(documents.type, types) : undefined,
        sql`${documents.numberKey} like any(${sql.param(begins)}::text[])`,
      ),
    byName && inArray(documents.type, LAWS),
    byName && and(eq(documents.type, 'Nghị quyết'), sql`${documents.title} ~* ${OF_A_MEETING}`),
  ];
  return all.filter((one) => one !== undefined && one !== false);
}

const distinct = (values: (string | undefined)[]): string[] => [
  ...new Set(values.filter((value) => value !== undefined)),
];
