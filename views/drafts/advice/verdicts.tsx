import type { ShownAdvice, ShownSentence } from '../../../src/drafts/advice/shown.ts';
import { viMoment } from '../../ui/dates.ts';
import { viCount } from '../../ui/numbers.ts';
import { kindWords, STRUCK } from '../words.ts';

/** Every sentence with what the checks said of it. */
export const Verdicts = ({ advice: { sections } }: { advice: ShownAdvice }) => (
  <section class="stack" aria-labelledby="verdicts">
    <h2 id="verdicts">Kết quả kiểm tra từng câu</h2>
    {sections
      .filter(({ sentences }) => sentences.length > 0)
      .map(({ name, sentences }) => (
        <section class="block">
          <header>
            <h3>{name}</h3>
            <span class="note">{`${viCount(sentences.length)} câu`}</span>
          </header>
          <ol class="rows">
            {sentences.map((sentence) => (
              <Sentence sentence={sentence} />
            ))}
          </ol>
        </section>
      ))}
  </section>
);

const Sentence = ({ sentence }: { sentence: ShownSentence }) => {
  if (sentence.hidden)
    return (
      <li>
        <p class="note">Một câu không hiện: nguồn của nó không còn mở cho đồng chí đọc.</p>
      </li>
    );
  const { text, kind, sources, struck, by, at, gap } = sentence;
  return (
    <li>
      <p>
        {text}
        {sources.map((number) => (
          <>
            {' '}
            <a class="cite" href={`#nguon-${number}`} aria-label={`nguồn ${number}`}>
              {number}
            </a>
          </>
        ))}
      </p>
      <p class="note">
        {gap && 'phần cần bổ sung'}
        {!gap && struck && (
          <>
            <span class="tag late">{STRUCK}</span>
            {` ${struck}`}
          </>
        )}
        {!gap && !struck && kindWords[kind]}
        {by && ` của ${by}${at ? `, ${viMoment(at)}` : ''}`}
      </p>
    </li>
  );
};
