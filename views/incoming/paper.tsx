import type { Sheet } from '../../src/formats/sheet.ts';
import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { type DocumentLine, documentName } from '../documents/line.tsx';
import { SheetView } from '../drafts/sheet.tsx';
import { Layout } from '../layout.tsx';
import { Head } from '../ui/head.tsx';
import { Icon } from '../ui/icon.tsx';

type Props = { viewer: Viewer; document: DocumentLine; sheet: Sheet };

const TITLE = 'Phiếu giải quyết văn bản đến';

/** The slip as it prints, and as its file of Word has it. */
export const SlipPaperPage = ({ viewer, document, sheet }: Props) => (
  <Layout title={TITLE} viewer={viewer} path={paths.document(document.id)} desk>
    <Head title={TITLE} back={{ href: paths.incoming(document.id), text: documentName(document) }}>
      <p class="row unprinted">
        <button class="button scripted" type="button" data-print={paths.slipPrinted(document.id)}>
          <Icon name="printer" />
          In
        </button>
        <a class="button" href={paths.exportSlip(document.id)} download="">
          <Icon name="download" />
          Xuất DOCX
        </a>
      </p>
    </Head>
    <h2 class="hidden">Trang in</h2>
    <div class="preview">
      <SheetView sheet={sheet} label={TITLE} />
    </div>
    <script src={paths.asset('reading.js')} defer />
  </Layout>
);
