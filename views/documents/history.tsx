import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { Layout } from '../layout.tsx';
import { type Moment, viMoment } from '../ui/dates.ts';
import { Head } from '../ui/head.tsx';
import { Icon } from '../ui/icon.tsx';
import { type DocumentLine, documentName } from './line.tsx';
import { Tabs } from './tabs.tsx';

type VersionLine = {
  ordinal: number;
  fileName: string;
  pageCount: number;
  createdAt: Moment;
  createdBy: string | null;
};

/** What somebody did, in words: "Sửa thẻ", "Đổi phạm vi đọc". */
type ChangeLine = { at: Moment; who: string | null; what: string };

export type HistoryProps = {
  viewer: Viewer;
  document: DocumentLine;
  versions: VersionLine[]; // newest first
  changes: ChangeLine[]; // newest first
};

export const HistoryPage = ({ viewer, document, versions, changes }: HistoryProps) => (
  <Layout
    title={`Lịch sử ${documentName(document)}`}
    viewer={viewer}
    path={paths.document(document.id)}
    desk
  >
    <Head title={documentName(document)} back={{ href: paths.documents(), text: 'Kho văn bản' }} />
    <Tabs id={document.id} open="history" versionCount={versions.length} />
    <div class="stack loose">
      <section class="block" aria-labelledby="versions">
        <h2 id="versions">Các phiên bản của tệp</h2>
        {versions.length === 0 ? (
          <p>Chưa có tệp nào: văn bản được biết qua danh mục.</p>
        ) : (
          <Versions id={document.id} versions={versions} />
        )}
      </section>
      {changes.length > 0 && (
        <section class="block" aria-labelledby="changes">
          <h2 id="changes">Các lần thay đổi</h2>
          <Changes changes={changes} />
        </section>
      )}
    </div>
  </Layout>
);

const Versions = ({ id, versions }: { id: string; versions: VersionLine[] }) => (
  <ol class="rows docket">
    {versions.map((version, i) => (
      <li>
        <p class="when">
          <strong>{`Bản ${version.ordinal}`}</strong>
          {i === 0 && <span class="tag now">Đang dùng</span>}
        </p>
        <div>
          <h3 class="file-name">{version.fileName}</h3>
          <p class="note">
            {[`${version.pageCount} trang`, version.createdBy, viMoment(version.createdAt)]
              .filter(Boolean)
              .join(', ')}
          </p>
        </div>
        <a class="button" href={paths.original(id, version.ordinal)} download="">
          <Icon name="download" />
          Tải về<span class="hidden">{` bản ${version.ordinal}`}</span>
        </a>
      </li>
    ))}
  </ol>
);

const Changes = ({ changes }: { changes: ChangeLine[] }) => (
  <ol class="timeline">
    {changes.map(({ at, who, what }) => (
      <li>
        <strong>{what}</strong>
        <p class="note">{[who, viMoment(at)].filter(Boolean).join(', ')}</p>
      </li>
    ))}
  </ol>
);
