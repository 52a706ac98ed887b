import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { type DocumentLine, documentName } from '../documents/line.tsx';
import { Tabs } from '../documents/tabs.tsx';
import { Layout } from '../layout.tsx';
import { Head } from '../ui/head.tsx';
import { Done } from '../ui/notice.tsx';
import { viCount } from '../ui/numbers.ts';
import { Pages } from '../ui/pages.tsx';
import { Filters, stateNames, type TaskFilters } from './filters.tsx';
import { Task, type TaskLine } from './line.tsx';

export type TasksPageProps = {
  viewer: Viewer;
  asked: TaskFilters;
  tasks: TaskLine[];
  total: number;
  page: number;
  pageCount: number;
  fields: string[];
  dossiers: string[];
  today: string; // ISO
  mayDecide: boolean;
  notice?: string | undefined; // what the person has just done
};

/** What documents give somebody to do, the late first. */
export const TasksPage = (props: TasksPageProps) => (
  <Layout title="Nhiệm vụ" viewer={props.viewer} path={paths.tasks()}>
    <Head title="Nhiệm vụ" note={noteOf(props)} />
    <Done text={props.notice} />
    <div class="stack">
      <Filters asked={props.asked} fields={props.fields} dossiers={props.dossiers} />
      <List {...props} />
      <Pages
        page={props.page}
        pageCount={props.pageCount}
        href={(page) => paths.tasks({ ...props.asked, page })}
      />
    </div>
  </Layout>
);

export type DocumentTasksProps = Pick<
  TasksPageProps,
  'viewer' | 'today' | 'mayDecide' | 'notice'
> & {
  document: DocumentLine;
  versionCount: number;
  tasks: { state: TaskFilters['state']; lines: TaskLine[]; total: number }[];
};

/** The tasks of one document, those that wait for somebody first. */
export const DocumentTasksPage = ({ document, ...props }: DocumentTasksProps) => (
  <Layout
    title={`Nhiệm vụ giao trong ${documentName(document)}`}
    viewer={props.viewer}
    path={paths.document(document.id)}
    desk
  >
    <Head title={documentName(document)} back={{ href: paths.documents(), text: 'Kho văn bản' }} />
    <Tabs id={document.id} open="tasks" versionCount={props.versionCount} />
    <Done text={props.notice} />
    <div class="stack loose">
      {props.tasks.every(({ total }) => total === 0) && (
        <p>Chưa đọc thấy nhiệm vụ nào trong văn bản này.</p>
      )}
      {props.tasks
        .filter(({ total }) => total > 0)
        .map(({ state, lines, total }) => (
          <section class="block" aria-label={stateNames[state]}>
            <p class="note">{`${stateNames[state]}: ${viCount(total)} nhiệm vụ`}</p>
            <ol class="rows listed">
              {lines.map((task) => (
                <Task {...{ ...props, task, back: paths.documentTasks(document.id) }} alone />
              ))}
            </ol>
            {total > lines.length && (
              <p>
                <a href={paths.tasks({ document: document.id, state })}>Xem tất cả</a>
              </p>
            )}
          </section>
        ))}
    </div>
  </Layout>
);

const noteOf = ({ total, asked }: TasksPageProps) =>
  `${viCount(total)} nhiệm vụ ${stateNames[asked.state].toLowerCase()}, đọc từ văn bản đồng chí được đọc.`;

const List = (props: TasksPageProps) =>
  props.tasks.length === 0 ? (
    <p>
      Không có nhiệm vụ nào như vậy.{' '}
      {props.asked.state === 'confirmed' && (
        <a href={paths.tasks({ ...props.asked, state: 'proposed' })}>Xem nhiệm vụ chờ xác nhận</a>
      )}
    </p>
  ) : (
    <ol class="rows listed">
      {props.tasks.map((task) => (
        <Task {...{ ...props, task, back: paths.tasks({ ...props.asked, page: props.page }) }} />
      ))}
    </ol>
  );
