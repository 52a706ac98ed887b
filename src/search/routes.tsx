import { Hono } from 'hono';
import { ResultsPart, type SearchOutcome, SearchPage } from '../../views/search/page.tsx';
import { Suggestions } from '../../views/search/suggestions.tsx';
import type { AppEnv } from '../app-env.ts';
import { today } from '../documents/day.ts';
import { UNKNOWN } from '../documents/status.ts';
import { SearchUnavailable } from '../errors.ts';
import { wantsFragment } from '../htmx.ts';
import { searchLeaves } from '../model/leaving.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Portal } from '../portal.ts';
import { backlog } from './feed.ts';
import { PAGE_SIZE, parseQuery, type SearchQuery } from './query.ts';
import { search } from './search.ts';
import { openSuggestions } from './suggest.ts';
import { tasksAsked } from './tasks-asked.ts';
import { noteUnanswered } from './unanswered.ts';

const LONGEST_TYPED = 200; // characters; nobody waits for a suggestion on a paragraph

export const searchRoutes = (portal: Portal) => {
  const suggest = openSuggestions(portal.db);
  return new Hono<AppEnv>()
    .get('/', async (c) => {
      const query = parseQuery(c.req.queries());
      const [outcome, pending] = await Promise.all([
        outcomeOf(portal, query, c.var.viewer),
        backlog(portal.db, c.var.viewer),
      ]);
      const asOf = portal.now();
      const asked = asTyped(query);
      const leaves = searchLeaves(portal);
      const props = { viewer: c.var.viewer, asked, outcome, asOf, pending, leaves };
      if (!wantsFragment(c) && foundNothing(outcome) && isWhole(query))
        await noteUnanswered(portal.db, query.text, portal.now());
      const status = outcome.state === 'unavailable' ? 503 : 200;
      if (wantsFragment(c)) return c.html(<ResultsPart {...props} />, status);
      return c.html(<SearchPage {...props} />, status);
    })
    .get('/suggest', async (c) => {
      const typed = (c.req.query('q') ?? '').slice(0, LONGEST_TYPED);
      return c.html(<Suggestions {...(await suggest(c.var.viewer, typed))} />);
    });
};

/** An engine that is down is an outcome of its own: never "nothing found". */
async function outcomeOf(
  portal: Portal,
  query: SearchQuery,
  viewer: Viewer,
): Promise<SearchOutcome> {
  if (!query.text) return { state: 'unasked' };
  try {
    const { hits, statuses, ...found } = await search(portal, query, viewer);
    const { documents } = found.exact;
    const tasks =
      query.page === 1
        ? await tasksAsked(portal.db, viewer, query.text, documents, today(portal.now()))
        : undefined;
    return {
      state: 'found',
      ...found,
      statuses,
      tasks,
      hits: hits.map(({ card, title, passages, why, marked }) => ({
        ...card,
        q: marked,
        status: statuses.get(card.id) ?? UNKNOWN,
        titlePieces: title,
        why,
        passages: passages.map(({ passage, pieces }) => ({ ...passage, pieces })),
      })),
      pageCount: Math.ceil(found.total / PAGE_SIZE),
    };
  } catch (error) {
    if (error instanceof SearchUnavailable) return { state: 'unavailable' };
    throw error;
  }
}

const foundNothing = (outcome: SearchOutcome) =>
  outcome.state === 'found' && outcome.total + outcome.exact.documents.length === 0;

/** The question itself: not a part of it while it is typed, no later page, no filter that hides. */
const isWhole = ({
  text: _,
  sort: _s,
  literal: _l,
  on: _o,
  page,
  inForce,
  ...filters
}: SearchQuery) =>
  page === 1 &&
  !inForce &&
  Object.values(filters).every((one) => one === undefined || one.length === 0);

const asTyped = ({ issuers, years, ...query }: SearchQuery) => ({
  ...query,
  issuers: issuers.map(String),
  years: years.map(String),
});
