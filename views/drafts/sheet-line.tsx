import type { Line, SetRun } from '../../src/formats/line.ts';
import type { SentenceKind } from '../../src/formats/printed.ts';

/** The classes of a line's look; app.css gives each its points. */
export function lookOf({ look, part, below }: Line): string {
  const { size, bold, italic, underlined, align } = look;
  return [
    `pt${size.write}`,
    align,
    bold && 'bold',
    italic && 'italic',
    underlined && 'underlined',
    part === 'space' && 'space',
    below && `ruled ${below === 'part line' ? 'part' : 'whole'}`,
  ]
    .filter(Boolean)
    .join(' ');
}

const kinds: Record<SentenceKind, string> = {
  quoted: 'nguyên văn',
  paraphrased: 'diễn đạt lại',
  computed: 'tính ra',
  judgement: 'nhận định',
  struck: 'chưa có căn cứ',
};

/** Runs of text, each sentence with what it is and what it rests on. */
export const Runs = ({ runs }: { runs: SetRun[] }) => (
  <>
    {runs.map((run) => (
      <>
        <Words run={run} />
        {run.kind !== 'struck' &&
          run.cites?.map((n) => (
            <a class="cite" href={`#nguon-${n}`} aria-label={`Nguồn ${n}`}>
              {n}
            </a>
          ))}
        {run.notes && <NoteMarks notes={run.notes} />}
        {run.kind && <KindSaid kind={run.kind} />}
      </>
    ))}
  </>
);

const NoteMarks = ({ notes }: { notes: number[] }) => (
  <sup class="note-mark">
    {notes.map((n, i) => (
      <>
        {i > 0 && ','}
        <a id={`dan-${n}`} href={`#chu-thich-${n}`} aria-label={`Chú thích ${n}`}>
          {n}
        </a>
      </>
    ))}
  </sup>
);

const Words = ({ run: { text, bold, italic, kind } }: { run: SetRun }) => {
  const look = [kind && `sentence ${kind}`, bold && 'bold', italic && 'italic'].filter(Boolean);
  if (look.length === 0) return <>{text}</>;
  if (kind === 'struck') return <s class={look.join(' ')}>{text}</s>;
  return <span class={look.join(' ')}>{text}</span>;
};

const KindSaid = ({ kind }: { kind: SentenceKind }) =>
  kind === 'struck' || kind === 'judgement' ? (
    <span class={`kind ${kind}`}>{` ${kinds[kind]}`}</span>
  ) : (
    <span class="hidden">{` (${kinds[kind]})`}</span>
  );
