import { paths } from '../../src/paths.ts';
import { type DocumentLine, documentName } from '../documents/line.tsx';
import { type Moment, viMoment } from '../ui/dates.ts';
import { viCount } from '../ui/numbers.ts';

export type EventLine = {
  id: number;
  at: Moment;
  kind: string;
  who: string; // empty: nobody signed in, or the operator of the machine
  documents: DocumentLine[]; // that the viewer may read
  more: number; // others
  passages: number;
  facts: string[];
};

/** Events, the latest first. `who`: whether it is told whose they are. */
export const Events = ({ lines, who }: { lines: EventLine[]; who: boolean }) => (
  <section class="wide" tabindex={0} aria-label="Bảng nhật ký, cuộn ngang được">
    <table>
      <caption class="hidden">Nhật ký</caption>
      <thead>
        <tr>
          <th scope="col">Lúc</th>
          {who && <th scope="col">Người</th>}
          <th scope="col">Việc</th>
          <th scope="col">Văn bản</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr id={`su-kien-${line.id}`}>
            <td>{viMoment(line.at)}</td>
            {who && <td>{line.who || 'Chưa đăng nhập hoặc người vận hành'}</td>}
            <th scope="row">
              {line.kind}
              {line.facts.length > 0 && <small class="note">{` ${line.facts.join(', ')}`}</small>}
            </th>
            <td>
              <Documents line={line} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

const Documents = ({ line: { documents, more, passages } }: { line: EventLine }) => (
  <>
    {documents.map((document, i) => (
      <>
        {i > 0 && '; '}
        <a href={paths.document(document.id)}>{documentName(document)}</a>
      </>
    ))}
    {more > 0 && (
      <span class="note">{`${documents.length > 0 ? ' và ' : ''}${viCount(more)} văn bản khác`}</span>
    )}
    {passages > 0 && <small class="note">{` (${viCount(passages)} đoạn)`}</small>}
  </>
);
