import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { PassageForm } from '../basket/passage.tsx';
import { Layout } from '../layout.tsx';
import { Head } from '../ui/head.tsx';
import { Icon } from '../ui/icon.tsx';
import { type Status, StatusMark, StatusWhy } from '../ui/status.tsx';
import { type DoubtfulWord, Doubts } from './doubts.tsx';
import { type DocumentLine, documentName } from './line.tsx';
import { type Box, PagePicture } from './picture.tsx';
import { FullText, type ReadingPage, type ReadingPassage } from './reading.tsx';
import { Tabs } from './tabs.tsx';

export type PrintedPageProps = {
  viewer: Viewer;
  document: DocumentLine;
  status: Status;
  version: number; // ordinal
  versionCount: number;
  relationCount: number;
  page: ReadingPage;
  pageCount: number;
  drawable: boolean;
  passages: ReadingPassage[]; // that stand on this page, in whole or in part
  found: Box[];
  cited: { label: string; boxes: Box[] } | undefined;
  pagesFound: number[];
  doubts: DoubtfulWord[];
  q: string;
  at: string; // anchor of the cited passage
  large: boolean;
};

export const PrintedPage = (props: PrintedPageProps) => {
  const { document, page, pageCount, drawable, q } = props;
  const cite = (anchor: string) => paths.printedPage(document.id, page.number, { q, at: anchor });
  const original = { id: document.id, drawable: false, q, ...(drawable ? { cite } : {}) };
  return (
    <Layout
      title={`Trang ${page.number}, ${documentName(document)}`}
      viewer={props.viewer}
      path={paths.document(document.id)}
      desk
    >
      <Head title={documentName(document)} back={back} note={document.title}>
        <p class="row note">
          <StatusMark status={props.status} />
          <StatusWhy status={props.status} />
        </p>
      </Head>
      <Tabs
        id={document.id}
        open="pages"
        relationCount={props.relationCount}
        versionCount={props.versionCount}
        pageCount={pageCount}
        q={q}
      />
      <Walk {...props} />
      <div class={props.large ? 'stack loose' : 'pair'}>
        {drawable ? (
          <PagePicture {...props} id={document.id} number={page.number} />
        ) : (
          <p class="notice">
            Tệp gốc không phải PDF hay ảnh nên không có ảnh trang; nội dung đọc từ tệp ở dưới đây.
          </p>
        )}
        <div class="stack loose">
          <Doubts id={document.id} page={page.number} words={props.doubts} />
          <section class="page-text" aria-labelledby="page-text">
            <h2 id="page-text">{`Nội dung trang ${page.number}`}</h2>
            <FullText
              passages={props.passages}
              pages={[page]}
              original={original}
              basket={props.viewer.basket}
            />
            <PassageForm documentId={document.id} />
          </section>
        </div>
      </div>
    </Layout>
  );
};

const back = { href: paths.documents(), text: 'Kho văn bản' };

type WalkProps = Pick<
  PrintedPageProps,
  'document' | 'page' | 'pageCount' | 'q' | 'large' | 'pagesFound' | 'drawable'
>;

/** From page to page, larger and smaller: each an address. */
const Walk = ({ document, page, pageCount, q, large, pagesFound, drawable }: WalkProps) => {
  const { number } = page;
  const to = (page: number, size = large) =>
    paths.printedPage(document.id, page, { q, size: size ? 'large' : undefined });
  const others = pagesFound.filter((found) => found !== number);
  return (
    <nav class="row walk unprinted" aria-label="Các trang">
      {number > 1 && (
        <a class="button" rel="prev" href={to(number - 1)}>
          Trang trước
        </a>
      )}
      <span>{`Trang ${number} trên ${pageCount}`}</span>
      {number < pageCount && (
        <a class="button" rel="next" href={to(number + 1)}>
          Trang sau
        </a>
      )}
      {drawable && (
        <a class="button quiet" href={to(number, !large)}>
          <Icon name={large ? 'zoom-out' : 'zoom-in'} />
          {large ? 'Thu nhỏ' : 'Phóng to'}
        </a>
      )}
      {q && others.length > 0 && (
        <span class="note">
          {`“${q}” còn ở trang `}
          {others.slice(0, MOST).map((found, i) => (
            <>
              {i > 0 && ', '}
              <a href={to(found)}>{found}</a>
            </>
          ))}
          {others.length > MOST && ` và ${others.length - MOST} trang khác`}
        </span>
      )}
    </nav>
  );
};

const MOST = 10; // pages named
