import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { Layout } from '../layout.tsx';
import { viDate } from '../ui/dates.ts';
import { Head } from '../ui/head.tsx';
import { viCount } from '../ui/numbers.ts';
import { AsOf, type Status, StatusMark, StatusWhy } from '../ui/status.tsx';
import { type DocumentLine, documentName } from './line.tsx';

type Piece = { text: string; kind: 'same' | 'removed' | 'added' };
type Compared = { kind: 'same' | 'changed' | 'removed' | 'added'; label: string; pieces: Piece[] };

/** `ordinal`: the version of the document; absent where two documents are compared. */
type Side = { document: DocumentLine; status: Status; ordinal: number | undefined };

export type CompareProps = {
  viewer: Viewer;
  before: Side;
  after: Side;
  compared: Compared[] | undefined; // undefined: too different to be laid side by side
  on: string; // ISO: how the documents stood on that day
  today: string;
};

export const ComparePage = ({ viewer, before, after, compared, on, today }: CompareProps) => {
  const { document } = after;
  return (
    <Layout title="So sánh" viewer={viewer} path={paths.document(document.id)} desk>
      <Head
        title={`So sánh ${nameOf(before)} với ${nameOf(after)}`}
        note={document.title}
        back={{ href: backOf(after), text: documentName(document) }}
      />
      <Standing sides={before.document.id === document.id ? [after] : [before, after]} />
      <AsOf {...againOf(before, after)} on={on} today={today} />
      {compared ? <Sides compared={compared} /> : <p>{tooDifferent}</p>}
    </Layout>
  );
};

/** How each of the documents stands today: a comparison is no proof of which one holds. */
const Standing = ({ sides }: { sides: Side[] }) => (
  <ul class="stack tight">
    {sides.map(({ document, status }) => (
      <li class="row">
        <span>{documentName(document)}</span>
        <StatusMark status={status} />
        <span class="note">
          <StatusWhy status={status} />
        </span>
      </li>
    ))}
  </ul>
);

/** The same comparison, for another day. */
const againOf = (before: Side, after: Side) =>
  after.ordinal === undefined
    ? {
        action: paths.compareDocuments(),
        keep: { a: before.document.id, b: after.document.id },
      }
    : {
        action: paths.compareVersions(after.document.id),
        keep: { from: before.ordinal, to: after.ordinal },
      };

const nameOf = ({ document, ordinal }: Side) =>
  ordinal === undefined
    ? [documentName(document), document.issuedOn && viDate(document.issuedOn)]
        .filter(Boolean)
        .join(' ngày ')
    : `bản ${ordinal}`;
const backOf = ({ document, ordinal }: Side) =>
  ordinal === undefined ? paths.document(document.id) : paths.history(document.id);
const tooDifferent =
  'Hai văn bản khác nhau quá nhiều nên không đặt cạnh nhau được. Xin mở từng bản để đọc.';

const kinds = {
  changed: 'Sửa',
  removed: 'Bỏ',
  added: 'Thêm',
} as const;

const Sides = ({ compared }: { compared: Compared[] }) => (
  <div class="stack">
    <p class="lede">{summaryOf(compared)}</p>
    <p class="note">
      Chữ <del>gạch ngang</del> chỉ có ở bản trước, chữ <ins>gạch chân</ins> chỉ có ở bản sau.
    </p>
    <article class="compared" aria-label="Hai bản đặt cạnh nhau">
      {runsOf(compared).map((run) =>
        run[0]?.kind === 'same' ? <Same run={run} /> : run.map((one) => <Changed compared={one} />),
      )}
    </article>
  </div>
);

function summaryOf(compared: Compared[]): string {
  const count = (kind: Compared['kind']) => compared.filter((one) => one.kind === kind).length;
  if (compared.every(({ kind }) => kind === 'same')) return 'Hai bản giống nhau từng chữ.';
  const told = (['changed', 'added', 'removed'] as const)
    .filter((kind) => count(kind) > 0)
    .map((kind) => `${kinds[kind].toLowerCase()} ${viCount(count(kind))} đoạn`);
  const summary = `${told.join(', ')}; ${viCount(count('same'))} đoạn giữ nguyên.`;
  return summary.charAt(0).toUpperCase() + summary.slice(1);
}

/** Neighbours that are alike in having changed or not. */
function runsOf(compared: Compared[]): Compared[][] {
  const runs: Compared[][] = [];
  for (const one of compared) {
    const last = runs.at(-1);
    if (last && (last[0]?.kind === 'same') === (one.kind === 'same')) last.push(one);
    else runs.push([one]);
  }
  return runs;
}

const SHORT = 2; // paragraphs that are not worth folding away

const Same = ({ run }: { run: Compared[] }) => {
  const all = run.map(({ pieces }) => <p>{pieces.map(({ text }) => text)}</p>);
  if (run.length <= SHORT) return <>{all}</>;
  return (
    <details>
      <summary>{`${viCount(run.length)} đoạn giữ nguyên, ${placesOf(run)}`}</summary>
      {all}
    </details>
  );
};

const placesOf = (run: Compared[]) => {
  const [first, last] = [run[0]?.label ?? '', run.at(-1)?.label ?? ''];
  return first === last ? first : `từ ${first} đến ${last}`;
};

const Changed = ({ compared: { kind, label, pieces } }: { compared: Compared }) => (
  <div class={`change ${kind}`}>
    <p class="note">{`${kinds[kind as keyof typeof kinds]}: ${label}`}</p>
    <p>
      {pieces.map(({ text, kind }) => {
        if (kind === 'removed') return <del>{text}</del>;
        return kind === 'added' ? <ins>{text}</ins> : text;
      })}
    </p>
  </div>
);
