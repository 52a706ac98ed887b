import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { Layout } from '../layout.tsx';
import { AdministrationTabs } from '../people/tabs.tsx';
import { dayOf, type Moment, viDate } from '../ui/dates.ts';
import { Head } from '../ui/head.tsx';
import { Icon } from '../ui/icon.tsx';
import { Notice } from '../ui/notice.tsx';
import { viCount } from '../ui/numbers.ts';
import { Pages } from '../ui/pages.tsx';

type Question = { question: string; asked: number; lastAskedAt: Moment };

export type UnansweredProps = {
  viewer: Viewer;
  questions: Question[]; // commonest first
  total: number;
  text: string; // what the list is narrowed by
  page: number;
  pageCount: number;
  removed?: number | undefined; // just now
};

export const UnansweredPage = (props: UnansweredProps) => (
  <Layout
    title="Câu hỏi chưa có kết quả"
    viewer={props.viewer}
    path={`${paths.administration()}/questions`}
  >
    <Head
      title="Câu hỏi chưa có kết quả"
      lede="Những điều đã tìm mà không thấy gì: kho còn thiếu, hoặc người hỏi dùng từ khác."
      note={`${viCount(props.total)} câu trong 90 ngày qua. Cổng không ghi ai đã hỏi.`}
    />
    <AdministrationTabs open="questions" />
    {props.removed !== undefined && (
      <Notice tone="done" alert>
        <p>{`Đã xóa ${viCount(props.removed)} câu.`}</p>
      </Notice>
    )}
    <div class="stack">
      <Narrow text={props.text} />
      {props.questions.length === 0 ? (
        <p>{props.text ? 'Không có câu nào như thế.' : 'Chưa có câu hỏi nào không ra kết quả.'}</p>
      ) : (
        <Questions questions={props.questions} />
      )}
      <Pages
        page={props.page}
        pageCount={props.pageCount}
        href={(page) => paths.unanswered({ q: props.text, page })}
      />
    </div>
  </Layout>
);

const Narrow = ({ text }: { text: string }) => (
  <form class="row narrowing" action={paths.unanswered()} aria-label="Lọc câu hỏi">
    <label class="field">
      <span>Có chữ</span>
      <input type="search" name="q" value={text} />
    </label>
    <button class="button" type="submit">
      Lọc
    </button>
    {text && (
      <a class="button quiet" href={paths.unanswered()}>
        Bỏ lọc
      </a>
    )}
    <a class="button" href={paths.exportUnanswered({ q: text })} download="">
      <Icon name="download" />
      Tải CSV
    </a>
  </form>
);

const Questions = ({ questions }: { questions: Question[] }) => (
  <form class="stack" method="post" action={paths.removeUnanswered()}>
    <section class="wide" tabindex={0} aria-label="Bảng câu hỏi, cuộn ngang được">
      <table>
        <caption class="hidden">Câu hỏi chưa có kết quả</caption>
        <thead>
          <tr>
            <th scope="col">
              <span class="hidden">Chọn</span>
            </th>
            <th scope="col">Câu hỏi</th>
            <th class="figure" scope="col">
              Số lần
            </th>
            <th scope="col">Lần cuối</th>
          </tr>
        </thead>
        <tbody>
          {questions.map((question) => (
            <Row question={question} />
          ))}
        </tbody>
      </table>
    </section>
    <p class="row">
      <button class="button" type="submit">
        <Icon name="trash-2" />
        Xóa các câu đã chọn
      </button>
      <span class="note">Xóa là bỏ hẳn; câu được hỏi lại thì đếm từ đầu.</span>
    </p>
  </form>
);

const Row = ({ question: { question, asked, lastAskedAt } }: { question: Question }) => (
  <tr>
    <td>
      <input type="checkbox" name="question" value={question} aria-label={`Chọn “${question}”`} />
    </td>
    <th class="question" scope="row">
      <a href={paths.search({ q: question })}>{question}</a>
    </th>
    <td class="figure">{viCount(asked)}</td>
    <td>{viDate(dayOf(lastAskedAt))}</td>
  </tr>
);
