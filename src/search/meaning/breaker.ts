const FAILURES = 3; // in a row
const REST = 30_000; // ms without a try after them

/** Stops asking what keeps failing: after a rest one try decides how it goes on. */
export function breakerOf(now = Date.now) {
  let failures = 0;
  let until = 0;
  return {
    isOpen: () => failures >= FAILURES && now() < until,
    succeeded: () => {
      failures = 0;
    },
    failed: () => {
      failures++;
      if (failures >= FAILURES) until = now() + REST;
    },
  };
}
