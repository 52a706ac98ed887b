import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { AddToBasket } from '../basket/add.tsx';
import { type DocumentLine, documentName, Identity } from '../documents/line.tsx';
import { viDate } from '../ui/dates.ts';
import { Marked, type Piece } from '../ui/marked.tsx';
import { type Status, StatusMark, StatusWhy } from '../ui/status.tsx';

type FoundPassage = { id: string; anchor: string; label: string; page: number; pieces: Piece[] };

export type Hit = DocumentLine & {
  status: Status;
  q: string; // what was looked for, as understood: to be marked in the text of the document
  titlePieces: Piece[];
  passages: FoundPassage[]; // two at most
  why: Why;
};

/** What of the question is in what is shown. */
export type Why = {
  found: string[];
  missing: string[];
  meant: boolean; // found by its meaning, not by its words
  inTitle: boolean;
  sameNumber: boolean;
  through: { short: string; long: string }[];
};

/** `back`: the page the hit stands on. */
type Props = { hit: Hit; basket: Viewer['basket']; back: string };

export const HitItem = ({ hit, basket, back }: Props) => (
  <li class="result">
    <header>
      <Identity document={hit} />
      <StatusMark status={hit.status} />
    </header>
    <h2>
      <a href={paths.document(hit.id, undefined, hit.q)}>
        <Marked pieces={hit.titlePieces} />
      </a>
    </h2>
    {isTold(hit.status) && (
      <p class="note">
        <StatusWhy status={hit.status} />
      </p>
    )}
    {hit.why.meant && <p class="note">{NEAR}</p>}
    {hit.passages.map((passage) => (
      <div class="passage">
        <p>
          <Marked pieces={passage.pieces} />
        </p>
        <footer>
          <a
            href={paths.document(hit.id, passage.anchor, hit.q)}
          >{`${passage.label}, trang ${passage.page}`}</a>
          <AddToBasket
            source={`passage:${passage.id}`}
            held={basket?.has(passage.id) ?? false}
            of={`${passage.label}, ${documentName(hit)}`}
            back={back}
          />
        </footer>
      </div>
    ))}
    {hit.passages.length === 0 && (
      <AddToBasket
        source={`document:${hit.id}`}
        held={basket?.has(hit.id) ?? false}
        of={documentName(hit)}
        back={back}
      />
    )}
    {hit.origin === 'catalogue' && <p class="note">Chỉ có thông tin danh mục, chưa có toàn văn.</p>}
    <Reasons hit={hit} />
  </li>
);

const NEAR =
  'Gần nghĩa với câu hỏi; không có đủ các chữ đã gõ nên có thể không có chữ nào được tô.';

/** What a reader of the list has to know: who ended or changed it, or may have. */
const isTold = ({ state, why }: Status) =>
  !['in-force', 'unknown'].includes(state) || why.some(({ documentId }) => documentId);

const Reasons = ({ hit: { id, why, issuedOn } }: { hit: Hit }) => (
  <details class="why" id={`why-${id}`}>
    <summary>Vì sao có kết quả này</summary>
    <ul>
      {why.sameNumber && <li>Mang đúng số hiệu trong câu hỏi.</li>}
      {why.inTitle && <li>Trích yếu có nguyên cụm từ cần tìm.</li>}
      {why.meant && <li>Có đoạn gần nghĩa với câu hỏi.</li>}
      {why.found.length > 0 && <li>{`Có các chữ: ${why.found.join(', ')}.`}</li>}
      {why.missing.length > 0 && (
        <li>{`Phần hiện ở đây không có các chữ: ${why.missing.join(', ')}.`}</li>
      )}
      {why.through.map(({ short, long }) => (
        <li>{`Tìm thấy “${short}” dưới dạng viết đủ: ${long}.`}</li>
      ))}
      <li>{issuedOn ? `Ban hành ngày ${viDate(issuedOn)}.` : 'Chưa rõ ngày ban hành.'}</li>
    </ul>
  </details>
);
