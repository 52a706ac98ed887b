import type { DocumentCard } from '../../src/documents/find.ts';
import type { Draft } from '../../src/drafts/store.ts';
import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import type { Numbered, NumberTyped } from '../../src/review/number.ts';
import type { SignedFile } from '../../src/review/signed-file.ts';
import type { Review } from '../../src/review/standing.ts';
import { documentName } from '../documents/line.tsx';
import { SecrecyChoice } from '../intake/secrecy.tsx';
import { Layout } from '../layout.tsx';
import { AudienceChoice, type AudienceOptions } from '../ui/audience-choice.tsx';
import { viDate } from '../ui/dates.ts';
import { FileField } from '../ui/file-field.tsx';
import { Form } from '../ui/form.tsx';
import { Head } from '../ui/head.tsx';
import { Notice, Problem } from '../ui/notice.tsx';
import { Press } from '../ui/press.tsx';
import { NumberForm } from './number-form.tsx';

type Props = {
  viewer: Viewer;
  draft: Draft;
  review: Review;
  typed: NumberTyped;
  wrong?: Numbered | undefined;
  problem?: string | undefined; // of the file
  next: string | undefined; // number that the registers would give
  today: string;
  file: SignedFile | undefined;
  document: DocumentCard | undefined;
  audience: AudienceOptions;
  chosen: string[];
  largestFile: number; // bytes
};

/** The clerk's step: what was signed gets its number and its file on record. The portal gives neither. */
export const IssuePage = (props: Props) => {
  const { viewer, draft, review, document } = props;
  const open = isBeingRead(props);
  return (
    <Layout
      title="Ghi số, đính tệp đã ký"
      viewer={viewer}
      path={paths.drafts()}
      refresh={open ? 3 : undefined}
    >
      <Head
        title="Ghi số, đính tệp đã ký"
        back={{ href: paths.draft(draft.id), text: draft.title }}
        note="Cổng không cấp số và không ký. Ghi lại số, ngày sau khi văn bản đã ký, rồi đính tệp đã ký; văn bản vào kho cùng quan hệ của nó."
      />
      {review.state === 'issued' ? (
        <Notice tone="done">
          <p>
            Đã ban hành:{' '}
            {document ? (
              <a href={paths.document(document.id)}>{documentName(document)}</a>
            ) : (
              (review.number ?? '')
            )}
            .
          </p>
        </Notice>
      ) : (
        <>
          <Reading {...props} />
          {review.state === 'numbered' ? <Numbers {...props} /> : <NumberForm {...props} />}
          {review.state === 'numbered' && !open && <FileForm {...props} />}
        </>
      )}
    </Layout>
  );
};

const isBeingRead = ({ file, review: { state } }: Props) =>
  state === 'numbered' && file !== undefined && !isRefused(file);

const isRefused = ({ outcome }: SignedFile) => outcome === 'refused' || outcome === 'failed';

const poll = (id: string) => ({
  'hx-get': paths.issueDraft(id),
  'hx-trigger': 'load delay:2s',
  'hx-target': 'body',
  'hx-swap': 'outerMorph',
});

/** What becomes of the file that was handed in. */
const Reading = (props: Props) => {
  const { file, draft } = props;
  if (!file) return null;
  if (isBeingRead(props))
    return (
      <div {...poll(draft.id)} role="status">
        <Notice tone="now">
          <p>Tệp đã ký đang được kiểm tra độ mật và đọc. Có thể rời trang; việc vẫn chạy.</p>
        </Notice>
      </div>
    );
  return (
    <Notice tone="late" alert>
      <p>
        <strong>Tệp chưa vào kho.</strong> {file.reason ?? ''}
        {file.outcome === 'failed' && file.isOwn && (
          <>
            {' '}
            <a href={paths.intakeBatch(file.batchId)}>Thử lại</a>
          </>
        )}
      </p>
    </Notice>
  );
};

const Numbers = ({ draft, review, file }: Props) => (
  <section class="block" aria-labelledby="da-ghi">
    <h2 id="da-ghi">Đã ghi</h2>
    <p>
      {`Số ${review.number}, ngày ${viDate(review.issuedOn ?? '')}`}
      {review.signer && `, ${review.signerRole ? `${review.signerRole} ` : ''}${review.signer} ký`}.
    </p>
    {(!file || isRefused(file)) && (
      <Press
        action={paths.issueStep(draft.id, 'number/remove')}
        icon="undo-2"
        text="Bỏ số đã ghi, ghi lại"
      />
    )}
  </section>
);

const BYTES_IN_MEGABYTE = 1024 * 1024;

// Fields stand before the file: the upload is read as a stream, and a file needs to know them.
const FileForm = ({ draft, problem, audience, chosen, largestFile }: Props) => (
  <section class="block" aria-labelledby="tep-ky">
    <h2 id="tep-ky">Tệp đã ký</h2>
    <Problem text={problem} />
    <Form action={paths.issueStep(draft.id, 'file')} submit="Đính tệp, đưa vào kho" files>
      <SecrecyChoice />
      <AudienceChoice {...audience} chosen={chosen} />
      <FileField
        label="Chọn tệp"
        hint={`PDF hoặc DOCX đã ký, đến ${Math.floor(largestFile / BYTES_IN_MEGABYTE)} MB.`}
        accept=".pdf,.docx"
        largest={largestFile}
        required
      />
    </Form>
    <script src={paths.asset('upload.js')} defer />
  </section>
);
