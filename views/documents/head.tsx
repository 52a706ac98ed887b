import type { Child } from 'hono/jsx';
import { paths } from '../../src/paths.ts';
import { Icon } from '../ui/icon.tsx';
import { AsOf, type Status, StatusMark, StatusWhy } from '../ui/status.tsx';
import { type DocumentLine, documentName } from './line.tsx';

type Props = {
  document: DocumentLine;
  status: Status;
  on: string; // the day of the status
  today: string;
  q: string;
  hasFile: boolean;
  children?: Child;
};

/** What this is, then what every reader does with it. */
export const DocumentHead = ({ document, status, on, today, q, hasFile, children }: Props) => (
  <header class="head">
    <p class="crumbs note">
      <a href={paths.documents()}>Kho văn bản</a>
      {document.type && (
        <>
          {' / '}
          <a href={paths.documents({ type: document.type })}>{document.type}</a>
        </>
      )}
    </p>
    <div class="row">
      <h1>{documentName(document)}</h1>
      <StatusMark status={status} />
    </div>
    {documentName(document) !== document.title && <p class="subject">{document.title}</p>}
    <p class="note">
      <StatusWhy status={status} />
    </p>
    <AsOf action={paths.document(document.id)} on={on} today={today} keep={{ q }} />
    <div class="row">
      <button class="button scripted" type="button" data-copy="citation">
        <Icon name="quote" />
        Chép dẫn chiếu
      </button>
      {hasFile && (
        <a class="button" href={paths.original(document.id)} download="">
          <Icon name="download" />
          Tải tệp gốc
        </a>
      )}
      <button class="button scripted" type="button" data-print={paths.printed(document.id)}>
        <Icon name="printer" />
        In
      </button>
      <a class="button" href={draftFrom(document)}>
        <Icon name="file-pen-line" />
        {isMinutes(document) ? 'Soạn thông báo kết luận' : 'Soạn văn bản trả lời'}
      </a>
      {children}
      <span class="note" role="status" data-copied />
    </div>
  </header>
);

const isMinutes = ({ type }: DocumentLine) => type === 'Biên bản';

/** What is mostly written from such a paper; the form offers every other type as well. */
const draftFrom = (document: DocumentLine) =>
  isMinutes(document)
    ? paths.newDraft({ type: 'thong-bao-ket-luan', minutes: document.id })
    : paths.newDraft({ type: 'cong-van', incoming: document.id });
