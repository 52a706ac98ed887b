import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { AddToBasket } from '../basket/add.tsx';
import { type DocumentLine, documentName, Identity } from '../documents/line.tsx';
import { Marked, type Piece } from '../ui/marked.tsx';
import { type Status, StatusMark, StatusWhy } from '../ui/status.tsx';

/** What an answer rests on, as it may be read today. */
export type ShownSource =
  | { standing: 'unreadable' }
  | {
      standing: 'document' | 'same' | 'changed'; // changed: the text has another version since
      document: DocumentLine;
      status: Status;
      citation: string;
      quote?: string;
      passage?: {
        id: string;
        anchor: string;
        label: string;
        page: number;
        pieces: Piece[]; // what is quoted is marked
        orders: boolean; // its words speak to a machine
      };
    };

type Props = { sources: ShownSource[]; viewer: Viewer; back: string; numbers: number[] };

/** The passages under an answer, by their numbers. */
export const Sources = ({ sources, viewer, back, numbers }: Props) => (
  <section class="stack" aria-labelledby="sources">
    <h3 id="sources">Các đoạn làm căn cứ</h3>
    <ol class="stack plain">
      {sources.map((source, i) =>
        numbers.includes(i + 1) ? (
          <SourceItem source={source} number={i + 1} viewer={viewer} back={back} />
        ) : null,
      )}
    </ol>
  </section>
);

type ItemProps = { source: ShownSource; number: number; viewer: Viewer; back: string };

const SourceItem = ({ source, number, viewer, back }: ItemProps) => {
  if (source.standing === 'unreadable')
    return (
      <li class="passage" id={`nguon-${number}`}>
        <p class="note">
          <b class="cite">{number}</b> Nguồn này không còn mở cho đồng chí đọc.
        </p>
      </li>
    );
  const { document, status, passage, standing } = source;
  return (
    <li class="passage" id={`nguon-${number}`}>
      <header class="identity">
        <b class="cite">{number}</b> <Identity document={document} />
        <StatusMark status={status} />
      </header>
      {passage ? (
        <blockquote>
          <Marked pieces={passage.pieces} />
        </blockquote>
      ) : (
        <p>
          <a href={paths.document(document.id)}>{document.title}</a>
        </p>
      )}
      {!['in-force', 'unknown'].includes(status.state) ||
      status.why.some((why) => why.documentId) ? (
        <p class="note">
          <StatusWhy status={status} />
        </p>
      ) : null}
      {passage?.orders && (
        <p class="note">
          Đoạn này có lời lẽ ra lệnh cho máy. Cổng chỉ coi đó là chữ trong văn bản và không làm
          theo.
        </p>
      )}
      {standing === 'changed' && (
        <p class="note">Văn bản đã có phiên bản khác sau khi trả lời; xin xem lại đoạn này.</p>
      )}
      <footer>
        {passage && (
          <a href={paths.document(document.id, passage.anchor)}>
            {`${passage.label}, trang ${passage.page}`}
          </a>
        )}
        <AddToBasket
          source={passage ? `passage:${passage.id}` : `document:${document.id}`}
          held={viewer.basket?.has(passage?.id ?? document.id) ?? false}
          of={`nguồn ${number}, ${documentName(document)}`}
          back={back}
        />
      </footer>
    </li>
  );
};
