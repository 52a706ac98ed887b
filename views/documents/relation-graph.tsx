import { paths } from '../../src/paths.ts';
import { viDate } from '../ui/dates.ts';
import { type DocumentLine, documentName } from './line.tsx';
import { relationStates, relationVerbs } from './relation-words.ts';
import { otherName, type RelationLine } from './relations.tsx';

// Of the drawing, in its own units; it is as narrow as the narrowest screen, so that it is read there.
const WIDE = 320;
const ROW = 54;
const BOX = 28;
const SPINE = 14; // from the left edge
const INDENT = 44;
const LETTERS = 32; // that fit a box
const MOST = 8; // papers above, and as many below: of more the table tells

type Props = { document: DocumentLine; relations: RelationLine[] };

/**
 * The paper in the middle; above it what it does to others, below it what others do to it. An arrow
 * points at the paper that something is done to, a broken line is a proposal.
 */
export const RelationGraph = ({ document, relations }: Props) => {
  const shown = relations.filter(({ state }) => state !== 'rejected');
  const above = shown.filter(({ direction }) => direction === 'out').slice(0, MOST);
  const below = shown.filter(({ direction }) => direction === 'in').slice(0, MOST);
  const middle = above.length * ROW + 8;
  const left = shown.length - above.length - below.length;
  return (
    <figure class="graph">
      <svg
        viewBox={`0 0 ${WIDE} ${middle + BOX + below.length * ROW + 12}`}
        aria-label={`Sơ đồ quan hệ của ${documentName(document)}`}
      >
        {above.map((one, i) => (
          <Node relation={one} top={i * ROW + 4} middle={middle} />
        ))}
        {below.map((one, i) => (
          <Node relation={one} top={middle + BOX + i * ROW + 8} middle={middle + BOX} />
        ))}
        <rect class="own" x="2" y={middle} width={WIDE - 4} height={BOX} rx="3" />
        <text class="own" x={WIDE / 2} y={middle + 19} text-anchor="middle">
          {cut(documentName(document))}
        </text>
      </svg>
      <figcaption class="note">
        Trên: văn bản này tác động đến; dưới: văn bản khác tác động đến nó. Nét đứt: chưa ai xác
        nhận.
        {left > 0 && ` Còn ${left} quan hệ nữa trong bảng.`}
      </figcaption>
    </figure>
  );
};

type NodeProps = { relation: RelationLine; top: number; middle: number };

const Node = ({ relation, top, middle }: NodeProps) => {
  const { kind, direction, state, other } = relation;
  const line = top + 18 + BOX / 2;
  return (
    <g class={state === 'proposed' ? 'proposed' : undefined}>
      <path class="line" d={`M${SPINE} ${middle}V${line}H${INDENT}`} />
      <path class="head" d={direction === 'out' ? pointAt(INDENT, line) : towards(middle)} />
      <text class="verb" x={INDENT} y={top + 12}>
        {relationVerbs[kind][direction]}
      </text>
      {other ? (
        <a href={paths.document(other.id)} aria-label={spoken(relation)}>
          <Box relation={relation} top={top + 18} />
        </a>
      ) : (
        <Box relation={relation} top={top + 18} />
      )}
    </g>
  );
};

const Box = ({ relation, top }: { relation: RelationLine; top: number }) => (
  <>
    <title>{spoken(relation)}</title>
    <rect x={INDENT} y={top} width={WIDE - INDENT - 2} height={BOX} rx="3" />
    <text x={INDENT + 8} y={top + 19}>
      {cut(otherName(relation))}
    </text>
  </>
);

const spoken = (relation: RelationLine) =>
  `${relationVerbs[relation.kind][relation.direction]} ${otherName(relation)} (${relationStates[relation.state].toLowerCase()})`;

const cut = (text: string) => (text.length > LETTERS ? `${text.slice(0, LETTERS - 1)}…` : text);
const pointAt = (x: number, y: number) => `M${x} ${y}l-7 -4v8z`;
const towards = (middle: number) => `M${SPINE} ${middle}l-4 7h8z`; // up, at the paper in the middle

/** The same as a table, and all of it. */
export const RelationTable = ({ relations }: Pick<Props, 'relations'>) => (
  <section class="wide" tabindex={0} aria-label="Bảng quan hệ">
    <table class="related">
      <caption>Mọi quan hệ của văn bản, kể cả đã bác</caption>
      <thead>
        <tr>
          <th scope="col">Quan hệ</th>
          <th scope="col">Văn bản</th>
          <th scope="col">Điều khoản</th>
          <th scope="col">Từ ngày</th>
          <th scope="col">Tình trạng</th>
        </tr>
      </thead>
      <tbody>
        {relations.map((one) => (
          <tr>
            <th scope="row">{relationVerbs[one.kind][one.direction]}</th>
            <td>
              <a href={`#qh-${one.id}`}>{otherName(one)}</a>
            </td>
            <td>{one.provision ?? 'toàn bộ'}</td>
            <td>{one.effectiveOn && viDate(one.effectiveOn)}</td>
            <td>{relationStates[one.state]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
