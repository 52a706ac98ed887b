import { eq } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { answerEvents, answers } from '../../src/answers/schema.ts';
import { paths } from '../../src/paths.ts';
import { people, sessions, units } from '../../src/people/schema.ts';
import { type Browser, type TestPortal, testPortal } from '../support/portal.ts';

const test: TestPortal = await testPortal();
const { db } = test.portal;
let an: Browser;
let id: string;
let personId: number;

afterAll(() => test.close());
beforeEach(async () => {
  await db.delete(people);
  await db.delete(units);
  const unit = await test.addUnit({ name: 'Ban Một', shortName: 'B1' });
  personId = (await test.addPerson({ login: 'an', unitId: unit.id })).id;
  an = await test.signIn('an');
  const asked = { personId, question: 'Hỏi', asked: 'Hỏi', askedAt: new Date() };
  const [row] = await db
    .insert(answers)
    .values({ ...asked, state: 'writing', startedAt: new Date() })
    .returning();
  id = row?.id ?? '';
});

const say = (ordinal: number, text: string) =>
  db.insert(answerEvents).values({ answerId: id, ordinal, kind: 'sentence', data: { text } });

/** What the stream still says until it ends, or for a second. */
async function rest(reader: ReadableStreamDefaultReader<Uint8Array>) {
  let said = '';
  const late = new Promise<{ done: boolean; value?: Uint8Array }>((resolve) =>
    setTimeout(() => resolve({ done: false }), 1_000),
  );
  for (;;) {
    const { done, value } = await Promise.race([reader.read(), late]);
    if (value) said += new TextDecoder().decode(value);
    if (done || !value) return { said, ended: done };
  }
}

async function opened() {
  await say(1, 'Câu thứ nhất.');
  const streamed = await an(paths.answerEvents(id));
  expect(streamed.headers.get('cache-control')).toBe('private, no-store');
  const reader = streamed.body?.getReader();
  if (!reader) throw new Error('no stream');
  const { value } = await reader.read();
  expect(new TextDecoder().decode(value)).toContain('Câu thứ nhất.');
  return reader;
}

describe('an answer that is being written', () => {
  it('goes on being told to who may read what they could', async () => {
    const reader = await opened();
    await say(2, 'Câu thứ hai.');

    expect((await rest(reader)).said).toContain('Câu thứ hai.');
    await reader.cancel();
  });

  it.each([
    ['whose session ended', () => db.delete(sessions)],
    ['who was locked out', () => db.update(people).set({ disabledAt: new Date() })],
  ])('is told no further to one %s', async (_, end) => {
    const reader = await opened();
    await end();
    await say(2, 'Câu thứ hai.');

    expect(await rest(reader)).toEqual({ said: '', ended: true });
  });

  it('is held back until it is whole, and checked anew, from who reads less than before', async () => {
    const reader = await opened();
    await db.update(people).set({ unitId: null }).where(eq(people.id, personId));
    await say(2, 'Câu thứ hai.');

    expect((await rest(reader)).said).toBe('');
    await reader.cancel();
  });
});
