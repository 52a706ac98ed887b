export const statusStates = [
  'in-force',
  'partly',
  'not-yet',
  'suspended',
  'not-in-force',
  'unknown',
] as const;
export type StatusState = (typeof statusStates)[number];

/** What a person may record of a document. */
export const factStates = [
  'in-force',
  'suspended',
  'not-in-force',
] as const satisfies StatusState[];

/** What a confirmed relation does to a document. `by`: the paper that does it. Dates are ISO. */
export type Act = {
  kind: 'replaces' | 'repeals' | 'suspends' | 'amends' | 'corrects';
  by: string | null; // null: that paper is not held
  written?: string; // as the document itself names that paper
  partial: boolean; // a provision, not the whole
  provision?: string;
  on?: string; // from this day; left out, nobody knows from when
  notBefore?: string; // where `on` is not known: the day on which the paper was issued
  until?: string; // its last day, of a suspension
};

/** What a person recorded. `endsOn` is the last day; left out, it is open. */
export type RecordedFact = {
  state: (typeof factStates)[number];
  startsOn: string;
  endsOn?: string;
  reason: string;
};

export type Known = {
  id: string;
  issuedOn?: string;
  effectiveOn?: string;
  expiresOn?: string; // last day
  acts: Act[];
  facts: RecordedFact[]; // in the order in which they were recorded
  circular: boolean; // it ends, perhaps through others, a paper that ends it
};

/** Why a document stands as it does; `status-words.ts` says it in a sentence. */
export type Reason =
  | { because: 'act'; act: Act }
  | { because: 'fact'; fact: RecordedFact }
  | { because: 'effective' | 'expired' | 'not yet effective' | 'not yet issued'; on: string }
  | { because: 'undated act'; act: Act }
  | { because: 'ring' | 'itself' | 'nothing' };

export type Decided = { state: StatusState; since?: string; reason: Reason };

/**
 * How a document stands on a day. Only what is confirmed, dated by the text or recorded by a person
 * counts: without any of it nothing is known. What ends a document ends it for good, unless a person
 * recorded something of the same day or later. Before it was issued it is not yet, unless its text
 * says that it applied earlier. A day that no paper can have (year 0003) is no day.
 */
export function statusOn(known: Known, day: string): Decided {
  const fact = factOn(known.facts, day);
  if (known.circular && !fact) return { state: 'unknown', reason: { because: 'ring' } };
  const others = known.acts.filter(({ by, kind }) => by !== known.id && kind !== 'corrects');
  const ended = endOn(known, known.circular ? [] : others, day);
  if (ended && !(fact && fact.startsOn >= ended.since)) return ended;
  if (fact) return { state: fact.state, since: fact.startsOn, reason: { because: 'fact', fact } };
  return (
    standing(known, others, day) ?? {
      state: 'unknown',
      reason: { because: others.length < known.acts.length ? 'itself' : 'nothing' },
    }
  );
}

/** Nobody ended it by that day: what is known beyond that. */
function standing(known: Known, acts: Act[], day: string): Decided | undefined {
  const undated = acts.find((act) => isWhole(act) && act.kind !== 'amends' && isUndated(act, day));
  if (undated) return { state: 'unknown', reason: { because: 'undated act', act: undated } };
  const stopped = latest(
    acts.filter((act) => act.kind === 'suspends' && isWhole(act) && hasBegun(act, day)),
  );
  if (stopped) return byAct('suspended', stopped);
  const begins = real(known.effectiveOn);
  const issued = real(known.issuedOn);
  if (issued && issued > day && !(begins && begins <= day))
    return {
      state: 'not-yet',
      ...(begins ? { since: begins } : {}),
      reason: { because: 'not yet issued', on: issued },
    };
  if (begins && begins > day)
    return {
      state: 'not-yet',
      since: begins,
      reason: { because: 'not yet effective', on: begins },
    };
  const changed = latest(
    acts.filter(
      (act) =>
        (act.kind === 'amends' || act.partial) && (hasBegun(act, day) || isUndated(act, day)),
    ),
  );
  if (changed) return byAct('partly', changed);
  if (begins)
    return { state: 'in-force', since: begins, reason: { because: 'effective', on: begins } };
  return undefined;
}

/** What ended the document first. */
function endOn(known: Known, acts: Act[], day: string) {
  const over = acts
    .filter((act) => ends(act) && hasBegun(act, day))
    .map((act) => ({
      state: 'not-in-force' as const,
      since: real(act.on) ?? '',
      reason: { because: 'act' as const, act },
    }));
  const lastDay = real(known.expiresOn);
  const expired = lastDay !== undefined &&
    lastDay < day && {
      state: 'not-in-force' as const,
      since: dayAfter(lastDay),
      reason: { because: 'expired' as const, on: lastDay },
    };
  return [...over, ...(expired ? [expired] : [])].sort((a, b) => compare(a.since, b.since))[0];
}

const ends = (act: Act) => (act.kind === 'replaces' || act.kind === 'repeals') && isWhole(act);
const isWhole = ({ partial }: Act) => !partial;

function hasBegun({ on, until }: Act, day: string): boolean {
  const [from, last] = [real(on), real(until)];
  return from !== undefined && from <= day && !(last !== undefined && last < day);
}

/** It may have begun by that day; nobody knows. */
const isUndated = ({ on, notBefore }: Act, day: string) =>
  real(on) === undefined && (real(notBefore) ?? day) <= day;

/** The act that began last: the newest wording is the one to read. */
const latest = (acts: Act[]): Act | undefined =>
  [...acts].sort((a, b) => compare(real(b.on) ?? '', real(a.on) ?? ''))[0];

const byAct = (state: StatusState, act: Act): Decided => {
  const since = real(act.on);
  return { state, ...(since ? { since } : {}), reason: { because: 'act', act } };
};

/** The fact that covers the day: of several the one that begins last, then the one recorded last. */
function factOn(facts: RecordedFact[], day: string): RecordedFact | undefined {
  const covering = facts.filter(
    ({ startsOn, endsOn }) => real(startsOn) && startsOn <= day && (!endsOn || endsOn >= day),
  );
  return covering.reduce<RecordedFact | undefined>(
    (best, fact) => (best && best.startsOn > fact.startsOn ? best : fact),
    undefined,
  );
}

/** ISO dates compare as text. */
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const PLAUSIBLE = /^(?:1[89]|2[01])\d\d-\d\d-\d\d$/; // as text/dates.ts: 1800 to 2199

const real = (day: string | undefined) => (day && PLAUSIBLE.test(day) ? day : undefined);

function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
