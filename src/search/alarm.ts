import { SearchUnavailable } from '../errors.ts';
import { failureOf, type Log } from '../storage/log.ts';
import { isUsable } from './access-filter.ts';
import type { Engine } from './engine.ts';

/**
 * An engine that raises an alarm when the filter of a viewer is lost: empty, mangled or too long on
 * its way, or refused by the engine. Nothing is found then, by whatever way the question came.
 */
export const withAlarm = (engine: Engine, log: Log): Engine => ({
  ...engine,
  candidates: (request) =>
    watched(log, request, engine.candidates, { candidates: [], capped: false }),
  nearest: (request) => watched(log, request, engine.nearest, []),
});

async function watched<R extends { keys: string[] }, A>(
  log: Log,
  request: R,
  ask: (request: R) => Promise<A>,
  nothing: A,
): Promise<A> {
  if (!isUsable(request.keys)) {
    log.error({}, 'alarm: access filter lost');
    return nothing;
  }
  try {
    return await ask(request);
  } catch (error) {
    if (error instanceof SearchUnavailable) throw error;
    log.error(failureOf(error), 'alarm: search refused by the engine');
    throw new SearchUnavailable('refused');
  }
}
