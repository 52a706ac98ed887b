import type { DeskSection } from '../../src/drafts/desk.ts';
import type { Draft } from '../../src/drafts/store.ts';
import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { Layout } from '../layout.tsx';
import { Head } from '../ui/head.tsx';
import { Notice } from '../ui/notice.tsx';
import { Pieces } from './pieces.tsx';

type Piece = { text: string; kind: 'same' | 'removed' | 'added' };
type Props = {
  viewer: Viewer;
  draft: Draft;
  section: DeskSection; // as it stands now
  pieces: Piece[]; // from what stands to what was typed
  typed: string;
};

/** Two texts of one section: the second to save sees both and decides. */
export const ConflictPage = ({ viewer, draft, section, pieces, typed }: Props) => (
  <Layout title="Hai người cùng sửa" viewer={viewer} path={paths.draft(draft.id)}>
    <Head
      title={`Mục “${section.part.name}” vừa được lưu ở nơi khác`}
      back={{ href: paths.draft(draft.id), text: draft.title }}
    />
    <Notice tone="now" alert>
      <p>
        Chữ đồng chí vừa gõ chưa thay vào bản đang có, nhưng đã được giữ trong{' '}
        <a href={paths.draftVersions(draft.id)}>các bản</a>. Chữ <del>gạch ngang</del> chỉ có ở bản
        đang lưu, chữ <ins>gạch chân</ins> chỉ có ở bản đồng chí gõ.
      </p>
    </Notice>
    <article class="compared" aria-label="Hai bản đặt cạnh nhau">
      <p>
        <Pieces pieces={pieces} />
      </p>
    </article>
    <form class="stack form" method="post" action={paths.draftSection(draft.id, section.part.key)}>
      <div class="field full">
        <label for="typed">Bản sẽ lưu, sửa được</label>
        <textarea id="typed" name="text" rows={8}>
          {typed}
        </textarea>
      </div>
      <input type="hidden" name="revision" value={section.revision} />
      <p class="row">
        <button class="button primary" type="submit">
          Lưu bản này thay bản đang có
        </button>
        <a class="button" href={paths.draft(draft.id)}>
          Giữ bản đang có
        </a>
      </p>
    </form>
  </Layout>
);
