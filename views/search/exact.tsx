import { paths } from '../../src/paths.ts';
import { type DocumentLine, documentName, issuerOf } from '../documents/line.tsx';
import { viDate } from '../ui/dates.ts';
import { Facts } from '../ui/facts.tsx';
import { type Status, StatusMark, StatusWhy } from '../ui/status.tsx';

type Missing = {
  number: string;
  type?: string | undefined;
  issuer?: number | undefined;
  year?: number | undefined;
};

/** What a question names by number; see `src/search/exact.ts`. */
export type ExactAnswer = {
  documents: DocumentLine[];
  alike: DocumentLine[];
  missing?: Missing;
};

type Props = { exact: ExactAnswer; statuses: Map<string, Status> };
type SeveralProps = { documents: DocumentLine[]; statuses: Map<string, Status> };

/** The card on top when a number was asked: the one document, or a choice of several. */
export const Exact = ({ exact, statuses }: Props) => {
  const [document, ...others] = exact.documents;
  if (!document) return exact.missing ? <NotHeld missing={exact.missing} /> : null;
  if (others.length > 0) return <Several documents={exact.documents} statuses={statuses} />;
  return <One document={document} alike={exact.alike} status={statuses.get(document.id)} />;
};

type OneProps = { document: DocumentLine; alike: DocumentLine[]; status: Status | undefined };

const One = ({ document, alike, status }: OneProps) => (
  <section class="exact" aria-labelledby="exact">
    <p class="tag">Đúng số hiệu</p>
    <div class="row apart">
      <h2 id="exact">
        <a href={paths.document(document.id)}>{documentName(document)}</a>
      </h2>
      <StatusMark status={status} />
    </div>
    <p>{document.title}</p>
    <p class="note">
      <StatusWhy status={status} />
    </p>
    <Facts
      inline
      facts={[
        { term: 'Ban hành', value: document.issuedOn && viDate(document.issuedOn) },
        { term: 'Cơ quan', value: issuerOf(document) },
        { term: 'Người ký', value: document.signer },
      ]}
    />
    {document.origin === 'catalogue' && (
      <p class="note">Chỉ có thông tin danh mục, chưa có toàn văn.</p>
    )}
    <p class="ways">
      <a href={paths.relations(document.id)}>Xem quan hệ: căn cứ, thay thế, triển khai</a>
      {' · '}
      <a href={paths.impact(document.id)}>Văn bản nào dựa vào văn bản này</a>
    </p>
    {alike.length > 0 && (
      <p class="note alike">
        Cùng số, của cơ quan khác:{' '}
        {alike.map((other, i) => (
          <>
            {i > 0 && '; '}
            <a href={paths.document(other.id)}>{documentName(other)}</a>
            {[issuerOf(other), other.issuedOn && viDate(other.issuedOn)]
              .filter(Boolean)
              .map((said) => `, ${said}`)}
          </>
        ))}
        .
      </p>
    )}
  </section>
);

/** The same words whether there is no such paper or the reader may not read it. */
const NotHeld = ({ missing: { number, type, issuer, year } }: { missing: Missing }) => (
  <section class="exact" aria-labelledby="exact">
    <p class="tag">Số hiệu</p>
    <h2 id="exact">{`Không có ${number} trong những gì đồng chí được đọc`}</h2>
    {(type ?? issuer ?? year) && (
      <p>
        <a href={paths.documents({ type, issuer, year })}>
          {`Xem ${[type ?? 'văn bản', issuer && 'của cơ quan này', year && `năm ${year}`].filter(Boolean).join(' ')}`}
        </a>
      </p>
    )}
  </section>
);

const Several = ({ documents, statuses }: SeveralProps) => (
  <section class="exact" aria-labelledby="exact">
    <p class="tag">Đúng số hiệu</p>
    <h2 id="exact">{`${documents.length} văn bản cùng số hiệu này, xin chọn`}</h2>
    <ul class="rows choices">
      {documents.map((document) => (
        <li>
          <p class="row apart">
            <span>
              <a href={paths.document(document.id)}>{documentName(document)}</a>
              {document.issuedOn && `, ${viDate(document.issuedOn)}`}
              {issuerOf(document) && `, ${issuerOf(document)}`}
            </span>
            <StatusMark status={statuses.get(document.id)} />
          </p>
          <p class="note">{document.title}</p>
        </li>
      ))}
    </ul>
  </section>
);
