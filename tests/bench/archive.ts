import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { count } from 'drizzle-orm';
import { readSet } from '../../scripts/evaluate/set.ts';
import { passages } from '../../src/documents/schema.ts';
import { announce } from '../../src/ingest/intakes.ts';
import { unitKey } from '../../src/people/keys.ts';
import { hashPassword } from '../../src/people/passwords.ts';
import { people, units } from '../../src/people/schema.ts';
import type { Portal } from '../../src/portal.ts';
import { backlog } from '../../src/search/feed.ts';

export const PASSWORD = 'đo tốc độ';
/** Logins by the share of the archive that they may read; `forty` by as many units, one above another. */
const SHARES = { whole: 1, tenth: 0.1, hundredth: 0.01 };
const FORTY = 40;
export const readers = [...(Object.keys(SHARES) as (keyof typeof SHARES)[]), 'forty'] as const;
export type Reader = (typeof readers)[number];

const TEXTS_A_FILE = 40;

/** Texts of phapdien, then the same sentences dealt anew (seeded) for as many as are asked. */
export async function* manyTexts(testData: string, seed = 1) {
  const { corpus } = await readSet(join(testData, 'retrieval/phapdien'));
  const texts = [...corpus.values()].map(({ title = '', text }) => ({ title, text }));
  yield* texts;
  const sentences = texts.flatMap(({ text }) => text.split(/(?<=[.;])\s+/));
  const random = seeded(seed);
  const one = <T>(list: T[]) => list[Math.floor(random() * list.length)] as T;
  for (;;) {
    const text = Array.from({ length: 3 + Math.floor(random() * 4) }, () => one(sentences));
    yield { title: one(texts).title, text: text.join(' ') };
  }
}

/** Mulberry32. */
function seeded(seed: number) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Four readers with their units. @returns the audience of the n-th file, and each reader's keys */
export async function addReaders({ db }: Portal) {
  const passwordHash = await hashPassword(PASSWORD);
  const keys = { whole: [], tenth: [], hundredth: [], forty: [] } as { [R in Reader]: string[] };
  for (const login of readers) {
    let parentId: number | null = null as number | null;
    for (let i = 0; i < (login === 'forty' ? FORTY : 1); i++) {
      const name = `${login} ${i}`;
      const unit = { name, shortName: name, parentId };
      const [row] = await db.insert(units).values(unit).returning({ id: units.id });
      if (!row) throw new Error('no unit');
      parentId = row.id;
      keys[login].push(unitKey(row.id));
    }
    const person = { login, name: login, role: 'reader' as const, unitId: parentId, passwordHash };
    await db.insert(people).values(person);
  }
  const audienceOf = (n: number) => [
    ...Object.entries(SHARES)
      .filter(([, share]) => n % Math.round(1 / share) === 0)
      .flatMap(([login]) => keys[login as Reader]),
    ...keys.forty.slice(n % FORTY, (n % FORTY) + 1),
  ];
  return { audienceOf, keys };
}

/**
 * Hands in text files through quarantine and desk until the record holds `most` passages and the
 * index has them all.
 */
export async function fill(
  portal: Portal,
  texts: AsyncIterator<{ title: string; text: string }>,
  audienceOf: (n: number) => string[],
  most: number,
  firstFile = 0,
) {
  const batchId = randomUUID();
  for (let n = firstFile; ; n++) {
    const content = await nextFile(texts, n);
    const note = { batchId, fileName: `${n}.txt`, personId: null, audienceKeys: audienceOf(n) };
    await announce(portal.db, await portal.quarantine.receive(note, Buffer.from(content)));
    portal.wake();
    if (n % 20 !== 19) continue;
    while ((await portal.quarantine.waiting()).length > 20) await pause(50);
    if ((await held(portal)) < most) continue;
    while ((await portal.quarantine.waiting()).length > 0) await pause(50);
    while ((await backlog(portal.db)) > 0) await pause(50);
    await portal.engine.refresh();
    return { files: n + 1 - firstFile, passages: await held(portal) };
  }
}

/** One text file of forty texts. */
export async function nextFile(texts: AsyncIterator<{ title: string; text: string }>, n: number) {
  const lines = [`TÀI LIỆU ${n}`];
  for (let i = 1; i <= TEXTS_A_FILE; i++) {
    const { title, text } = (await texts.next()).value as { title: string; text: string };
    lines.push(`Điều ${i}. ${title.replace(/\s+/g, ' ')}`, text.replace(/\s+/g, ' '));
  }
  return lines.join('\n');
}

const held = async ({ db }: Portal) =>
  (await db.select({ total: count() }).from(passages))[0]?.total ?? 0;

export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
