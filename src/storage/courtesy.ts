export type Courtesy = ReturnType<typeof openCourtesy>;

const PATIENCE = 250; // ms that work waits for readers before it takes its turn all the same

/**
 * Lets people who read go before the work beside them. On PGlite a question waits behind whatever
 * transaction is under way, and a page asks several: so none begins while a page is being made.
 *
 * @param patience - ms; 0 where nobody shares a connection with that work
 */
export function openCourtesy(patience = PATIENCE) {
  let reading = 0;
  const waiting = new Set<() => void>();
  return {
    /** Counts one reader for as long as `work` takes. */
    async reader<T>(work: () => Promise<T>): Promise<T> {
      reading++;
      try {
        return await work();
      } finally {
        reading--;
        if (reading === 0) for (const go of waiting) go();
      }
    },
    /** Resolves when nobody reads, or when that has taken long enough. */
    turn(): Promise<void> {
      if (reading === 0 || patience === 0) return Promise.resolve();
      return new Promise((resolve) => {
        const timer = setTimeout(go, patience);
        waiting.add(go);
        function go() {
          clearTimeout(timer);
          waiting.delete(go);
          resolve();
        }
      });
    },
  };
}
