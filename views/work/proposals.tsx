import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { type RelationKind, relationVerbs } from '../documents/relation-words.ts';
import { Layout } from '../layout.tsx';
import { Head } from '../ui/head.tsx';
import { Icon } from '../ui/icon.tsx';
import { Notice, Problem } from '../ui/notice.tsx';
import { viCount } from '../ui/numbers.ts';
import { InHand, type ProposalInHand } from './proposal.tsx';

type Kind = RelationKind | 'task';
type Id = { of: 'relation' | 'task'; id: string };

export type ProposalsPageProps = {
  viewer: Viewer;
  asked: { kind?: Kind; document?: string };
  counts: { kind: Kind; total: number }[];
  proposal: ProposalInHand | undefined; // absent: nothing waits
  next: (Id & { kind: Kind; name: string })[];
  nextAt: string; // where deciding leads; empty: nowhere
  done?: string | undefined; // what the person has just decided
  undo?: Id | undefined; // and which
  problem?: string | undefined; // somebody was faster
};

/** What was read from texts and waits for a person, one at a time; one key each. */
export const ProposalsPage = (props: ProposalsPageProps) => (
  <Layout title="Duyệt đề xuất" viewer={props.viewer} path={paths.proposals()}>
    <Head title="Duyệt đề xuất" note={noteOf(props)} />
    <Problem text={props.problem} />
    <Done {...props} />
    <div class="trio">
      <Kinds asked={props.asked} counts={props.counts} />
      {props.proposal ? (
        <InHand proposal={props.proposal} asked={props.asked} nextAt={props.nextAt} />
      ) : (
        <None asked={props.asked} />
      )}
      <Next asked={props.asked} next={props.next} />
    </div>
  </Layout>
);

const totalOf = ({ counts }: Pick<ProposalsPageProps, 'counts'>) =>
  counts.reduce((sum, { total }) => sum + total, 0);

const noteOf = (props: ProposalsPageProps) =>
  `${viCount(totalOf(props))} đề xuất máy đọc từ ${props.asked.document ? 'văn bản này' : 'văn bản đồng chí được đọc'}, chờ người quyết định.`;

export const kindName = (kind: Kind) => (kind === 'task' ? 'Nhiệm vụ' : relationVerbs[kind].out);

type KindsProps = Pick<ProposalsPageProps, 'asked' | 'counts'>;

const KINDS = 'kinds';

/** Behind a button where the window is narrow, so that the proposal stands first. */
const Kinds = ({ asked: { kind, document }, counts }: KindsProps) => (
  <div class="stay">
    <button class="button opener" type="button" popovertarget={KINDS}>
      <Icon name="sliders-horizontal" />
      {`Loại: ${kind ? kindName(kind) : 'Tất cả'}`}
    </button>
    <nav class="shelf sheet" id={KINDS} popover="auto" aria-label="Loại đề xuất">
      <button class="button opener" type="button" popovertarget={KINDS} popovertargetaction="hide">
        <Icon name="x" />
        Đóng
      </button>
      {[{ kind: undefined, total: totalOf({ counts }) }, ...counts].map((one) => (
        <a
          href={paths.proposals({ document, kind: one.kind })}
          aria-current={one.kind === kind ? 'page' : undefined}
        >
          <span>{one.kind ? kindName(one.kind) : 'Tất cả'}</span>
          <span class="count">{viCount(one.total)}</span>
        </a>
      ))}
    </nav>
  </div>
);

const None = ({ asked }: Pick<ProposalsPageProps, 'asked'>) => (
  <p>
    Không còn đề xuất nào chờ ở đây.{' '}
    {(asked.kind ?? asked.document) && <a href={paths.proposals()}>Xem tất cả đề xuất</a>}
  </p>
);

const Next = ({ asked, next }: Pick<ProposalsPageProps, 'asked' | 'next'>) =>
  next.length === 0 ? null : (
    <nav class="outline" aria-labelledby="next">
      <h2 id="next">Tiếp theo</h2>
      <ol>
        {next.map(({ of, id, kind, name }) => (
          <li>
            <a href={paths.proposals({ ...asked, at: `${of}:${id}` })}>
              {`${kindName(kind)}: ${short(name)}`}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );

const SPOKEN = 90; // characters of a line
const short = (text: string) => (text.length > SPOKEN ? `${text.slice(0, SPOKEN)}…` : text);

const did: Record<string, string> = {
  confirmed: 'Đã xác nhận.',
  rejected: 'Đã bác.',
  proposed: 'Đã hoàn tác: đề xuất lại chờ quyết định.',
};

const Done = ({ done = '', undo, asked }: ProposalsPageProps) =>
  did[done] ? (
    <Notice tone="done" alert>
      <p>{did[done]}</p>
      {undo && (
        <form class="press" method="post" action={paths.decideProposal(undo.of, undo.id)}>
          <input type="hidden" name="decision" value="proposed" />
          <input type="hidden" name="kind" value={asked.kind} />
          <input type="hidden" name="document" value={asked.document} />
          <button class="button quiet" type="submit" aria-keyshortcuts="z">
            Hoàn tác <kbd>Z</kbd>
          </button>
        </form>
      )}
    </Notice>
  ) : null;
