import type { ShownAdvice } from '../../../src/drafts/advice/shown.ts';
import { paths } from '../../../src/paths.ts';
import type { Viewer } from '../../../src/people/viewer.ts';
import { Layout } from '../../layout.tsx';
import { viDate, viMoment } from '../../ui/dates.ts';
import { type Fact, Facts } from '../../ui/facts.tsx';
import { Head } from '../../ui/head.tsx';
import { Icon } from '../../ui/icon.tsx';
import { viCount } from '../../ui/numbers.ts';
import { mustWords } from '../words.ts';
import { Exceptions } from './exceptions.tsx';
import { KeptSources } from './sources.tsx';
import { Verdicts } from './verdicts.tsx';
import { occasionWords } from './words.ts';

type Props = { viewer: Viewer; advice: ShownAdvice };

/** What somebody knew and was told when a draft left them, as far as it may be shown today. */
export const AdvicePage = ({ viewer, advice }: Props) => {
  const { id, draft, at, occasion } = advice;
  return (
    <Layout title="Hồ sơ tham mưu" viewer={viewer} path={paths.draft(draft.id)}>
      <Head
        title={draft.title}
        lede={`Hồ sơ tham mưu lưu lúc ${viMoment(at)} khi ${occasionWords[occasion]}.`}
        note="Hồ sơ không sửa được. Điều dựa vào nguồn nay không còn mở cho đồng chí đọc thì không hiện."
        back={{ href: paths.draftAdvice(draft.id), text: 'Các hồ sơ của dự thảo này' }}
      >
        <p class="row unprinted">
          <a class="button" href={paths.exportAdvice(draft.id, id)} download>
            <Icon name="download" />
            Tải tệp JSON
          </a>
        </p>
      </Head>
      <div class="split">
        <div class="stack loose">
          <Verdicts advice={advice} />
          <KeptSources sources={advice.sources} />
        </div>
        <div class="stack loose">
          <section class="block" aria-labelledby="known">
            <h2 id="known">Lúc đó biết gì</h2>
            <Facts facts={factsOf(advice)} />
          </section>
          <Exceptions advice={advice} />
          <Lacking advice={advice} />
        </div>
      </div>
    </Layout>
  );
};

const factsOf = (advice: ShownAdvice): Fact[] => {
  const { draft, product, by, writer, index, audience, hash, checks, checksNow } = advice;
  return [
    { term: 'Nhiệm vụ', value: draft.task },
    { term: 'Loại văn bản', value: product },
    { term: 'Kính gửi', value: draft.addressee },
    { term: 'Ngày dự thảo', value: viDate(draft.draftedOn) },
    { term: 'Người soạn', value: writer.name },
    { term: 'Người lưu', value: [by.name, by.position, by.unit].filter(Boolean).join(', ') },
    { term: 'Được đọc lúc đó', value: readersOf(audience) },
    {
      term: 'Chỉ mục tìm kiếm',
      value: `${viMoment(index.at)}, ${
        index.pending > 0
          ? `${viCount(index.pending)} văn bản chờ lập chỉ mục`
          : 'không văn bản nào chờ lập chỉ mục'
      }`,
    },
    { term: 'Mô hình', value: modelsOf(advice) },
    {
      term: 'Phiên bản kiểm tra',
      value: checks === checksNow ? checks : `${checks} (cổng nay dùng ${checksNow})`,
    },
    { term: 'Mã băm hồ sơ', value: <code class="hash">{hash}</code> },
  ];
};

/** Meetings are counted and not named: one that was called back has no name any more. */
const readersOf = ({ everyone, units, people, meetings }: ShownAdvice['audience']): string =>
  [
    everyone && 'văn bản cho mọi người',
    units.length > 0 && `của ${units.join(', ')}`,
    people.length > 0 && `gửi đích danh ${people.join(', ')}`,
    meetings.length > 0 && `của ${viCount(meetings.length)} hội nghị`,
  ]
    .filter((one) => one !== false)
    .join('; ');

const modelsOf = ({ models, written }: ShownAdvice): string => {
  const asked = models.map(({ model, reach, prompt }) =>
    model === ''
      ? 'có dùng, nhật ký về lần đó đã hết hạn lưu'
      : `${model} (${reach === 'outside' ? 'ngoài mạng cơ quan' : 'trong mạng cơ quan'}), lời nhắc bản ${prompt}`,
  );
  if (asked.length === 0) return 'không dùng mô hình';
  return written === 'quotes' ? `${asked.join('; ')}; không câu nào được giữ` : asked.join('; ');
};

/** What the paper lacked of what its type asks for, and figures that did not agree. */
const Lacking = ({ advice: { missing, musts, figures } }: { advice: ShownAdvice }) => {
  const said = [
    ...missing.map((name) => `Phần “${name}” chưa có nội dung`),
    ...musts.map((must) => `Chưa có: ${mustWords[must]}`),
    ...(figures.open > 0 ? [`${viCount(figures.open)} chỗ số liệu chưa khớp`] : []),
  ];
  if (said.length === 0) return null;
  return (
    <section class="block" aria-labelledby="lacking">
      <h2 id="lacking">Còn thiếu lúc đó</h2>
      <ul class="rows">
        {said.map((one) => (
          <li>{one}</li>
        ))}
      </ul>
    </section>
  );
};
