import type { Part } from '../../src/drafts/product-type.ts';
import type { Draft } from '../../src/drafts/store.ts';
import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { Layout } from '../layout.tsx';
import { type Moment, viMoment } from '../ui/dates.ts';
import { Head } from '../ui/head.tsx';
import { Press } from '../ui/press.tsx';
import { Pieces } from './pieces.tsx';
import { versionWords } from './words.ts';

type Piece = { text: string; kind: 'same' | 'removed' | 'added' };
type Line = { ordinal: number; kind: keyof typeof versionWords; by: string | null; at: Moment };
type Props = {
  viewer: Viewer;
  draft: Draft;
  versions: Line[]; // the latest first
  before: Line;
  compared: { part: Part; pieces: Piece[] }[]; // from `before` to the draft as it stands
  mayEdit: boolean;
};

export const VersionsPage = ({ viewer, draft, versions, before, compared, mayEdit }: Props) => (
  <Layout title="Các bản" viewer={viewer} path={paths.draft(draft.id)} desk>
    <Head
      title={`So bản ${before.ordinal} với bản đang có`}
      back={{ href: paths.draft(draft.id), text: draft.title }}
    >
      {mayEdit && (
        <div class="row">
          <Press
            action={paths.restoreDraft(draft.id, before.ordinal)}
            icon="undo-2"
            text={`Lấy lại bản ${before.ordinal}`}
          />
        </div>
      )}
    </Head>
    <div class="split">
      <article class="compared" aria-label="Hai bản đặt cạnh nhau">
        <p class="note">
          Chữ <del>gạch ngang</del> chỉ có ở bản {before.ordinal}, chữ <ins>gạch chân</ins> chỉ có ở
          bản đang có.
        </p>
        {compared
          .filter(({ pieces }) => pieces.some(({ text }) => text.trim() !== ''))
          .map(({ part, pieces }) => (
            <section>
              <h2>{part.name}</h2>
              <p>
                <Pieces pieces={pieces} />
              </p>
            </section>
          ))}
      </article>
      <nav class="block" aria-labelledby="versions">
        <h2 id="versions">Các bản</h2>
        <ol class="rows">
          {versions.map((one) => (
            <li>
              <p>
                <a
                  href={paths.draftVersions(draft.id, { of: one.ordinal })}
                  aria-current={one.ordinal === before.ordinal ? 'page' : undefined}
                >{`Bản ${one.ordinal}`}</a>
              </p>
              <p class="note">
                {`${versionWords[one.kind]}, ${viMoment(one.at)}${one.by ? `, ${one.by}` : ''}`}
              </p>
            </li>
          ))}
        </ol>
      </nav>
    </div>
  </Layout>
);
