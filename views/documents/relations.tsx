import { paths } from '../../src/paths.ts';
import { type Moment, viDate, viMoment } from '../ui/dates.ts';
import { type DocumentLine, documentName } from './line.tsx';
import {
  ANOTHER,
  NOT_HERE,
  type RelationKind,
  type RelationState,
  relationStates,
  relationVerbs,
} from './relation-words.ts';

/** A relation as its document sees it. */
export type RelationLine = {
  id: string;
  kind: RelationKind;
  direction: 'out' | 'in';
  number: string | null; // as written in this document's own text
  other?: DocumentLine | undefined; // only where the viewer may read it
  provision: string | null;
  effectiveOn: string | null;
  sentence: string | null; // that says so
  place: { documentId: string; anchor: string | null } | null; // of the sentence
  state: RelationState;
  origin: 'text' | 'catalogue' | 'person';
  decidedBy: string | null;
  decidedAt: Moment | null;
};

/** The other paper in words alone. */
export const otherName = ({ other, number }: Pick<RelationLine, 'other' | 'number'>) =>
  other ? documentName(other) : (number ?? ANOTHER);

/** Relations as the record has them, each with the sentence that says so. */
export const RelationList = ({ relations }: { relations: RelationLine[] }) => (
  <ul class="rows docket">
    {relations.map((relation) => (
      <li id={`qh-${relation.id}`}>
        <p class="tag">{relationVerbs[relation.kind][relation.direction]}</p>
        <div>
          <p>
            <Other relation={relation} />
            {relation.provision && `, ${relation.provision}`}
            {relation.effectiveOn && `, từ ${viDate(relation.effectiveOn)}`}
          </p>
          {relation.other && documentName(relation.other) !== relation.other.title && (
            <p class="note">{relation.other.title}</p>
          )}
          <Sentence relation={relation} />
          <p class="note">{`${relationStates[relation.state]}${decided(relation)}.`}</p>
        </div>
      </li>
    ))}
  </ul>
);

const Other = ({ relation }: { relation: RelationLine }) => {
  const { other, number } = relation;
  if (other) return <a href={paths.document(other.id)}>{documentName(other)}</a>;
  if (!number) return <>{ANOTHER}</>;
  return (
    <>
      <span class="number">{number}</span> <span class="note">{`(${NOT_HERE})`}</span>
    </>
  );
};

const Sentence = ({ relation: { sentence, place, ...relation } }: { relation: RelationLine }) =>
  sentence && place ? (
    <figure class="passage">
      <blockquote>{sentence}</blockquote>
      <footer>
        <a href={paths.document(place.documentId, place.anchor ?? undefined)}>
          Mở đúng chỗ trong văn bản
          <span class="hidden">{`, chỗ nói về ${otherName(relation)}`}</span>
        </a>
      </footer>
    </figure>
  ) : null;

function decided({ origin, decidedBy, decidedAt }: RelationLine): string {
  const source = origin === 'catalogue' ? ' theo danh mục nhập vào' : '';
  return decidedAt ? `${source}: ${decidedBy ?? 'người vận hành'}, ${viMoment(decidedAt)}` : source;
}
