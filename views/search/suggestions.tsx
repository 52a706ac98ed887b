import { paths } from '../../src/paths.ts';
import { type DocumentLine, documentName } from '../documents/line.tsx';
import { viDate } from '../ui/dates.ts';

type Props = { documents: DocumentLine[]; issuers: { id: number; name: string }[] };

/** What htmx puts into the list under the search box; each option leads straight there. */
export const Suggestions = ({ documents, issuers }: Props) => (
  <>
    {documents.map((document) => (
      <a
        role="option"
        id={`suggested-${document.id}`}
        tabindex={-1}
        href={paths.document(document.id)}
      >
        <strong>{documentName(document)}</strong>
        {document.issuedOn && <small>{viDate(document.issuedOn)}</small>}
        {document.number && <span>{document.title}</span>}
      </a>
    ))}
    {issuers.map(({ id, name }) => (
      <a
        role="option"
        id={`suggested-issuer-${id}`}
        tabindex={-1}
        href={paths.documents({ issuer: id })}
      >
        <strong>{name}</strong>
        <small>Văn bản do cơ quan này ban hành</small>
      </a>
    ))}
  </>
);
