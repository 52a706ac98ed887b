import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { Layout } from '../layout.tsx';
import { type Moment, viMoment } from '../ui/dates.ts';
import { Head } from '../ui/head.tsx';
import { Icon } from '../ui/icon.tsx';
import { Leaving } from '../ui/leaving.tsx';
import { Notice, Problem } from '../ui/notice.tsx';
import { AnswerPart, HowAnswered, type ShownAnswer } from './answer.tsx';
import { type Outcome, outcomeWords } from './words.ts';

type Recent = { id: string; question: string; askedAt: Moment; outcome: Outcome | null };

type AskProps = {
  viewer: Viewer;
  recent: Recent[];
  typed: string;
  leaves: boolean; // questions go to a server outside
  sample: boolean; // the sample archive is there, which answers the examples
  problem?: string;
};

/** One box. */
export const AskPage = ({ viewer, recent, typed, leaves, sample, problem }: AskProps) => (
  <Layout title="Hỏi đáp" viewer={viewer} path={paths.answers()}>
    <Head
      title="Hỏi đáp"
      lede="Hỏi bằng câu thường. Mỗi câu trả lời dẫn tới đoạn văn bản nói điều đó; không có nguồn thì cổng nói là không tìm thấy."
    />
    <div class="split">
      <div class="stack loose">
        <Problem text={problem} />
        <Question label="Đồng chí muốn hỏi gì?" typed={typed} leaves={leaves} />
        {sample && <Examples />}
      </div>
      <Aside recent={recent} />
    </div>
  </Layout>
);

type AnswerProps = {
  viewer: Viewer;
  row: { id: string; question: string; state: string };
  shown: ShownAnswer | undefined; // undefined while it is being written
  recent: Recent[];
  leaves: boolean;
  noted?: string | undefined;
};

const SECONDS = 3; // between two looks of a browser without script

export const AnswerPage = ({ viewer, row, shown, recent, leaves, noted }: AnswerProps) => (
  <Layout
    title={row.question}
    viewer={viewer}
    path={paths.answers()}
    refresh={shown ? undefined : SECONDS}
  >
    <Head title="Hỏi đáp" back={{ href: paths.answers(), text: 'Câu hỏi mới' }} />
    {noted === 'basket' && (
      <Notice tone="done" alert>
        <p>
          Đã đưa câu hỏi và các đoạn làm căn cứ vào <a href={paths.basket()}>giỏ nguồn</a>, sẵn để
          soạn phiếu trình.
        </p>
      </Notice>
    )}
    <div class="split">
      <div class="stack loose">
        <section
          class="stack"
          id="answer"
          aria-live="polite"
          aria-label="Trả lời"
          {...(shown
            ? {}
            : {
                'hx-sse:connect': paths.answerEvents(row.id),
                'hx-sse:close': 'done',
                'hx-swap': 'innerHTML',
              })}
        >
          <AnswerPart viewer={viewer} shown={shown} />
        </section>
        <Question label="Hỏi tiếp trong mạch này" typed="" follows={row.id} leaves={leaves} />
      </div>
      <Aside recent={recent.filter(({ id }) => id !== row.id)} shown={shown} />
    </div>
  </Layout>
);

type QuestionProps = { label: string; typed: string; leaves: boolean; follows?: string };

const Question = ({ label, typed, leaves, follows }: QuestionProps) => (
  <form class="field unprinted" method="post" action={paths.answers()}>
    <label for="question">{label}</label>
    <textarea
      id="question"
      name="q"
      rows={follows ? 2 : 3}
      maxlength={1000}
      required
      aria-describedby={leaves ? 'leaving' : undefined}
    >
      {typed}
    </textarea>
    <Leaving leaves={leaves} id="leaving" />
    {follows && <input type="hidden" name="follows" value={follows} />}
    <div class="row">
      <button class={follows ? 'button' : 'button primary'} type="submit">
        <Icon name="message-circle-question-mark" />
        Hỏi
      </button>
      {follows && <span class="note">Câu trước được giữ làm ngữ cảnh, như “còn năm 2025?”.</span>}
    </div>
  </form>
);

const examples = [
  'Mỗi nhiệm vụ được gia hạn mấy lần?',
  'Văn bản nào thay thế quy định 66?',
  'Năm 2026 văn phòng ban hành bao nhiêu thông báo?',
  'Việc nào phải xong trong tháng 11?',
];

const Examples = () => (
  <section class="block" aria-labelledby="examples">
    <h2 id="examples">Có thể hỏi</h2>
    <ul class="rows">
      {examples.map((text) => (
        <li>
          <a href={paths.answers({ q: text })}>{text}</a>
        </li>
      ))}
    </ul>
  </section>
);

const Aside = ({ recent, shown }: { recent: Recent[]; shown?: ShownAnswer | undefined }) => (
  <aside class="stack loose" aria-label="Bên lề câu trả lời">
    {shown && <HowAnswered shown={shown} />}
    <section class="block" aria-labelledby="recent">
      <h2 id="recent">Đã hỏi gần đây</h2>
      {recent.length === 0 && (
        <p class="note">Chưa có câu hỏi nào khác. Chỉ mình đồng chí thấy mục này.</p>
      )}
      <ul class="rows">
        {recent.map(({ id, question, askedAt, outcome }) => (
          <li>
            <p>
              <a href={paths.answer(id)}>{question}</a>
            </p>
            <p class="note">
              {[
                viMoment(askedAt),
                outcome ? outcomeWords[outcome].text.toLowerCase() : 'đang trả lời',
              ].join(', ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  </aside>
);
