import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import type { DocumentLine } from '../documents/line.tsx';
import { type Moment, viMoment } from '../ui/dates.ts';
import { Icon } from '../ui/icon.tsx';
import { viCount } from '../ui/numbers.ts';
import type { Status } from '../ui/status.tsx';
import { Actions } from './actions.tsx';
import { Choices } from './choices.tsx';
import { Sides } from './sides.tsx';
import { type ShownSource, Sources } from './sources.tsx';
import { type Outcome, outcomeWords, reasonWords, writerWords } from './words.ts';

export type { ShownSource } from './sources.tsx';

/** A sentence, or that it may not be shown any more. */
type ShownSentence =
  | { hidden: true; sources: number[] }
  | { hidden: false; text: string; sources: number[]; struck?: string };

export type ShownAnswer = {
  id: string;
  question: string;
  asked: string; // how it was understood after the questions before it
  askedAt: Moment;
  asOf: Moment;
  pending: number; // readable documents that waited for the index
  outcome: Outcome;
  route: string;
  writtenBy: keyof typeof writerWords;
  sentences: ShownSentence[];
  sources: ShownSource[];
  sides: { value: string; source: number }[];
  choices: { document: DocumentLine; question: string; status: Status }[];
  list?: string | undefined; // lists exactly what was counted
  missing: string[];
  reason?: keyof typeof reasonWords | undefined;
  seen: number; // documents whose passages were looked at
  checked: number; // sentences that stand in their sources
  feedback: 'right' | 'wrong' | null;
};

type Props = { viewer: Viewer; shown: ShownAnswer | undefined };

/** Also sent alone, when a model has finished. */
export const AnswerPart = ({ viewer, shown }: Props) => {
  if (!shown) return <WritingPart said={[]} />;
  const sound = shown.sentences.filter((one) => one.hidden || !one.struck);
  const numbers = [...new Set(sound.flatMap(({ sources }) => sources))];
  return (
    <>
      <Asked shown={shown} />
      <article class={`outcome ${shown.outcome}`}>
        <header>
          <span>
            <Icon name={outcomeWords[shown.outcome].icon} />
            {outcomeWords[shown.outcome].text}
          </span>
          <span class="note">{freshness(shown)}</span>
        </header>
        <Body shown={shown} />
        {shown.sentences.length > 0 && <Actions shown={shown} />}
      </article>
      {numbers.length > 0 && (
        <Sources
          sources={shown.sources}
          viewer={viewer}
          back={paths.answer(shown.id)}
          numbers={numbers}
        />
      )}
    </>
  );
};

const Asked = ({ shown: { question, asked, askedAt } }: { shown: ShownAnswer }) => (
  <div class="asked">
    <p class="note">{`Đồng chí hỏi lúc ${viMoment(askedAt)}`}</p>
    <h2>{question}</h2>
    {asked !== question && <p class="note">{`Hiểu là: ${asked}`}</p>}
  </div>
);

/** "Tính đến ngày 23/11/2026, 08:05; 3 văn bản chờ lập chỉ mục", or that none waits */
const freshness = ({ asOf, pending }: ShownAnswer) =>
  `Tính đến ngày ${viMoment(asOf).replace(/^(\S+) ngày /, '')}, ${viMoment(asOf).split(' ')[0]}; ${pending === 0 ? 'mọi văn bản đã lập chỉ mục' : `${viCount(pending)} văn bản chờ lập chỉ mục`}`;

const Body = ({ shown }: { shown: ShownAnswer }) => {
  const { outcome, sides, choices, sentences, missing, reason, list } = shown;
  if (outcome === 'ambiguous') return <Choices choices={choices} />;
  if (outcome === 'disagree' && sides.length > 0) return <Sides shown={shown} />;
  return (
    <>
      {sentences.length > 0 && <Sentences sentences={sentences} />}
      {outcome === 'unavailable' && sentences.length > 0 && (
        <p class="note">Mô hình không trả lời, nên dưới đây là câu trích nguyên văn.</p>
      )}
      {reason && <p>{reasonWords[reason]}</p>}
      {missing.length > 0 && outcome !== 'answered' && (
        <p class="note">{`Chưa tìm thấy: ${missing.join(', ')}.`}</p>
      )}
      {list && (
        <p>
          <a class="button" href={list}>
            {shown.route === 'comparison' ? 'Xem hai văn bản cạnh nhau' : 'Xem danh sách đã đếm'}
          </a>
        </p>
      )}
      {outcome === 'not-found' && (
        <p>
          <a class="button" href={paths.search({ q: shown.asked })}>
            Tự tìm trong kho
          </a>
        </p>
      )}
    </>
  );
};

const Sentences = ({ sentences }: { sentences: ShownSentence[] }) => (
  <p class="answer">
    {sentences.map((sentence) =>
      sentence.hidden ? (
        <span class="note">Một câu đã ẩn vì nguồn của nó không còn mở cho đồng chí.</span>
      ) : (
        <span>
          {sentence.struck ? <s>{sentence.text}</s> : sentence.text}
          {sentence.struck && <span class="note">{` (${sentence.struck})`}</span>}
          {!sentence.struck && <Cites sources={sentence.sources} />}
        </span>
      ),
    )}
  </p>
);

const Cites = ({ sources }: { sources: number[] }) => (
  <>
    {sources.map((number) => (
      <>
        {' '}
        <a class="cite" href={`#nguon-${number}`} aria-label={`Nguồn ${number}`}>
          {number}
        </a>
      </>
    ))}
  </>
);

type Said = { text: string; struck?: string };

/** What a model has said so far. */
export const WritingPart = ({ said }: { said: Said[] }) => (
  <article class="outcome writing">
    <header>
      <span>
        <Icon name="hourglass" />
        Đang trả lời
      </span>
    </header>
    {said.length === 0 ? (
      <p>Đang tìm trong những văn bản đồng chí được đọc. Có thể rời trang; trả lời được giữ lại.</p>
    ) : (
      <p class="answer">
        {said.map(({ text, struck }) => (
          <span>{struck ? <s>{text}</s> : text}</span>
        ))}
      </p>
    )}
  </article>
);

/** How an answer came about, beside it. */
export const HowAnswered = ({ shown }: { shown: ShownAnswer }) => (
  <section class="block" aria-labelledby="how">
    <h2 id="how">Cách trả lời</h2>
    <dl class="facts">
      {shown.sentences.length > 0 && (
        <div>
          <dt>Câu có nguồn</dt>
          <dd>{`${shown.checked} trên ${shown.sentences.length}`}</dd>
        </div>
      )}
      {shown.seen > 0 && (
        <div>
          <dt>Văn bản đã xem</dt>
          <dd>{`${viCount(shown.seen)} văn bản đồng chí được đọc`}</dd>
        </div>
      )}
      <div>
        <dt>Viết bởi</dt>
        <dd>{writerWords[shown.writtenBy]}</dd>
      </div>
    </dl>
  </section>
);
