import { paths } from '../../src/paths.ts';
import { type Moment, viDate, viMoment } from '../ui/dates.ts';
import { type Fact, Facts } from '../ui/facts.tsx';
import { Icon, type IconName } from '../ui/icon.tsx';
import { type Status, statusWords } from '../ui/status.tsx';
import { type DocumentLine, issuerOf, NumberDoubt } from './line.tsx';

/** A row of the record with the names behind its ids, and its audience in words. */
export type DocumentCard = DocumentLine & {
  signer: string | null;
  signerRole: string | null;
  effectiveOn: string | null;
  expiresOn?: string | null;
  term: string | null;
  urgency: string | null;
  field: string | null;
  dossier: string | null;
  audience: string[]; // "Mọi người", "Phòng Tổng hợp"; none: withdrawn
  owner: string | null;
  reviewedAt: Moment | null;
  reviewedBy?: string | null;
  withdrawnAt: Moment | null;
  withdrawnReason: string | null;
  duplicate?: DocumentLine | null; // same identity; a clerk decides
  version?: { ordinal: number; fileName: string; createdAt: Moment } | null;
};

type Props = {
  document: DocumentCard;
  citation: string;
  hasFile: boolean;
  status: Status;
  mayCatalogue: boolean;
  mayRecordStatus: boolean;
};

export const CatalogueCard = ({ document, citation, hasFile, status, ...may }: Props) => (
  <aside class="stay" aria-label="Thẻ văn bản">
    <div class="stack">
      <section class="card" aria-labelledby="card">
        <h2 id="card">Thẻ văn bản</h2>
        <div class="stack">
          <Facts
            facts={[{ term: 'Hiệu lực', value: statusWords(status.state) }, ...factsOf(document)]}
          />
          <Citation text={citation} />
        </div>
      </section>
      {(may.mayCatalogue || may.mayRecordStatus) && (
        <section class="card unprinted" aria-labelledby="actions">
          <h2 id="actions">Việc của văn thư</h2>
          <Actions id={document.id} hasFile={hasFile} {...may} />
        </section>
      )}
    </div>
  </aside>
);

const factsOf = (document: DocumentCard): Fact[] => [
  { term: 'Loại', value: document.type },
  { term: 'Số hiệu', value: <NumberRead document={document} /> },
  { term: 'Ngày ban hành', value: document.issuedOn && viDate(document.issuedOn) },
  { term: 'Cơ quan ban hành', value: issuerOf(document) },
  { term: 'Người ký', value: [document.signer, document.signerRole].filter(Boolean).join(', ') },
  { term: 'Có hiệu lực từ', value: document.effectiveOn && viDate(document.effectiveOn) },
  { term: 'Hết hiệu lực sau', value: document.expiresOn && viDate(document.expiresOn) },
  { term: 'Nhiệm kỳ', value: document.term },
  { term: 'Độ khẩn', value: document.urgency },
  { term: 'Lĩnh vực', value: document.field },
  { term: 'Hồ sơ', value: document.dossier },
  { term: 'Phạm vi đọc', value: document.audience.join(', ') },
  { term: 'Người đưa vào', value: document.owner },
  { term: 'Phiên bản', value: document.version && versionWords(document.version) },
  { term: 'Kiểm tra thẻ', value: reviewWords(document) },
];

const NumberRead = ({ document }: { document: DocumentLine }) => {
  if (document.number)
    return (
      <>
        <span class="number">{document.number}</span> <NumberDoubt document={document} />
      </>
    );
  if (document.numberState === 'unreadable')
    return <span class="tag unknown">Số chưa đọc được</span>;
  return <>Không có số</>;
};

const versionWords = ({ ordinal, fileName, createdAt }: NonNullable<DocumentCard['version']>) => (
  <>
    {`${ordinal}, lưu ${viMoment(createdAt)}`}
    <br />
    <span class="note file-name">{fileName}</span>
  </>
);

const reviewWords = ({ reviewedAt, reviewedBy, version }: DocumentCard) =>
  reviewedAt ? (
    `${reviewedBy ? `${reviewedBy}, ` : ''}${viMoment(reviewedAt)}`
  ) : (
    <span class="tag unknown">{version ? 'Máy đọc' : 'Theo danh mục'}, chưa ai kiểm tra</span>
  );

/** What the button in the head copies; without script it is marked and copied by hand. */
const Citation = ({ text }: { text: string }) => (
  <div class="field unprinted">
    <label for="citation">Dẫn chiếu</label>
    <textarea id="citation" readonly rows={2}>
      {text}
    </textarea>
  </div>
);

type ActionsProps = Pick<Props, 'hasFile' | 'mayCatalogue' | 'mayRecordStatus'> & { id: string };

const Actions = ({ id, hasFile, mayCatalogue, mayRecordStatus }: ActionsProps) => (
  <ul class="stack tight">
    {mayRecordStatus && (
      <Action href={paths.recordStatus(id)} icon="hourglass" text="Ghi nhận hiệu lực" />
    )}
    {mayCatalogue && <Changes id={id} hasFile={hasFile} />}
  </ul>
);

const Changes = ({ id, hasFile }: { id: string; hasFile: boolean }) => (
  <>
    <Action href={paths.editDocument(id)} icon="pencil" text="Sửa thẻ" />
    <Action
      href={paths.replaceFile(id)}
      icon="file-up"
      text={hasFile ? 'Thay tệp' : 'Bổ sung tệp'}
    />
    <Action href={paths.audience(id)} icon="users" text="Phạm vi đọc" />
    <Action href={paths.withdraw(id)} icon="trash-2" text="Thu hồi" />
  </>
);

type ActionProps = { href: string; icon: IconName; text: string };

const Action = ({ href, icon, text }: ActionProps) => (
  <li>
    <a class="button quiet" href={href}>
      <Icon name={icon} />
      {text}
    </a>
  </li>
);
