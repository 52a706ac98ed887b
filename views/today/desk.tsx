import { paths } from '../../src/paths.ts';
import type { IntakeRow } from '../intake/row.tsx';
import { viCount } from '../ui/numbers.ts';

/** What became of the files this person handed in. */
export type DeskNews = {
  waiting: number; // files not decided yet
  failed: number; // files refused or failed that nobody has looked into
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
              {row.fileName ?? 'Tệp chưa qua kiểm tra'}
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

const wordsOf = (outcome: IntakeRow['outcome']) => {
  if (outcome === 'refused') return 'Từ chối:';
  if (outcome === 'failed') return 'Chưa đọc được:';
  return 'Đang chờ:';
};
