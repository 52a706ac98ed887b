import { paths } from '../../src/paths.ts';
import { type DocumentLine, documentName, issuerOf } from '../documents/line.tsx';
import { viDate } from '../ui/dates.ts';
import { Facts } from '../ui/facts.tsx';
import { StatusMark } from '../ui/status.tsx';

/** The card on top when a number was asked: the one document, or a choice of several. */
export const Exact = ({ documents }: { documents: DocumentLine[] }) => {
  const [document, ...others] = documents;
  if (!document) return null;
  return others.length === 0 ? <One document={document} /> : <Several documents={documents} />;
};

const One = ({ document }: { document: DocumentLine }) => (
  <section class="exact" aria-labelledby="exact">
    <p class="tag">Đúng số hiệu</p>
    <div class="row apart">
      <h2 id="exact">
        <a href={paths.document(document.id)}>{documentName(document)}</a>
      </h2>
      <StatusMark status="unknown" />
    </div>
    <p>{document.title}</p>
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
  </section>
);

const Several = ({ documents }: { documents: DocumentLine[] }) => (
  <section class="exact" aria-labelledby="exact">
    <p class="tag">Đúng số hiệu</p>
    <h2 id="exact">{`${documents.length} văn bản cùng số hiệu này, xin chọn`}</h2>
    <ul class="rows choices">
      {documents.map((document) => (
        <li>
          <p>
            <a href={paths.document(document.id)}>{documentName(document)}</a>
            {document.issuedOn && `, ${viDate(document.issuedOn)}`}
            {issuerOf(document) && `, ${issuerOf(document)}`}
          </p>
          <p class="note">{document.title}</p>
        </li>
      ))}
    </ul>
  </section>
);
