import type { Checked } from '../../src/drafts/check.ts';
import { kindWords, STRUCK } from './words.ts';

type Props = { sentence: Checked; breaks: boolean };

/** A sentence with what it is and what it rests on: told by a line, a sign and a word. */
export const SentenceLine = ({ sentence, breaks }: Props) => (
  <>
    {breaks && <br />}
    <Said sentence={sentence} />{' '}
  </>
);

const Said = ({
  sentence: { text, kind, sources, struck, hidden, gap, own },
}: {
  sentence: Checked;
}) => {
  if (hidden)
    return <span class="tag late">[một câu được ẩn: nguồn không còn mở cho đồng chí đọc]</span>;
  if (gap) return <span class="gap">{text.replace(/^\[|\]$/g, '')}</span>;
  if (struck)
    return (
      <>
        <s class="sentence struck late" title={struck}>
          {text}
        </s>
        <span class="kind late">{` ${STRUCK}`}</span>
      </>
    );
  return (
    <>
      <span class={`sentence ${kind}`}>{text}</span>
      {sources.map((number) => (
        <a class="cite" href={`#nguon-${number}`} aria-label={`Nguồn ${number}`}>
          {number}
        </a>
      ))}
      {own || kind === 'judgement' ? (
        <span class="kind judgement"> nhận định</span>
      ) : (
        <span class="hidden">{` (${kindWords[kind]})`}</span>
      )}
    </>
  );
};
