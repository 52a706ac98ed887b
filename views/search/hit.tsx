import { paths } from '../../src/paths.ts';
import { type DocumentLine, Identity } from '../documents/line.tsx';
import { Marked, type Piece } from '../ui/marked.tsx';
import { type Status, StatusMark } from '../ui/status.tsx';

type FoundPassage = { anchor: string; label: string; page: number; pieces: Piece[] };

export type Hit = DocumentLine & {
  status: Status;
  titlePieces: Piece[];
  passages: FoundPassage[]; // two at most
};

export const HitItem = ({ hit, q }: { hit: Hit; q: string }) => (
  <li class="result">
    <header>
      <Identity document={hit} />
      <StatusMark status={hit.status} />
    </header>
    <h2>
      <a href={paths.document(hit.id, undefined, q)}>
        <Marked pieces={hit.titlePieces} />
      </a>
    </h2>
    {hit.passages.map((passage) => (
      <div class="passage">
        <p>
          <Marked pieces={passage.pieces} />
        </p>
        <footer>
          <a
            href={paths.document(hit.id, passage.anchor, q)}
          >{`${passage.label}, trang ${passage.page}`}</a>
        </footer>
      </div>
    ))}
    {hit.origin === 'catalogue' && <p class="note">Chỉ có thông tin danh mục, chưa có toàn văn.</p>}
  </li>
);
