import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { Layout } from '../layout.tsx';
import { type Moment, viMoment } from '../ui/dates.ts';
import { Head } from '../ui/head.tsx';
import { type DocumentLine, documentName, Identity } from './line.tsx';

type WithdrawnLine = DocumentLine & {
  revision: number;
  withdrawnAt: Moment | null;
  withdrawnBy: string | null;
  withdrawnReason: string | null;
};

export type WithdrawnProps = { viewer: Viewer; documents: WithdrawnLine[] };

export const WithdrawnPage = ({ viewer, documents }: WithdrawnProps) => (
  <Layout title="Văn bản đã thu hồi" viewer={viewer} path={paths.documents()}>
    <Head
      title="Văn bản đã thu hồi"
      note="Khôi phục là trả văn bản về đúng phạm vi đọc trước khi thu hồi, có hiệu lực ngay và được ghi nhật ký."
      back={{ href: paths.documents(), text: 'Kho văn bản' }}
    />
    {documents.length === 0 ? (
      <p>Không có văn bản nào đã thu hồi mà đồng chí được khôi phục.</p>
    ) : (
      <ol class="rows listed">
        {documents.map((document) => (
          <Withdrawn document={document} />
        ))}
      </ol>
    )}
  </Layout>
);

const Withdrawn = ({ document }: { document: WithdrawnLine }) => (
  <li>
    <p class="identity">
      <Identity document={document} />
    </p>
    <h2>{document.title}</h2>
    <p class="note">{told(document)}</p>
    <form class="row" method="post" action={paths.restore(document.id)}>
      <input type="hidden" name="revision" value={String(document.revision)} />
      <button class="button" type="submit">
        Khôi phục<span class="hidden">{` ${documentName(document)}`}</span>
      </button>
    </form>
  </li>
);

const told = ({ withdrawnBy, withdrawnAt, withdrawnReason }: WithdrawnLine) =>
  [
    `Thu hồi${withdrawnAt ? ` lúc ${viMoment(withdrawnAt)}` : ''}`,
    withdrawnBy && `bởi ${withdrawnBy}`,
    withdrawnReason && `lý do: ${withdrawnReason}`,
  ]
    .filter(Boolean)
    .join(', ');
