import { paths } from '../../src/paths.ts';
import { viDate } from './dates.ts';
import { DayInput } from './day-input.tsx';
import { Icon, type IconName } from './icon.tsx';

export type StatusState =
  | 'in-force'
  | 'partly'
  | 'not-yet'
  | 'suspended'
  | 'not-in-force'
  | 'unknown';

/** Legal status of a document on a day, and the sentence that says why, in pieces. */
export type Status = {
  state: StatusState;
  since?: string;
  why: { text: string; documentId?: string }[];
};

const shown: Record<StatusState, { icon: IconName; words: string }> = {
  'in-force': { icon: 'circle-check', words: 'Còn hiệu lực' },
  partly: { icon: 'contrast', words: 'Hiệu lực một phần' },
  'not-yet': { icon: 'hourglass', words: 'Chưa có hiệu lực' },
  suspended: { icon: 'circle-pause', words: 'Ngưng hiệu lực' },
  'not-in-force': { icon: 'circle-x', words: 'Hết hiệu lực' },
  unknown: { icon: 'circle-question-mark', words: 'Chưa rõ hiệu lực' },
};

/** As a list in a file says it. */
export const statusWords = (state: StatusState): string => shown[state].words;

/** Nothing is known of it: as a document stands that nobody has asked about. */
export const UNKNOWN: Status = { state: 'unknown', why: [] };

/** Shape, word, colour: never one without the others. */
export const StatusMark = ({ status }: { status: Status | undefined }) => {
  const { icon, words } = shown[(status ?? UNKNOWN).state];
  return (
    <span class={`status ${(status ?? UNKNOWN).state}`}>
      <Icon name={icon} />
      {words}
    </span>
  );
};

/** The shape alone, for a name in running text that says the word itself. */
export const StatusSign = ({ state }: { state: StatusState }) => <Icon name={shown[state].icon} />;

/** Why it stands so, with the way to the paper that made it. */
export const StatusWhy = ({ status }: { status: Status | undefined }) => (
  <>
    {status?.why.map(({ text, documentId }) =>
      documentId ? <a href={paths.document(documentId)}>{text}</a> : text,
    )}
  </>
);

type AsOfProps = {
  action: string;
  on: string; // ISO
  today: string;
  keep?: { [name: string]: string | number | undefined };
};

/** Asks the same page how things stood on another day. A plain form: the day is in the address. */
export const AsOf = ({ action, on, today, keep = {} }: AsOfProps) => (
  <form class="row tight as-of unprinted" action={action}>
    {Object.entries(keep).map(([name, value]) =>
      value === undefined || value === '' ? null : (
        <input type="hidden" name={name} value={String(value)} />
      ),
    )}
    <label class="note" for="as-of">
      Hiệu lực tính đến ngày
    </label>
    <span class="field">
      <DayInput id="as-of" name="on" value={on} />
    </span>
    <button class="button quiet" type="submit">
      Xem
    </button>
    {on !== today && <strong>{`Đang xem ngày ${viDate(on)}, không phải hôm nay.`}</strong>}
  </form>
);
