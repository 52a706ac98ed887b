import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { type DocumentLine, documentName, issuerOf } from '../documents/line.tsx';
import { Tabs } from '../documents/tabs.tsx';
import { Layout } from '../layout.tsx';
import { viDate } from '../ui/dates.ts';
import { Head } from '../ui/head.tsx';
import { Icon } from '../ui/icon.tsx';
import { Done, Notice } from '../ui/notice.tsx';
import { viCount } from '../ui/numbers.ts';
import { type AskLine, Asks } from './asks.tsx';
import { type PrecedentLine, Precedents } from './precedents.tsx';
import { Slip, type SlipForm, type TypedBlock } from './slip.tsx';

type Props = {
  viewer: Viewer;
  document: DocumentLine;
  versionCount: number;
  asks: AskLine[];
  others: number; // asked of other bodies by name
  own: boolean; // the office issued it itself
  slip: SlipForm[] | undefined; // undefined: not theirs to see
  replies: { reply: DocumentLine; confirmed: boolean }[];
  mayDecide: boolean;
  precedents: PrecedentLine[];
  today: string; // ISO
  typed?: TypedBlock | undefined; // what was not taken
  done: boolean;
};

/** From a paper that came in to the one that answers it. */
export const IncomingPage = (props: Props) => {
  const { viewer, document, versionCount, asks, others, own, slip, today, typed, done } = props;
  return (
    <Layout
      title={`Giải quyết ${documentName(document)}`}
      viewer={viewer}
      path={paths.document(document.id)}
      desk
    >
      <Head
        title={documentName(document)}
        lede={documentName(document) === document.title ? undefined : document.title}
        back={{ href: paths.documents(), text: 'Kho văn bản' }}
      />
      <Tabs id={document.id} open="incoming" versionCount={versionCount} />
      <Done text={done ? 'Đã ghi vào phiếu.' : undefined} />
      <div class="stack loose">
        {own && (
          <Notice tone="unknown">
            <p>Văn bản này do cơ quan của đồng chí ban hành, không phải văn bản đến.</p>
          </Notice>
        )}
        <Replies id={document.id} replies={props.replies} mayDecide={props.mayDecide} />
        <Asks {...{ asks, others, today, id: document.id }} />
        {!own && (
          <form class="row unprinted" method="post" action={paths.reply(document.id)}>
            <button class="button primary" type="submit">
              <Icon name="file-pen-line" />
              Soạn dự thảo trả lời
            </button>
            <span class="note">
              {asks.length > 0
                ? `Dự thảo lấy văn bản này làm nguồn và nêu tên ${viCount(asks.length)} điểm chưa trả lời.`
                : 'Dự thảo lấy văn bản này làm nguồn.'}
            </span>
          </form>
        )}
        <Precedents precedents={props.precedents} title={document.title} />
        {slip && !own && <Slip {...{ id: document.id, slip, typed }} />}
      </div>
    </Layout>
  );
};

/** What answers it already, as far as the reader may know. */
const Replies = ({
  id,
  replies,
  mayDecide,
}: Pick<Props, 'replies' | 'mayDecide'> & { id: string }) => (
  <>
    {replies.map(({ reply, confirmed }) => (
      <Notice tone={confirmed ? 'done' : 'now'}>
        <p>
          {confirmed ? 'Đã trả lời bằng ' : 'Có đề xuất, chưa ai xác nhận: được trả lời bằng '}
          <a href={paths.document(reply.id)}>{documentName(reply)}</a>
          {[reply.issuedOn && viDate(reply.issuedOn), issuerOf(reply)]
            .filter(Boolean)
            .map((one) => `, ${one}`)
            .join('')}
          .{' '}
          {!confirmed && mayDecide && (
            <a href={paths.proposals({ document: id, kind: 'answers' })}>Xem và quyết định</a>
          )}
        </p>
      </Notice>
    ))}
  </>
);
