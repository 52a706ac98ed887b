import type { Line } from '../../src/formats/line.ts';
import type { Sheet } from '../../src/formats/sheet.ts';
import { Icon } from '../ui/icon.tsx';
import { type Frames, SheetBody } from './sheet-body.tsx';
import { lookOf, Runs } from './sheet-line.tsx';
import { SheetTable } from './sheet-table.tsx';

type Props = {
  sheet: Sheet;
  /** Read aloud: which paper it is. */
  label: string;
  /** What stands around blocks of the body, or in their place: a form to write them, say. */
  frames?: Frames;
};

/** A paper as it prints: the same lines, sizes and marks that its file of Word has. */
export const SheetView = ({ sheet, label, frames }: Props) => {
  const { rules, head, title, addressee, recipients, signature, notes, annex, marked } = sheet;
  const kind = [rules.family, marked ? '' : 'unmarked', notes.length > 0 ? 'noted' : ''];
  return (
    <div class="frame">
      <article class={`paper set ${kind.filter(Boolean).join(' ')}`} aria-label={label}>
        <div class="letterhead">
          <Lines lines={head.left} />
          <Lines lines={head.right} />
          <Lines lines={head.number} />
          <Lines lines={head.place} />
        </div>
        <Lines lines={title} name="title" />
        {addressee && <AddresseeLines addressee={addressee} />}
        <SheetBody body={sheet.body} {...(frames ? { frames } : {})} />
        {recipients.length + signature.length > 0 && (
          <div class="sign">
            <Lines lines={recipients} />
            <Lines lines={signature} />
          </div>
        )}
        {notes.length > 0 && <NotesPart notes={notes} />}
        {annex && <AnnexPart annex={annex} />}
      </article>
    </div>
  );
};

const Lines = ({ lines, name }: { lines: Line[]; name?: string }) => (
  <div {...(name ? { class: name } : {})}>
    {lines.map((line) => (
      <p class={lookOf(line)}>
        {line.below ? (
          <span>
            <Runs runs={line.runs} />
          </span>
        ) : (
          <Runs runs={line.runs} />
        )}
      </p>
    ))}
  </div>
);

const AddresseeLines = ({ addressee }: { addressee: NonNullable<Sheet['addressee']> }) => {
  const { label, names, indented } = addressee;
  const [first, ...others] = names;
  if (!first) return null;
  const place = others.length > 0 ? 'listed' : indented ? 'indented' : 'middle';
  return (
    <div class={`addressee ${place}`}>
      <p>
        <span class={lookOf(label)}>
          <Runs runs={label.runs} />
        </span>{' '}
        {others.length === 0 && <Runs runs={first.runs} />}
      </p>
      {others.length > 0 &&
        names.map(({ runs }) => (
          <p>
            <Runs runs={runs} />
          </p>
        ))}
    </div>
  );
};

/** A browser prints notes at the end of the paper; Word puts the same words at the foot of each page. */
const NotesPart = ({ notes }: { notes: Sheet['notes'] }) => (
  <section class="notes" aria-labelledby="chu-thich">
    <h3 id="chu-thich">Nguồn trích dẫn</h3>
    <ol>
      {notes.map((note, i) => (
        <li id={`chu-thich-${i + 1}`}>
          <Runs runs={note} />{' '}
          <a class="unprinted" href={`#dan-${i + 1}`} aria-label={`Về chỗ dẫn chú thích ${i + 1}`}>
            <Icon name="arrow-up" />
          </a>
        </li>
      ))}
    </ol>
  </section>
);

const AnnexPart = ({ annex: { head, rows } }: { annex: NonNullable<Sheet['annex']> }) => (
  <section class="annex" aria-label="Phụ lục: nguồn trích dẫn">
    <Lines lines={head} name="title" />
    <SheetTable
      head={['Số', 'Văn bản', 'Vị trí', 'Trích nguyên văn']}
      rows={rows.map(({ n, paper, place, quote }) =>
        [String(n), paper, place, quote].map((text) => [{ text }]),
      )}
    />
  </section>
);
