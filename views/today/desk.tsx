import { paths } from '../../src/paths.ts';
import type { IntakeRow } from '../intake/row.tsx';
import { viCount } from '../ui/numbers.ts';

/** What became of the files this person handed in. */
export type DeskNews = {
  waiting: number; // files not decided yet
  refused: number; // files of the last days that were refused for good
  failed: number; // of the last days, those that could not be read; they can be tried again
  rows: Pick<IntakeRow, 'id' | 'batchId' | 'fileName' | 'outcome' | 'reason'>[]; // the latest of both
  pending: number; // documents that wait for the index
};

export const AtTheDesk = ({ desk }: { desk: DeskNews }) => (
  <section class="block" aria-labelledby="desk">
    <h2 id="desk">Số hóa</h2>
    <ul class="rows">
      {desk.rows.map((row) => (
        <li>
          <p>
            <span class={`tag ${row.outcome ? 'late' : 'now'}`}>{wordsOf(row.outcome)}</span>{' '}
            <a class="file-name" href={paths.intakeBatch(row.batchId)}>
              {row.fileName ?? namelessWords(row.outcome)}
            </a>
          </p>
          {row.reason && <p class="note">{row.reason}</p>}
        </li>
      ))}
      <li>
        <p class="note">
          {desk.waiting > 0
            ? `${viCount(desk.waiting)} tệp đang chờ đọc. `
            : 'Không còn tệp chờ đọc. '}
          {desk.pending > 0
            ? `${viCount(desk.pending)} văn bản chờ lập chỉ mục, chưa tìm được theo nội dung.`
            : 'Mọi văn bản đã lập chỉ mục.'}
        </p>
      </li>
    </ul>
  </section>
);

/** A file has no name here before the gate has passed it, and one that was refused never gets one. */
const namelessWords = (outcome: IntakeRow['outcome']) =>
  outcome === 'refused' ? 'Tệp không được nhận, xem lượt gửi' : 'Tệp chưa qua kiểm tra';

const wordsOf = (outcome: IntakeRow['outcome']) => {
  if (outcome === 'refused') return 'Từ chối:';
  if (outcome === 'failed') return 'Chưa đọc được:';
  return 'Đang chờ:';
};
