import { paths } from '../../src/paths.ts';
import { type Moment, viMoment } from '../ui/dates.ts';
import { Notice } from '../ui/notice.tsx';

/** What only an administrator has to know. */
export type OperatorNotes = {
  sample: boolean; // the sample archive is still there
  embedded: boolean; // records lie in the embedded database
  lastBackupAt: Moment | null;
};

export const Notes = ({ notes }: { notes: OperatorNotes }) => {
  if (!notes.sample && !notes.embedded) return null;
  return (
    <section class="block" aria-labelledby="notes">
      <h2 id="notes">Cho người quản trị</h2>
      <div class="stack tight">
        {notes.sample && <SampleNote />}
        {notes.embedded && <EmbeddedNote lastBackupAt={notes.lastBackupAt} />}
      </div>
    </section>
  );
};

const SampleNote = () => (
  <Notice tone="now">
    <p>
      <strong>Kho mẫu đang có trong cổng.</strong> Người và văn bản mẫu đều là hư cấu.{' '}
      <a href={paths.administration()}>Gỡ kho mẫu</a> trước khi dùng thật.
    </p>
  </Notice>
);

const EmbeddedNote = ({ lastBackupAt }: { lastBackupAt: Moment | null }) => (
  <Notice tone="unknown">
    <p>
      <strong>Cơ sở dữ liệu nhúng không chịu được mất điện đột ngột.</strong>{' '}
      {lastBackupAt
        ? `Bản sao lưu gần nhất: ${viMoment(lastBackupAt)}.`
        : 'Chưa có bản sao lưu nào.'}{' '}
      <a href={`${paths.help()}#sao-luu`}>Cách sao lưu</a>
    </p>
  </Notice>
);
