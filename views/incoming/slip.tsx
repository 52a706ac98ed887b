import { paths } from '../../src/paths.ts';
import { type Moment, viDate, viMoment } from '../ui/dates.ts';
import { DayInput } from '../ui/day-input.tsx';
import { Facts } from '../ui/facts.tsx';
import { Icon } from '../ui/icon.tsx';
import { Problem } from '../ui/notice.tsx';
import { viCount } from '../ui/numbers.ts';

type Values = { [field: string]: string };
type Note = { ordinal: number; said: Values; by: string | null; at: Moment };
type BlockField = { key: string; label: string; kind: 'line' | 'text' | 'day' };
export type SlipForm = {
  key: string;
  name: string;
  by: string; // who writes it
  fields: BlockField[];
  note: Note | undefined;
  before: Note[];
  mayWrite: boolean;
};
export type TypedBlock = { block: string; fields: Values; problems: Values; problem?: string };

type Props = { id: string; slip: SlipForm[]; typed: TypedBlock | undefined };

/** The slip for handling an incoming document: who leads, who does it, what is proposed. */
export const Slip = ({ id, slip, typed }: Props) => (
  <section class="block stack loose" aria-labelledby="phieu">
    <header>
      <h2 id="phieu">Phiếu giải quyết văn bản đến</h2>
      <p class="row unprinted">
        <a class="button" href={paths.slip(id)}>
          <Icon name="printer" />
          In phiếu
        </a>
        <a class="button" href={paths.exportSlip(id)} download="">
          <Icon name="download" />
          Xuất DOCX
        </a>
      </p>
    </header>
    {slip.map((block) => (
      <BlockOf {...{ id, block }} typed={typed?.block === block.key ? typed : undefined} />
    ))}
  </section>
);

type BlockProps = { id: string; block: SlipForm; typed: TypedBlock | undefined };

const BlockOf = ({ id, block, typed }: BlockProps) => (
  <section class="stack tight" id={`o-${block.key}`} aria-labelledby={`ten-${block.key}`}>
    <h3 id={`ten-${block.key}`}>{block.name}</h3>
    <Said block={block} note={block.note} />
    {block.before.length > 0 && (
      <details class="unprinted">
        <summary>{`Những lần ghi trước (${viCount(block.before.length)})`}</summary>
        {block.before.map((note) => (
          <Said block={block} note={note} />
        ))}
      </details>
    )}
    {block.mayWrite && (
      <details class="unprinted" open={typed !== undefined}>
        <summary>
          {block.note ? 'Sửa' : 'Ghi'}
          <span class="hidden">{`: ${block.name}`}</span>
        </summary>
        <Problem text={typed?.problem} />
        <form class="stack form" method="post" action={paths.writeSlip(id, block.key)}>
          <p class="note">{block.by}</p>
          <input type="hidden" name="seen" value={String(block.note?.ordinal ?? 0)} />
          {block.fields.map((field) => (
            <FieldOf {...{ block, field, typed }} />
          ))}
          <p>
            <button class="button primary" type="submit">
              Lưu
              <span class="hidden">{` ${block.name}`}</span>
            </button>
          </p>
        </form>
      </details>
    )}
  </section>
);

const Said = ({ block, note }: { block: SlipForm; note: Note | undefined }) =>
  note === undefined ? (
    <p class="note">Chưa ghi.</p>
  ) : (
    <div class="stack tight">
      <Facts
        facts={block.fields.map(({ key, label, kind }) => ({
          term: label,
          value: kind === 'day' && note.said[key] ? viDate(note.said[key]) : note.said[key],
        }))}
      />
      <p class="note">{`${note.by ?? 'Người đã rời cơ quan'} ghi ${viMoment(note.at)}.`}</p>
    </div>
  );

type FieldProps = { block: SlipForm; field: BlockField; typed: TypedBlock | undefined };

const FieldOf = ({ block, field: { key, label, kind }, typed }: FieldProps) => {
  const id = `${block.key}-${key}`;
  const value = typed ? typed.fields[key] : block.note?.said[key];
  const problem = typed?.problems[key];
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {kind === 'text' && (
        <textarea id={id} name={key} rows={3}>
          {value}
        </textarea>
      )}
      {kind === 'line' && <input id={id} name={key} value={value} />}
      {kind === 'day' && <DayInput {...{ id, name: key, value: value || undefined }} />}
      {problem && <p class="tag late">{problem}</p>}
    </div>
  );
};
