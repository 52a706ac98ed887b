import type { Engine } from '../../src/search/engine.ts';

/** An index that takes everything and finds nothing, for tests that are not about search. */
export const silentEngine = (): Engine => ({
  put: async () => {},
  candidates: async () => ({ candidates: [], capped: false }),
  nearest: async () => [],
  refresh: async () => {},
  revisions: async () => [],
  beginRebuild: async () => ({
    put: async () => {},
    swap: async () => {},
    discard: async () => {},
  }),
  tidy: async () => {},
  health: async () => 'up',
  close: async () => {},
});
