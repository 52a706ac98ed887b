import type { Flag } from '../../src/drafts/advice/told.ts';
import { paths } from '../../src/paths.ts';
import { Told } from '../drafts/advice/flags.tsx';

export type FlaggedDraft = { id: string; title: string; flags: Flag[] };

const SHOWN = 3; // papers of a draft; the desk has them all

/** Drafts whose sources are no longer what they were, and nobody has looked yet. */
export const Flagged = ({ drafts }: { drafts: FlaggedDraft[] }) => (
  <section class="block" aria-labelledby="flagged">
    <h2 id="flagged">Dự thảo có nguồn đã thay đổi</h2>
    <ul class="rows">
      {drafts.map(({ id, title, flags }) => (
        <li>
          <p>
            <span class="tag late">{`${flags.length} văn bản:`}</span>{' '}
            <a href={paths.draft(id, {}, 'nguon-doi')}>{title}</a>
          </p>
          {flags.slice(0, SHOWN).map((flag) => (
            <div class="note">
              <Told flag={flag} />
            </div>
          ))}
          {flags.length > SHOWN && <p class="note">{`và ${flags.length - SHOWN} văn bản khác.`}</p>}
        </li>
      ))}
    </ul>
  </section>
);
