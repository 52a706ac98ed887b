import { setTimeout as sleep } from 'node:timers/promises';
import { type Context, Hono } from 'hono';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import { AnswerPart, WritingPart } from '../../views/answers/answer.tsx';
import { AnswerPage, AskPage } from '../../views/answers/page.tsx';
import type { AppEnv } from '../app-env.ts';
import { hasSample } from '../documents/sample.ts';
import { wantsFragment } from '../htmx.ts';
import { questionLeaves } from '../model/leaving.ts';
import { paths } from '../paths.ts';
import { typedIn } from '../people/form.ts';
import { viewerHere } from '../people/sessions.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Portal } from '../portal.ts';
import { failureOf } from '../storage/log.ts';
import { answerStored } from './answering.ts';
import { beforeOf } from './before.ts';
import { inContext } from './follow-up.ts';
import { newsOf } from './news.ts';
import { putInBasket } from './put-in-basket.ts';
import { shownAnswer } from './shown.ts';
import {
  eventsAfter,
  findAnswer,
  giveFeedback,
  recentAnswers,
  type StoredAnswer,
  storeQuestion,
} from './store.ts';
import { countStreams } from './streams.ts';

const LONGEST = 1_000; // characters of a question
const RECENT = 8; // questions beside the page
const SOON = 50; // ms in which the record has answered
const LOOK = 250; // ms between two looks at what a writer in another process said
const PATIENCE = 120_000; // ms a stream stays open; the browser comes back

export const answerRoutes = (portal: Portal) => {
  const { db, now } = portal;
  const streams = countStreams();
  const found = (c: Context<AppEnv>) => findAnswer(db, c.var.viewer, c.req.param('id') ?? '');
  const partFor = async (viewer: Viewer, row: StoredAnswer) => ({
    viewer,
    shown: await shownAnswer(db, viewer, row, now()),
  });
  const partOf = (c: Context<AppEnv>, row: StoredAnswer) => partFor(c.var.viewer, row);

  /** Without a model the page has the answer; a model is waited for on the page. */
  const begun = (answering: Promise<void>) => {
    const heard = answering.catch((error: unknown) => portal.log.error(failureOf(error), 'answer'));
    return portal.model ? Promise.race([heard, sleep(SOON)]) : heard;
  };

  return new Hono<AppEnv>()
    .get('/', async (c) => {
      const { viewer } = c.var;
      const recent = await recentAnswers(db, viewer, RECENT);
      const typed = (c.req.query('q') ?? '').slice(0, LONGEST);
      const leaves = await questionLeaves(portal);
      const sample = await hasSample(db);
      return c.html(<AskPage {...{ viewer, recent, typed, leaves, sample }} />);
    })
    .post('/', async (c) => {
      const { viewer } = c.var;
      const { q = '', follows = '' } = await typedIn(c);
      const question = q.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, LONGEST);
      if (!question) {
        const recent = await recentAnswers(db, viewer, RECENT);
        const leaves = await questionLeaves(portal);
        const asked = { viewer, recent, typed: q, leaves, sample: await hasSample(db) };
        return c.html(<AskPage {...asked} problem="Xin gõ câu hỏi." />, 422);
      }
      const before = follows ? await beforeOf(db, viewer, follows) : undefined;
      const asked = inContext(question, before);
      const row = await storeQuestion(
        db,
        viewer,
        { question, asked, ...(before ? { follows } : {}) },
        now(),
      );
      await begun(answerStored(portal, viewer, row));
      return c.redirect(paths.answer(row.id), 303);
    })
    .get('/:id', async (c) => {
      let row = await found(c);
      if (row.state !== 'done') {
        await begun(answerStored(portal, c.var.viewer, row)); // a stop of the portal left it
        row = await found(c);
      }
      const props = await partOf(c, row);
      const recent = await recentAnswers(db, c.var.viewer, RECENT);
      const noted = c.req.query('done');
      const leaves = await questionLeaves(portal);
      return c.html(<AnswerPage {...props} {...{ row, recent, leaves, noted }} />);
    })
    .get('/:id/events', async (c) => {
      const { id } = await found(c);
      const last = Number(c.req.header('Last-Event-ID')) || 0;
      const tell = async (stream: SSEStreamingApi) => {
        const until = Date.now() + PATIENCE;
        for (let at = 0; !stream.aborted && Date.now() < until; ) {
          const news = newsOf(id, LOOK); // heard from here on, so that none is missed
          const viewer = await viewerHere(c, portal); // a stream outlives what was looked up at its start
          if (!viewer) return;
          const row = await findAnswer(db, viewer, id);
          const mayReadAsBefore = heldBy(viewer) === heldBy(c.var.viewer);
          const events = await eventsAfter(db, id, 0);
          const newest = events.at(-1)?.ordinal ?? 0;
          if (row.state === 'done') {
            if (newest > last) {
              const part = String(<AnswerPart {...(await partFor(viewer, row))} />);
              await stream.writeSSE({ id: String(newest), data: part });
            }
            await stream.writeSSE({ event: 'done', data: '' });
            return;
          }
          if (mayReadAsBefore && newest > Math.max(at, last)) {
            at = newest;
            const said = events.flatMap(({ kind, data }) =>
              kind === 'sentence' ? [data as { text: string; struck?: string }] : [],
            );
            await stream.writeSSE({
              id: String(newest),
              data: String(<WritingPart said={said} />),
            });
          }
          await news;
        }
      };
      const { id: personId } = c.var.viewer;
      streams.begin(personId);
      const streamed = streamSSE(c, (stream) => tell(stream).finally(() => streams.end(personId)));
      streamed.headers.set('Cache-Control', 'private, no-store'); // a stream says less of itself
      return streamed;
    })
    .post('/:id/feedback', async (c) => {
      const { feedback = '' } = await typedIn(c);
      const given = feedback === 'right' || feedback === 'wrong' ? feedback : null;
      await giveFeedback(db, c.var.viewer, c.req.param('id'), given, now());
      if (wantsFragment(c)) return c.html(<AnswerPart {...(await partOf(c, await found(c)))} />);
      return c.redirect(paths.answer(c.req.param('id')), 303);
    })
    .post('/:id/basket', async (c) => {
      const row = await found(c);
      await putInBasket(db, c.var.viewer, row, now());
      return c.redirect(paths.answer(row.id, { done: 'basket' }), 303);
    });
};

/** What is half written rests on what could be read when it was begun; the whole is checked anew. */
const heldBy = ({ keys }: Viewer) => keys.toSorted().join(' ');
