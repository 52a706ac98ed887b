import type { Draft } from '../../src/drafts/store.ts';
import type { Sheet } from '../../src/formats/sheet.ts';
import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { Layout } from '../layout.tsx';
import { Head } from '../ui/head.tsx';
import { Icon } from '../ui/icon.tsx';
import { SheetView } from './sheet.tsx';

type Citations = 'annex' | 'footnotes' | 'none';
type Props = { viewer: Viewer; draft: Draft; sheet: Sheet; citations: Citations };

const choices: { value: Citations; text: string; note: string }[] = [
  {
    value: 'annex',
    text: 'Nguồn ở phụ lục',
    note: 'Nguồn trích dẫn in thành phụ lục sau văn bản.',
  },
  {
    value: 'footnotes',
    text: 'Nguồn ở chân trang',
    note: 'Tệp Word đặt chú thích ở chân từng trang; trình duyệt in cùng những chú thích đó ở cuối văn bản, dưới đề mục “Nguồn trích dẫn”.',
  },
  { value: 'none', text: 'Không kèm nguồn', note: 'Văn bản in ra không có số nguồn và phụ lục.' },
];

/** A draft as it prints and as its file of Word has it, with the choice of where its sources stand. */
export const PaperPage = ({ viewer, draft, sheet, citations }: Props) => (
  <Layout title={`Bản in: ${draft.title}`} viewer={viewer} path={paths.draft(draft.id)} desk>
    <Head title="Bản in" back={{ href: paths.draft(draft.id), text: draft.title }}>
      <nav class="tabs unprinted" aria-label="Nguồn ở đâu">
        {choices.map(({ value, text }) => (
          <a
            href={paths.draftPaper(draft.id, { sources: value })}
            aria-current={value === citations ? 'page' : undefined}
          >
            {text}
          </a>
        ))}
      </nav>
      <p class="note">{choices.find(({ value }) => value === citations)?.note}</p>
      <p class="row unprinted">
        <button class="button scripted" type="button" data-print={paths.draftPrinted(draft.id)}>
          <Icon name="printer" />
          In
        </button>
        <a class="button" href={paths.exportDraft(draft.id, { sources: citations })} download="">
          <Icon name="download" />
          Xuất DOCX
        </a>
      </p>
    </Head>
    <h2 class="hidden">Trang in</h2>
    <div class="preview">
      <SheetView sheet={sheet} label={draft.type.name} />
    </div>
    <ol class="hidden" aria-label="Nguồn">
      {[...new Set(sheet.annex?.rows ?? [])].map(({ n, paper }) => (
        <li id={`nguon-${n}`}>{paper}</li>
      ))}
    </ol>
    <script src={paths.asset('reading.js')} defer />
  </Layout>
);
