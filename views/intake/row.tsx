import { paths } from '../../src/paths.ts';
import { type Moment, viDuration } from '../ui/dates.ts';
import { Icon } from '../ui/icon.tsx';
import { viBytes, viCount } from '../ui/numbers.ts';

/** What became of one file; a row of the record fits it. */
export type IntakeRow = {
  id: string;
  batchId: string;
  fileName: string | null; // not known before the gate has passed it, or ever
  bytes: number;
  stage: 'waiting' | 'reading' | 'ocr' | 'done';
  pages: number | null;
  pagesRead: number;
  outcome: 'stored' | 'duplicate' | 'refused' | 'failed' | null;
  reason: string | null;
  documentId: string | null;
  documentName?: string | null; // only where the viewer may read it
  startedAt: Moment | null;
  fields?: { members?: unknown } | null; // `members`: it was a bundle, whose files have rows of their own
};

type Props = { row: IntakeRow; ordinal: number; now: Moment };

export const FileRow = ({ row, ordinal, now }: Props) => (
  <tr id={`file-${row.id}`}>
    <th scope="row">
      <span class="file-name">{fileLabel(row, ordinal)}</span>
      <small class="note">{viBytes(row.bytes)}</small>
    </th>
    <td class="figure">{row.pages === null ? '' : viCount(row.pages)}</td>
    <td>
      <State row={row} label={fileLabel(row, ordinal)} />
    </td>
    <td>{leftWords(row, now)}</td>
  </tr>
);

const fileLabel = ({ fileName }: IntakeRow, ordinal: number) => fileName ?? `Tệp thứ ${ordinal}`;

/** A zip, or a mail with files: no document itself. */
export const isBundle = ({ fields }: IntakeRow) => fields?.members !== undefined;

/** Not decided yet, or stored while OCR still reads its later pages. */
export const isUnderWay = ({ outcome, pages, pagesRead }: IntakeRow) =>
  outcome === null || (outcome === 'stored' && pagesRead > 0 && pagesRead < (pages ?? 0));

const State = ({ row, label }: { row: IntakeRow; label: string }) => {
  if (row.outcome === null) return <UnderWay row={row} label={label} />;
  return (
    <>
      <span class={`tag ${outcomes[row.outcome].tone}`}>
        {isBundle(row) ? 'Đã mở' : outcomes[row.outcome].words}
      </span>
      {row.reason && <p class="note">{row.reason}</p>}
      {row.documentId && <DocumentLink row={row} />}
      {isUnderWay(row) && <PagesRead row={row} label={label} />}
      {row.outcome === 'failed' && <Retry row={row} label={label} />}
    </>
  );
};

const outcomes = {
  stored: { tone: 'done', words: 'Đã vào kho' },
  duplicate: { tone: 'now', words: 'Trùng, không lưu thêm' },
  refused: { tone: 'late', words: 'Từ chối' },
  failed: { tone: 'late', words: 'Chưa đọc được' },
};

const stages = {
  waiting: 'Đang chờ đến lượt',
  reading: 'Đang kiểm tra và đọc',
  ocr: 'Đang nhận dạng chữ',
  done: 'Đang lưu',
};

const UnderWay = ({ row, label }: { row: IntakeRow; label: string }) => (
  <>
    <span class="tag now">{stages[row.stage]}</span>
    {row.stage !== 'waiting' && <PagesRead row={row} label={label} />}
  </>
);

/** A bar that tells the truth: pages read of all pages, or nothing but that work is going on. */
const PagesRead = ({ row: { pages, pagesRead }, label }: { row: IntakeRow; label: string }) =>
  pages ? (
    <>
      <progress max={pages} value={pagesRead} aria-label={`Tiến độ ${label}`} />
      <p class="note">{`Đã đọc ${viCount(pagesRead)} trên ${viCount(pages)} trang`}</p>
    </>
  ) : (
    <progress aria-label={`Tiến độ ${label}`} />
  );

const DocumentLink = ({ row }: { row: IntakeRow }) => (
  <p>
    {row.outcome === 'duplicate' && 'Cùng nội dung với '}
    <a href={paths.document(row.documentId ?? '')}>{row.documentName ?? 'Mở văn bản'}</a>
  </p>
);

const Retry = ({ row, label }: { row: IntakeRow; label: string }) => (
  <form action={paths.intakeRow(row.batchId, row.id)} method="post">
    <button class="button quiet" type="submit">
      <Icon name="refresh-cw" />
      Thử lại<span class="hidden">{` ${label}`}</span>
    </button>
  </form>
);

const MILLISECONDS = 1000;

/** Time left at the speed so far; nothing is said before a page has been read. */
function leftWords(row: IntakeRow, now: Moment): string {
  if (!isUnderWay(row) || !row.startedAt || !row.pages || row.pagesRead === 0) return '';
  const spent = (new Date(now).getTime() - new Date(row.startedAt).getTime()) / MILLISECONDS;
  return viDuration((spent / row.pagesRead) * (row.pages - row.pagesRead));
}
