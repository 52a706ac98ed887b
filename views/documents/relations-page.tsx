import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { Layout } from '../layout.tsx';
import { viDate } from '../ui/dates.ts';
import { Head } from '../ui/head.tsx';
import { viCount } from '../ui/numbers.ts';
import { AsOf, type Status, StatusMark, StatusWhy } from '../ui/status.tsx';
import { type DocumentLine, documentName } from './line.tsx';
import { RelationGraph, RelationTable } from './relation-graph.tsx';
import type { RelationState } from './relation-words.ts';
import { type RelationLine, RelationList } from './relations.tsx';
import { Tabs } from './tabs.tsx';

/** Something that happened, in pieces; one may lead to a paper. */
type Happening = {
  on?: string;
  said: { text: string; documentId?: string }[];
  ends?: boolean;
};

export type RelationsPageProps = {
  viewer: Viewer;
  document: DocumentLine;
  status: Status;
  on: string; // ISO, the day of the status
  today: string;
  relations: RelationLine[];
  life: Happening[];
  versionCount: number;
  relationCount: number; // of which these may be the first; without what was rejected
  mayDecide: boolean;
};

export const RelationsPage = (props: RelationsPageProps) => {
  const { document, relations, viewer } = props;
  const of = (state: RelationState) => relations.filter((one) => one.state === state);
  const waiting = of('proposed');
  const more = props.relationCount - (relations.length - of('rejected').length);
  return (
    <Layout
      title={`Quan hệ của ${documentName(document)}`}
      viewer={viewer}
      path={paths.document(document.id)}
      desk
    >
      <Head
        title={documentName(document)}
        note={documentName(document) === document.title ? undefined : document.title}
        back={{ href: paths.documents(), text: 'Kho văn bản' }}
      >
        <p class="row">
          <StatusMark status={props.status} />
          <span class="note">
            <StatusWhy status={props.status} />
          </span>
        </p>
        <AsOf action={paths.relations(document.id)} on={props.on} today={props.today} />
      </Head>
      <Tabs
        id={document.id}
        open="relations"
        relationCount={props.relationCount}
        versionCount={props.versionCount}
      />
      <div class="split">
        <div class="stack loose">
          {relations.length === 0 && <None />}
          <Group id="confirmed" title="Đã xác nhận" relations={of('confirmed')} />
          <Group id="proposed" title="Đề xuất đọc từ văn bản" relations={waiting} />
          {waiting.length > 0 && props.mayDecide && (
            <p>
              <a class="button" href={paths.proposals({ document: document.id })}>
                Duyệt các đề xuất này
              </a>
            </p>
          )}
          {more > 0 && <p>{`Còn ${viCount(more)} quan hệ nữa không hiện ở đây.`}</p>}
          {of('rejected').length > 0 && (
            <details>
              <summary>{`Đã bác: ${of('rejected').length}`}</summary>
              <RelationList relations={of('rejected')} />
            </details>
          )}
          {relations.length > 0 && <RelationTable relations={relations} />}
        </div>
        <div class="stack loose">
          {relations.length > of('rejected').length && (
            <section class="block" aria-labelledby="graph">
              <h2 id="graph">Sơ đồ</h2>
              <RelationGraph document={document} relations={relations} />
            </section>
          )}
          <Life life={props.life} today={props.today} />
        </div>
      </div>
    </Layout>
  );
};

const None = () => (
  <p>
    Chưa đọc thấy quan hệ nào giữa văn bản này và văn bản khác. Điều đó không có nghĩa là không có.
  </p>
);

type GroupProps = { id: string; title: string; relations: RelationLine[] };

const Group = ({ id, title, relations }: GroupProps) =>
  relations.length === 0 ? null : (
    <section class="block" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        <p class="note">{`${relations.length} quan hệ`}</p>
      </header>
      <RelationList relations={relations} />
    </section>
  );

const Life = ({ life, today }: Pick<RelationsPageProps, 'life' | 'today'>) =>
  life.length === 0 ? null : (
    <section class="block" aria-labelledby="life">
      <h2 id="life">Dòng thời gian</h2>
      <ol class="timeline">
        {life.map(({ on, said, ends }) => (
          <li class={ends ? 'ended' : undefined}>
            <strong>{on ? <time datetime={on}>{viDate(on)}</time> : 'Chưa rõ ngày'}</strong>
            {on && on > today && <span class="tag"> (chưa đến)</span>}
            <p>
              {said.map(({ text, documentId }) =>
                documentId ? <a href={paths.document(documentId)}>{text}</a> : text,
              )}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
