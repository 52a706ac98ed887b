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
        {versions.length > 1 && <Choose id={document.id} versions={versions} />}
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

/** Any two versions; the last change stands chosen. */
const Choose = ({ id, versions }: { id: string; versions: VersionLine[] }) => (
  <form class="row narrowing" action={paths.compareVersions(id)} aria-label="So sánh hai bản">
    <Choice name="from" label="So sánh bản" versions={versions} chosen={versions[1]?.ordinal} />
    <Choice name="to" label="với bản" versions={versions} chosen={versions[0]?.ordinal} />
    <button class="button" type="submit">
      <Icon name="columns-2" />
      So sánh
    </button>
  </form>
);

type ChoiceProps = {
  name: 'from' | 'to';
  label: string;
  versions: VersionLine[];
  chosen: number | undefined;
};

const Choice = ({ name, label, versions, chosen }: ChoiceProps) => (
  <label class="field">
    <span>{label}</span>
    <select name={name}>
      {versions.map(({ ordinal, createdAt }) => (
        <option value={String(ordinal)} selected={ordinal === chosen}>
          {`Bản ${ordinal}, ${viMoment(createdAt)}`}
        </option>
      ))}
    </select>
  </label>
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
