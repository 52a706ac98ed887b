import { paths } from '../../src/paths.ts';
import { News, type SavedSearchLine } from '../saved-searches/line.tsx';

const SHOWN = 5; // searches; those with news come first

export const SavedSearches = ({ searches }: { searches: SavedSearchLine[] }) => (
  <section class="block" aria-labelledby="saved">
    <h2 id="saved">Tìm kiếm đã lưu</h2>
    <ul class="rows">
      {searches.slice(0, SHOWN).map((search) => (
        <li>
          <p class="row apart">
            <a href={paths.savedSearch(search.id)}>{search.name}</a>
            <News search={search} />
          </p>
        </li>
      ))}
      {searches.length > SHOWN && (
        <li>
          <p>
            <a href={paths.savedSearches()}>{`Cả ${searches.length} tìm kiếm`}</a>
          </p>
        </li>
      )}
    </ul>
  </section>
);
