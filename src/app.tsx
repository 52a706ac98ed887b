import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { routePath } from 'hono/route';
import { ErrorPage, ErrorPart } from '../views/error.tsx';
import type { DemoAccount } from '../views/sign-in/page.tsx';
import { answerRoutes } from './answers/routes.tsx';
import { apiPageRoutes } from './api/page-routes.tsx';
import { problemOf } from './api/problem.ts';
import { apiRoutes } from './api/routes.ts';
import type { AppEnv } from './app-env.ts';
import { assetRoutes } from './assets.ts';
import { onRecord } from './audit/on-record.ts';
import { withBasket } from './basket/owner.ts';
import { basketRoutes } from './basket/routes.tsx';
import { organRoutes } from './documents/organ-routes.tsx';
import { registerRoutes } from './documents/register-routes.tsx';
import { documentRoutes } from './documents/routes.tsx';
import { officePaperRoutes } from './drafts/office-routes.tsx';
import { phraseRoutes } from './drafts/phrase-routes.tsx';
import { draftRoutes } from './drafts/routes.tsx';
import { productTypeRoutes } from './drafts/type-routes.tsx';
import { statusOf, TooFast } from './errors.ts';
import { exportRoutes } from './exports/routes.ts';
import { checkRoutes } from './formats/check/routes.tsx';
import { ownFormsOnly, safeHeaders } from './headers.ts';
import { helpRoutes } from './help.tsx';
import { wantsFragment } from './htmx.ts';
import { knownRoutes } from './ingest/known/routes.tsx';
import { pictureRoutes } from './ingest/picture-routes.ts';
import { replaceRoutes } from './ingest/replace-routes.tsx';
import { intakeRoutes } from './ingest/routes.tsx';
import { ownRecordRoutes } from './oversight/own-routes.tsx';
import { oversightRoutes } from './oversight/routes.tsx';
import { paths } from './paths.ts';
import { accountRoutes } from './people/account-routes.tsx';
import { delegationRoutes } from './people/delegation-routes.tsx';
import { peopleRoutes } from './people/routes.tsx';
import { signedIn } from './people/sessions.ts';
import { signInRoutes } from './people/sign-in-routes.tsx';
import type { Portal } from './portal.ts';
import { rateLimits } from './rate-limit.ts';
import { savedSearchRoutes } from './saved-searches/routes.tsx';
import { searchRoutes } from './search/routes.tsx';
import { unansweredRoutes } from './search/unanswered-routes.tsx';
import { soundForm } from './sound-form.ts';
import { failureOf } from './storage/log.ts';
import { patience, timelyBody } from './timely-body.ts';
import { todayRoutes } from './today/routes.tsx';
import { proposalRoutes } from './work/proposal-routes.tsx';
import { documentTaskRoutes, taskRoutes } from './work/routes.tsx';
import { wrongDays } from './wrong-day.tsx';
import { zippedPages } from './zipped-pages.ts';

const BODY = 1024 * 1024; // bytes; files have a limit of their own, see ingest/upload.ts

/**
 * The whole portal as a function of what lies outside it: the same in production and in tests.
 *
 * @param demo - accounts that the sign-in page offers while the sample archive is there
 * @param waits - how long a body may take
 */
export function createApp(portal: Portal, demo: DemoAccount[] = [], waits = patience) {
  const app = new Hono<AppEnv>();
  const limits = rateLimits(portal);

  app.use(safeHeaders(portal));
  app.use(compress());
  app.use(zippedPages);
  app.use(timelyBody((path) => (takesFiles.test(path) ? waits.upload : waits.form)));
  app.use(exceptUploads(bodyLimit({ maxSize: BODY })));
  app.use(soundForm);
  app.onError((error, c) => {
    const status = statusOf(error);
    if (status === 500) portal.log.error({ ...failureOf(error), route: routePath(c) }, 'request');
    if (c.req.path.startsWith(`${paths.api()}/`)) return problemOf(c, error);
    if (error instanceof TooFast) c.header('Retry-After', String(error.seconds));
    const props = { status, message: status === 500 ? undefined : error.message };
    return c.html(wantsFragment(c) ? <ErrorPart {...props} /> : <ErrorPage {...props} />, status);
  });
  app.notFound((c) => c.html(<ErrorPage status={404} viewer={c.var.viewer} />, 404));

  app.get('/health', (c) => c.json({ ok: true }));
  app.route('/assets', assetRoutes);
  app.use(limits.byAddress);
  app.route(paths.api(), apiRoutes(portal, limits)); // by token, which no form of another site has
  app.use(ownFormsOnly(portal));
  app.route('/', signInRoutes(portal, demo));

  app.use(readersFirst(portal));
  app.use(signedIn(portal));
  app.use(wrongDays);
  app.use(onRecord(portal));
  app.use(limits.byViewer);
  app.use(withBasket(portal));
  app.route('/', todayRoutes(portal));
  app.route('/search', searchRoutes(portal));
  app.route('/answers', answerRoutes(portal));
  app.route('/drafts', draftRoutes(portal));
  app.route('/exports', exportRoutes(portal));
  app.route('/basket', basketRoutes(portal));
  app.route('/saved-searches', savedSearchRoutes(portal));
  app.route('/tasks', taskRoutes(portal));
  app.route('/proposals', proposalRoutes(portal));
  app.route('/documents', documentRoutes(portal));
  app.route('/documents', documentTaskRoutes(portal));
  app.route('/documents', replaceRoutes(portal));
  app.route('/documents', pictureRoutes(portal));
  app.route('/intake', intakeRoutes(portal));
  app.route('/registers', registerRoutes(portal));
  app.route('/organs', organRoutes(portal));
  app.route('/catalogue', knownRoutes(portal));
  app.route(paths.checkFormat(), checkRoutes(portal));
  app.route('/account/record', ownRecordRoutes(portal));
  app.route('/account', accountRoutes(portal));
  app.route('/delegations', delegationRoutes(portal));
  app.route('/', peopleRoutes(portal));
  app.route('/administration/audit', oversightRoutes(portal));
  app.route('/administration/questions', unansweredRoutes(portal));
  app.route('/administration/products', productTypeRoutes(portal));
  app.route('/administration/paper', officePaperRoutes(portal));
  app.route('/administration/phrases', phraseRoutes(portal));
  app.route('/help', helpRoutes());
  app.route(paths.apiHelp(), apiPageRoutes(portal));
  return app;
}

type Middleware = ReturnType<typeof bodyLimit>;

/** Who asks for a page is waited for; who hands in a file is not. */
const readersFirst =
  ({ courtesy }: Portal): Middleware =>
  async (c, next) =>
    c.req.method === 'GET' ? courtesy.reader(next) : next();

const takesFiles = /^\/(intake|catalogue|check-format|documents\/[^/]+\/file|api\/v1\/imports)$/;

const exceptUploads =
  (limit: Middleware): Middleware =>
  async (c, next) =>
    takesFiles.test(c.req.path) ? next() : limit(c, next);
