import { paths } from '../../src/paths.ts';
import { viDate } from '../ui/dates.ts';
import { type DocumentLine, documentName } from './line.tsx';

type RelationKind =
  | 'amends'
  | 'replaces'
  | 'repeals'
  | 'suspends'
  | 'corrects'
  | 'consolidates'
  | 'guides'
  | 'implements'
  | 'based-on'
  | 'annexed-to'
  | 'answers'
  | 'reports-on';

/** `out`: this document does it to the other; `in`: the other does it to this one. */
export type RelationLine = {
  kind: RelationKind;
  direction: 'out' | 'in';
  number: string; // as written
  other?: DocumentLine | null | undefined; // only where the viewer may read it
  provision?: string | null;
  effectiveOn?: string | null;
  sentence?: string | null; // that says so
  state: 'proposed' | 'confirmed' | 'rejected';
};

const verbs: Record<RelationKind, { out: string; in: string }> = {
  amends: { out: 'Sửa đổi, bổ sung', in: 'Được sửa đổi bởi' },
  replaces: { out: 'Thay thế', in: 'Được thay thế bởi' },
  repeals: { out: 'Bãi bỏ', in: 'Bị bãi bỏ bởi' },
  suspends: { out: 'Ngưng hiệu lực', in: 'Bị ngưng hiệu lực bởi' },
  corrects: { out: 'Đính chính', in: 'Được đính chính bởi' },
  consolidates: { out: 'Hợp nhất', in: 'Được hợp nhất trong' },
  guides: { out: 'Hướng dẫn', in: 'Được hướng dẫn bởi' },
  implements: { out: 'Triển khai', in: 'Được triển khai ở' },
  'based-on': { out: 'Căn cứ', in: 'Là căn cứ của' },
  'annexed-to': { out: 'Kèm theo', in: 'Có văn bản kèm theo' },
  answers: { out: 'Trả lời', in: 'Được trả lời bởi' },
  'reports-on': { out: 'Báo cáo về', in: 'Được báo cáo ở' },
};

/** Relations as the record has them, each with the sentence that says so. */
export const Relations = ({ relations }: { relations: RelationLine[] }) => {
  const shown = relations.filter(({ state }) => state !== 'rejected');
  if (shown.length === 0) return null;
  return (
    <section class="block" aria-labelledby="quan-he">
      <header>
        <h2 id="quan-he">Quan hệ</h2>
        <p class="note">{`${shown.length} quan hệ với văn bản khác`}</p>
      </header>
      <ul class="rows docket">
        {shown.map((relation) => (
          <RelationRow relation={relation} />
        ))}
      </ul>
    </section>
  );
};

const RelationRow = ({ relation }: { relation: RelationLine }) => (
  <li>
    <p class="tag">{verbs[relation.kind][relation.direction]}</p>
    <div>
      <p>
        <Other relation={relation} />
        {relation.provision && `, ${relation.provision}`}
        {relation.effectiveOn && `, từ ${viDate(relation.effectiveOn)}`}
        {relation.state === 'proposed' && (
          <span class="tag unknown"> Máy đọc, chưa ai xác nhận</span>
        )}
      </p>
      {relation.other && <p class="note">{relation.other.title}</p>}
      {relation.sentence && (
        <div class="passage">
          <blockquote>{relation.sentence}</blockquote>
        </div>
      )}
    </div>
  </li>
);

const Other = ({ relation: { other, number } }: { relation: RelationLine }) =>
  other ? (
    <a href={paths.document(other.id)}>{documentName(other)}</a>
  ) : (
    <>
      <span class="number">{number}</span> <span class="note">(kho chưa có)</span>
    </>
  );
