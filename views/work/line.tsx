import { paths } from '../../src/paths.ts';
import { type DocumentLine, documentName, issuerOf } from '../documents/line.tsx';
import { type Moment, viDate, viMoment } from '../ui/dates.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { Press } from '../ui/press.tsx';

/** What every list says of a task; a row of the record fits it. */
export type TaskLine = {
  id: string;
  what: string;
  lead: string | null; // as written
  unit: string | null; // of the office, where the name means one
  join: string[];
  dueOn: string | null; // ISO
  dueRule: string | null;
  product: string | null;
  sentence: string;
  state: 'proposed' | 'confirmed' | 'rejected';
  decidedBy: string | null;
  decidedAt: Moment | null;
  anchor: string | null; // of the passage that says so, in the current version
  document: DocumentLine;
  answered?: { document: DocumentLine; by: string | null; at: Moment | null };
};

type Props = {
  task: TaskLine;
  today: string; // ISO
  mayDecide: boolean;
  back: string; // the list's address, to come back to
  alone?: boolean; // on the page of its document, which need not be named again
  level?: 2 | 3; // of its heading
};

/** One task: by when, who, what, and the sentence it rests on. */
export const Task = ({ task, today, mayDecide, back, alone, level = 2 }: Props) => (
  <li class="task">
    <p class="identity">
      <Due task={task} today={today} />
      <span>
        {task.lead ?? 'Chưa rõ ai chủ trì'}
        {task.unit && task.unit !== task.lead && ` (${task.unit})`}
      </span>
      {task.join.length > 0 && <span>{`Phối hợp: ${task.join.join('; ')}`}</span>}
    </p>
    {level === 2 ? <h2>{task.what}</h2> : <h3>{task.what}</h3>}
    {task.product && <p class="note">{`Sản phẩm: ${task.product}`}</p>}
    <figure class="passage">
      <blockquote>{task.sentence}</blockquote>
      <footer>
        <a href={paths.document(task.document.id, task.anchor ?? undefined)}>
          {alone ? 'Mở đúng chỗ trong văn bản' : documentName(task.document)}
          <span class="hidden">{`, chỗ nói: ${short(task.what)}`}</span>
        </a>
        {!alone && <Where document={task.document} />}
      </footer>
    </figure>
    <AnsweredBy task={task} />
    <Decided task={task} />
    {mayDecide && task.state === 'proposed' && !task.answered && (
      <div class="row">
        <Decide task={task} decision="confirmed" text="Xác nhận" icon="check" back={back} />
        <Decide task={task} decision="rejected" text="Bác" icon="x" back={back} />
      </div>
    )}
  </li>
);

/** Word, sign and colour together: a late task is seen in print and by whoever sees no red. */
const Due = ({ task: { dueOn, dueRule, answered }, today }: Pick<Props, 'task' | 'today'>) => {
  if (!dueOn) return <span class="tag">{dueRule ? `Hạn: ${dueRule}` : 'Không nêu hạn'}</span>;
  const { icon, tone, words } = answered ? met : nearness(dueOn, today);
  return (
    <span class={`status ${tone}`}>
      <Icon name={icon} />
      {words}
      <time datetime={dueOn}>{viDate(dueOn)}</time>
    </span>
  );
};

type Nearness = { icon: IconName; tone: string; words: string };

function nearness(dueOn: string, today: string): Nearness {
  if (dueOn < today) return { icon: 'triangle-alert', tone: 'late', words: 'Quá hạn' };
  if (dueOn === today) return { icon: 'hourglass', tone: 'now', words: 'Hạn hôm nay' };
  return { icon: 'hourglass', tone: 'plain', words: 'Hạn' };
}

const met: Nearness = { icon: 'circle-check', tone: 'plain', words: 'Đã trả lời, hạn' };

const AnsweredBy = ({ task: { answered } }: Pick<Props, 'task'>) =>
  answered ? (
    <p class="note">
      {'Đã trả lời bằng '}
      <a href={paths.document(answered.document.id)}>{documentName(answered.document)}</a>
      {answered.document.issuedOn && `, ${viDate(answered.document.issuedOn)}`}
      {answered.at
        ? `; ${answered.by ?? 'người vận hành'} xác nhận ${viMoment(answered.at)}.`
        : '; theo danh mục.'}
    </p>
  ) : null;

const Where = ({ document }: { document: DocumentLine }) => (
  <span class="note">
    {[document.issuedOn && viDate(document.issuedOn), issuerOf(document)]
      .filter(Boolean)
      .join(', ')}
  </span>
);

const did = { proposed: '', confirmed: 'Xác nhận', rejected: 'Bác' };

const Decided = ({ task: { state, decidedBy, decidedAt } }: Pick<Props, 'task'>) =>
  state !== 'proposed' && decidedAt ? (
    <p class="note">{`${did[state]}: ${decidedBy ?? 'người vận hành'}, ${viMoment(decidedAt)}.`}</p>
  ) : null;

type DecideProps = {
  task: TaskLine;
  decision: 'confirmed' | 'rejected';
  text: string;
  icon: IconName;
  back: string;
};

const Decide = ({ task, decision, text, icon, back }: DecideProps) => (
  <Press
    action={paths.decideTask(task.id)}
    fields={{ decision, back }}
    text={text}
    icon={icon}
    about={short(task.what)}
  />
);

const SPOKEN = 80; // characters of a task, for telling its buttons apart
const short = (what: string) => (what.length > SPOKEN ? `${what.slice(0, SPOKEN)}…` : what);
