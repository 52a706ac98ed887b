import { paths } from '../../src/paths.ts';
import { viDate } from '../ui/dates.ts';
import { type Status, StatusMark } from '../ui/status.tsx';

/** What every list says of a document; a row of the record fits it. */
export type DocumentLine = {
  id: string;
  type: string | null;
  number: string | null; // as printed
  numberState: 'read' | 'unreadable' | 'none';
  issuedOn: string | null; // ISO date
  issuer: string | null;
  issuerPrinted?: string | null; // stands in where the issuer is no known organ
  title: string;
  signer?: string | null;
  origin: 'file' | 'catalogue';
};

type NameParts = Pick<DocumentLine, 'type' | 'number' | 'numberState' | 'title'>;

/** "Nghị quyết 15-NQ/TU"; a document without number goes by its title. */
export function documentName({ type, number, numberState, title }: NameParts): string {
  if (number) return `${type ?? 'Văn bản'} ${number}`;
  if (numberState === 'unreadable') return `${type ?? 'Văn bản'}, số chưa đọc được`;
  return title;
}

/** Type, number, date and issuer, in the order in which they are printed. */
export const Identity = ({ document }: { document: DocumentLine }) => (
  <>
    {(document.type || document.number) && (
      <span>
        {document.type} {document.number && <span class="number">{document.number}</span>}
      </span>
    )}
    {document.numberState === 'unreadable' && !document.number && (
      <span class="tag unknown">Số chưa đọc được</span>
    )}
    <NumberDoubt document={document} />
    {document.issuedOn && <time datetime={document.issuedOn}>{viDate(document.issuedOn)}</time>}
    {issuerOf(document) && <span>{issuerOf(document)}</span>}
  </>
);

/** A scan whose number cannot be read may still have one in its file name: that is a proposal. */
export const NumberDoubt = ({ document }: { document: DocumentLine }) =>
  document.number && document.numberState === 'unreadable' ? (
    <span class="tag unknown">số theo tên tệp, chưa kiểm tra</span>
  ) : null;

export const issuerOf = ({
  issuer,
  issuerPrinted,
}: Pick<DocumentLine, 'issuer' | 'issuerPrinted'>) => issuer ?? issuerPrinted ?? null;

type ListProps = {
  documents: DocumentLine[];
  statuses?: Map<string, Status>; // left out where no status is told
  heading?: 'h2' | 'h3';
};

/** Ruled list of documents, their titles as headings of the level that fits the page. */
export const DocumentList = ({ documents, statuses, heading: Heading = 'h3' }: ListProps) => (
  <ol class="rows listed">
    {documents.map((document) => (
      <li>
        <p class="identity">
          <Identity document={document} />
          {document.origin === 'catalogue' && <span class="tag">Chưa có toàn văn</span>}
          {statuses && <StatusMark status={statuses.get(document.id)} />}
        </p>
        <Heading>
          <a href={paths.document(document.id)}>{document.title}</a>
        </Heading>
      </li>
    ))}
  </ol>
);
