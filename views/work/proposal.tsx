import { paths } from '../../src/paths.ts';
import { type DocumentLine, documentName, Identity } from '../documents/line.tsx';
import { NOT_HERE, type RelationKind, relationVerbs } from '../documents/relation-words.ts';
import { viDate } from '../ui/dates.ts';
import { Facts } from '../ui/facts.tsx';
import { Field } from '../ui/field.tsx';

type Common = {
  id: string;
  document: DocumentLine;
  sentence: string;
  context: string; // the passage around the sentence
  anchor: string | null;
};
type RelationInHand = Common & {
  of: 'relation';
  kind: RelationKind;
  direction: 'out' | 'in';
  written: string;
  provision: string | null;
  effectiveOn: string | null;
  other: DocumentLine | undefined;
  choice: DocumentLine[];
};
type TaskInHand = Common & {
  of: 'task';
  what: string;
  lead: string | null;
  join: string[];
  dueOn: string | null;
  dueRule: string | null;
  product: string | null;
};
export type ProposalInHand = RelationInHand | TaskInHand;

type Props = {
  proposal: ProposalInHand;
  asked: { kind?: string; document?: string };
  nextAt: string; // "relation:…", the one that comes up after this
};

/** One proposal, what it rests on, and the answers to it. */
export const InHand = ({ proposal, asked, nextAt }: Props) => (
  <section class="stack" aria-labelledby="in-hand">
    {proposal.of === 'relation' ? <Papers of={proposal} /> : <Task of={proposal} />}
    <figure class="passage">
      <blockquote>
        <InContext {...proposal} />
      </blockquote>
      <footer>
        <a href={paths.document(proposal.document.id, proposal.anchor ?? undefined)}>
          Mở đúng chỗ trong văn bản
        </a>
      </footer>
    </figure>
    <form
      class="stack"
      method="post"
      action={paths.decideProposal(proposal.of, proposal.id)}
      aria-label="Quyết định"
    >
      <input type="hidden" name="at" value={nextAt} />
      <input type="hidden" name="kind" value={asked.kind} />
      <input type="hidden" name="document" value={asked.document} />
      {proposal.of === 'relation' && <Corrections of={proposal} />}
      <div class="row">
        <Answer decision="confirmed" text="Xác nhận" of="x" primary />
        <Answer decision="rejected" text="Bác" of="b" />
        {nextAt && (
          <a class="button" href={paths.proposals({ ...asked, at: nextAt })} aria-keyshortcuts="s">
            Để sau <kbd>S</kbd>
          </a>
        )}
      </div>
    </form>
  </section>
);

const Answer = (props: { decision: string; text: string; of: string; primary?: boolean }) => (
  <button
    class={props.primary ? 'button primary' : 'button'}
    type="submit"
    name="decision"
    value={props.decision}
    aria-keyshortcuts={props.of}
    formnovalidate={props.decision === 'rejected'}
  >
    {props.text} <kbd>{props.of.toUpperCase()}</kbd>
  </button>
);

/** The sentence marked where the passage has it; else after it. */
const InContext = ({ sentence, context }: Common) => {
  const at = context.indexOf(sentence);
  if (!sentence) return <>{context}</>;
  if (at < 0)
    return (
      <>
        <mark>{sentence}</mark> {context}
      </>
    );
  return (
    <>
      {context.slice(0, at)}
      <mark>{sentence}</mark>
      {context.slice(at + sentence.length)}
    </>
  );
};

const Papers = ({ of: { document, other, written, choice, kind, direction } }: Of) => (
  <>
    <Paper document={document} />
    <h2 id="in-hand">
      {relationVerbs[kind][direction]} {!other && <span class="number">{written}</span>}
    </h2>
    {other ? (
      <Paper document={other} />
    ) : (
      <p class="note">
        {choice.length > 0
          ? 'Nhiều văn bản mang số này; xin chọn ở dưới.'
          : `Văn bản này ${NOT_HERE}.`}
      </p>
    )}
  </>
);

const Paper = ({ document }: { document: DocumentLine }) => (
  <div class="listed">
    <p class="identity">
      <Identity document={document} />
    </p>
    <p>
      <a href={paths.document(document.id)}>{document.title}</a>
    </p>
  </div>
);

type Of = { of: RelationInHand };

/** What a person sets right as they confirm. */
const Corrections = ({ of: { provision, effectiveOn, choice } }: Of) => (
  <>
    {choice.length > 0 && (
      <fieldset class="facet">
        <legend>Văn bản nào?</legend>
        {choice.map((one) => (
          <label class="choice">
            <input type="radio" name="otherId" value={one.id} required />
            <span>
              {[documentName(one), one.issuedOn && viDate(one.issuedOn), one.issuer, one.title]
                .filter(Boolean)
                .join(', ')}
            </span>
          </label>
        ))}
      </fieldset>
    )}
    <details class="changes" open={Boolean(provision ?? effectiveOn)}>
      <summary>Điều khoản và ngày</summary>
      <div class="columns">
        <Field
          name="provision"
          label="Điều khoản bị tác động"
          hint="Để trống nếu là toàn bộ văn bản."
          value={provision ?? ''}
        />
        <Field
          name="effectiveOn"
          label="Từ ngày"
          hint="Để trống nếu theo ngày hiệu lực của văn bản."
          value={effectiveOn ? viDate(effectiveOn) : ''}
        />
      </div>
    </details>
  </>
);

const Task = ({ of: task }: { of: TaskInHand }) => (
  <>
    <Paper document={task.document} />
    <h2 id="in-hand">{task.what}</h2>
    <Facts
      facts={[
        { term: 'Chủ trì', value: task.lead ?? 'Chưa rõ ai chủ trì' },
        { term: 'Phối hợp', value: task.join.join('; ') },
        { term: 'Hạn', value: task.dueOn ? viDate(task.dueOn) : (task.dueRule ?? 'Không nêu hạn') },
        { term: 'Sản phẩm', value: task.product },
      ]}
    />
  </>
);
