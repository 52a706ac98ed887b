import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { Layout } from '../layout.tsx';
import { AudienceChoice, type AudienceOptions } from '../ui/audience-choice.tsx';
import { type Moment, viMoment } from '../ui/dates.ts';
import { FileField } from '../ui/file-field.tsx';
import { Form } from '../ui/form.tsx';
import { Head } from '../ui/head.tsx';
import { Problem } from '../ui/notice.tsx';
import { viCount } from '../ui/numbers.ts';
import { SecrecyChoice } from './secrecy.tsx';

/** Files that were handed in together. */
type BatchLine = {
  id: string;
  createdAt: Moment;
  files: number;
  waiting: number; // not decided yet
  failed: number; // refused ones included
};

export type IntakeProps = AudienceOptions & {
  viewer: Viewer;
  batchId: string; // a new one; every file of this form goes into it
  chosen: string[]; // audience keys; at first the person's own unit
  largestFile: number; // bytes
  batches: BatchLine[]; // the person's own, newest first
  problem?: string | undefined;
};

export const IntakePage = ({ viewer, batches, problem, ...form }: IntakeProps) => (
  <Layout title="Số hóa" viewer={viewer} path={paths.intake()}>
    <Head
      title="Đưa văn bản vào kho"
      note="Word, Excel, PowerPoint, OpenDocument, rtf, pdf (kể cả bản quét), trang web, thư điện tử, txt, ảnh, hoặc tệp zip chứa các loại ấy. Có thể rời trang khi đã gửi xong; việc đọc vẫn chạy."
    >
      {viewer.role === 'clerk' && (
        <p class="row">
          <a href={paths.importCatalogue()}>Nhập danh mục văn bản chưa có tệp</a>
        </p>
      )}
    </Head>
    <Problem text={problem} />
    <div class="split">
      <UploadForm {...form} />
      <RecentBatches batches={batches} />
    </div>
  </Layout>
);

const ACCEPTED = '.docx,.doc,.rtf,.odt,.xlsx,.pptx,.pdf,.html,.htm,.txt,.eml,.zip,.png,.jpg,.jpeg';
const BYTES_IN_MEGABYTE = 1024 * 1024;

// Fields stand before the files: the upload is read as a stream, and a file needs to know them.
const UploadForm = ({
  batchId,
  largestFile,
  ...audience
}: Omit<IntakeProps, 'viewer' | 'batches' | 'problem'>) => (
  <Form id="upload" action={paths.intake()} submit="Gửi tệp" files>
    <input type="hidden" name="batch" value={batchId} data-next={paths.intakeBatch(batchId)} />
    <SecrecyChoice />
    <AudienceChoice {...audience} />
    <FileField
      label="Chọn tệp"
      hint={`Mỗi tệp đến ${Math.floor(largestFile / BYTES_IN_MEGABYTE)} MB, gửi nhiều tệp một lượt được.`}
      accept={ACCEPTED}
      largest={largestFile}
      several
      required
    />
    <ol class="rows uploads" id="uploads" aria-label="Tệp đang gửi" hidden />
    <p class="note" id="upload-status" role="status" />
    <script src={paths.asset('upload.js')} defer />
  </Form>
);

const RecentBatches = ({ batches }: Pick<IntakeProps, 'batches'>) => (
  <section class="block" aria-labelledby="recent">
    <h2 id="recent">Các lượt gửi gần đây của tôi</h2>
    {batches.length === 0 ? (
      <p class="note">Chưa có lượt nào.</p>
    ) : (
      <ul class="rows">
        {batches.map((batch) => (
          <li>
            <p>
              <a href={paths.intakeBatch(batch.id)}>
                {`${viCount(batch.files)} tệp, ${viMoment(batch.createdAt)}`}
              </a>
            </p>
            <BatchState batch={batch} />
          </li>
        ))}
      </ul>
    )}
  </section>
);

const BatchState = ({ batch: { waiting, failed } }: { batch: BatchLine }) => {
  if (waiting > 0) return <p class="tag now">{`Còn ${viCount(waiting)} tệp đang chờ`}</p>;
  if (failed > 0)
    return <p class="tag late">{`${viCount(failed)} tệp chưa vào kho, xin xem lý do`}</p>;
  return <p class="tag done">Đã xong</p>;
};
