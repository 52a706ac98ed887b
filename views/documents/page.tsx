import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { AddToBasket } from '../basket/add.tsx';
import { PassageForm } from '../basket/passage.tsx';
import { Layout } from '../layout.tsx';
import { viDate, viMoment } from '../ui/dates.ts';
import { Icon } from '../ui/icon.tsx';
import { Done, Notice } from '../ui/notice.tsx';
import type { Status } from '../ui/status.tsx';
import { CatalogueCard, type DocumentCard } from './card.tsx';
import { Crop } from './crop.tsx';
import { DocumentHead } from './head.tsx';
import { Hits } from './hits.tsx';
import { documentName } from './line.tsx';
import { Outline, outlineOf } from './outline.tsx';
import { FullText, type ReadingPage, type ReadingPassage } from './reading.tsx';
import { Tabs } from './tabs.tsx';

export type DocumentPageProps = {
  viewer: Viewer;
  document: DocumentCard;
  status: Status;
  on: string; // the day it is told for
  today: string;
  passages: ReadingPassage[]; // of the current version, in order
  pages: ReadingPage[];
  relationCount: number;
  citation: string; // what "Chép dẫn chiếu" copies
  versionCount: number; // 0: known from a catalogue only
  drawable: boolean; // the original has pages that can be shown as pictures
  q: string; // what found the document; empty: nothing to mark
  hits: number; // marks of it in the text
  mayCatalogue: boolean;
  mayRecordStatus: boolean;
  notice?: string | undefined; // what the person has just done
};

export const DocumentPage = (props: DocumentPageProps) => (
  <Layout
    title={documentName(props.document)}
    viewer={props.viewer}
    path={paths.document(props.document.id)}
    desk
  >
    <DocumentHead
      document={props.document}
      status={props.status}
      on={props.on}
      today={props.today}
      q={props.q}
      hasFile={props.versionCount > 0}
    >
      <AddToBasket
        source={`document:${props.document.id}`}
        held={props.viewer.basket?.has(props.document.id) ?? false}
        of="cả văn bản"
        back={paths.document(props.document.id)}
      />
    </DocumentHead>
    <Tabs
      id={props.document.id}
      open="text"
      relationCount={props.relationCount}
      versionCount={props.versionCount}
      pageCount={props.drawable ? props.pages.length : 0}
      q={props.q}
    />
    <Told {...props} />
    <div class={outlineOf(props.passages).length > 0 ? 'trio' : 'trio two'}>
      <Outline entries={outlineOf(props.passages)} />
      <div class="stack loose">
        {props.versionCount === 0 ? (
          <CatalogueOnly mayCatalogue={props.mayCatalogue} id={props.document.id} />
        ) : (
          <>
            <Hits q={props.q} hits={props.hits} id={props.document.id} />
            <FullText
              passages={props.passages}
              pages={props.pages}
              original={originalOf(props)}
              basket={props.viewer.basket}
            />
            <PassageForm documentId={props.document.id} />
          </>
        )}
        <Source {...props} />
      </div>
      <CatalogueCard
        document={props.document}
        citation={props.citation}
        hasFile={props.versionCount > 0}
        status={props.status}
        mayCatalogue={props.mayCatalogue}
        mayRecordStatus={props.mayRecordStatus}
      />
    </div>
    {props.passages.some(({ words }) => words) && <Crop />}
    <script src={paths.asset('reading.js')} defer />
  </Layout>
);

/** On paper alone: where the sheet came from, when the address bar is gone. */
const Source = ({ document, viewer }: DocumentPageProps) => (
  <p class="source">
    {[
      `Nguồn: kho Tham Mưu, ${documentName(document)}`,
      document.version && `bản ${document.version.ordinal}`,
      document.version && `lưu ${viMoment(document.version.createdAt)}`,
      `người in: ${viewer.name}`,
    ]
      .filter(Boolean)
      .join(', ')}
    . Bản in để tham khảo; bản gốc có giá trị khi dẫn.
  </p>
);

const originalOf = ({ document, drawable, q }: DocumentPageProps) => ({
  id: document.id,
  drawable,
  q,
});

/** What the reader has to know before reading. */
const Told = ({ document, notice }: Pick<DocumentPageProps, 'document' | 'notice'>) => (
  <>
    <Done text={notice} />
    {document.withdrawnAt && (
      <Notice tone="late">
        <p>
          <strong>{`Đã thu hồi lúc ${viMoment(document.withdrawnAt)}.`}</strong>{' '}
          {document.withdrawnReason}
        </p>
      </Notice>
    )}
    {document.duplicate && (
      <Notice tone="unknown">
        <p>
          Có thể trùng với{' '}
          <a href={paths.document(document.duplicate.id)}>{documentName(document.duplicate)}</a>
          {document.duplicate.issuedOn && `, ${viDate(document.duplicate.issuedOn)}`}. Văn thư chưa
          quyết định giữ bản nào.{' '}
          <a href={paths.compareDocuments({ a: document.duplicate.id, b: document.id })}>
            So sánh hai văn bản
          </a>
        </p>
      </Notice>
    )}
  </>
);

const CatalogueOnly = ({ id, mayCatalogue }: { id: string; mayCatalogue: boolean }) => (
  <section class="outcome not-found" aria-labelledby="no-text">
    <header>
      <span>
        <Icon name="file-text" />
        <span id="no-text">Chỉ có thông tin danh mục</span>
      </span>
    </header>
    <p>Kho biết văn bản này qua danh mục và chưa giữ toàn văn, nên không trích dẫn được từ đây.</p>
    {mayCatalogue && (
      <p class="row">
        <a class="button" href={paths.replaceFile(id)}>
          <Icon name="file-up" />
          Bổ sung tệp
        </a>
      </p>
    )}
  </section>
);
