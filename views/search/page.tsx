import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import type { DocumentLine } from '../documents/line.tsx';
import { Layout } from '../layout.tsx';
import { type Moment, viMoment } from '../ui/dates.ts';
import { viCount } from '../ui/numbers.ts';
import { Pages } from '../ui/pages.tsx';
import { EngineDown, NothingAsked, NothingFound } from './empty.tsx';
import { Exact } from './exact.tsx';
import { type Facets, Filters, SortBy } from './filters.tsx';
import { type Hit, HitItem } from './hit.tsx';

/** What was asked, as the address says it. */
export type AskedSearch = {
  text: string;
  types: string[];
  issuers: string[]; // ids
  years: string[];
  sort: 'relevance' | 'newest';
  page: number; // from 1
};

type Found = {
  total: number;
  capped?: boolean; // there are more than could be ranked
  exact: DocumentLine[]; // bear the very number that was asked; several: the person chooses
  hits: Hit[];
  facets: Facets;
  pageCount: number;
};

/** `unavailable`: the engine is down, which is not the same as finding nothing. */
export type SearchOutcome =
  | { state: 'unasked' }
  | { state: 'unavailable' }
  | ({ state: 'found' } & Found);

export type SearchProps = {
  viewer: Viewer;
  asked: AskedSearch;
  outcome: SearchOutcome;
  asOf: Moment;
  pending: number; // documents that wait for the index
};

export const SearchPage = (props: SearchProps) => (
  <Layout
    title={titleOf(props.asked)}
    viewer={props.viewer}
    path={paths.search()}
    query={props.asked.text}
    live
    desk
  >
    <div id="results">
      <Results {...props} />
    </div>
  </Layout>
);

/** What htmx gets alone: the title for the window, then what #results holds. */
export const ResultsPart = (props: SearchProps) => (
  <>
    <title>{`${titleOf(props.asked)} – Tham Mưu`}</title>
    <Results {...props} />
  </>
);

const titleOf = ({ text }: AskedSearch) => text || 'Tìm kiếm';

const Results = (props: SearchProps) => {
  const { outcome, asked } = props;
  if (outcome.state === 'unasked') return <NothingAsked />;
  if (outcome.state === 'unavailable') return <EngineDown text={asked.text} />;
  return <FoundDocuments {...props} found={outcome} />;
};

const FoundDocuments = ({ asked, found, asOf, pending }: SearchProps & { found: Found }) => (
  <>
    <header class="head">
      <h1>
        <span role="status">{`${countWords(found)} “${asked.text}”`}</span>
      </h1>
      <p class="note">{freshness(asOf, pending)}</p>
    </header>
    <div class={found.hits.length > 0 ? 'trio results' : 'narrow'}>
      {found.hits.length > 0 && <Filters asked={asked} facets={found.facets} />}
      <div class="stack">
        <Exact documents={found.exact} />
        {found.hits.length > 0 && <HitList asked={asked} found={found} />}
        {found.hits.length + found.exact.length === 0 && (
          <NothingFound asked={asked} pending={pending} />
        )}
      </div>
    </div>
  </>
);

function countWords({ total, capped, exact }: Found): string {
  if (total > 0) return `${capped ? 'Hơn ' : ''}${viCount(total)} văn bản về`;
  return exact.length > 0 ? `${exact.length} văn bản mang số` : 'Không tìm thấy văn bản nào về';
}

const HitList = ({ asked, found }: { asked: AskedSearch; found: Found }) => (
  <section class="stack" aria-label="Danh sách kết quả">
    {found.hits.length > 1 && <SortBy sort={asked.sort} />}
    <ol class="stack tight">
      {found.hits.map((hit) => (
        <HitItem hit={hit} q={asked.text} />
      ))}
    </ol>
    <Pages
      page={asked.page}
      pageCount={found.pageCount}
      href={(page) => paths.search(addressOf({ ...asked, page }))}
    />
  </section>
);

/** "Tính đến 08:05 ngày 23/11/2026; còn 3 văn bản chờ lập chỉ mục." */
const freshness = (asOf: Moment, pending: number) =>
  `Tính đến ${viMoment(asOf)}; ${pending === 0 ? 'mọi văn bản đã lập chỉ mục' : `còn ${viCount(pending)} văn bản chờ lập chỉ mục`}.`;

/** The query of the address that asks this. Defaults are left out, so that one page has one address. */
const addressOf = ({ text, types, issuers, years, sort, page }: AskedSearch) => ({
  q: text,
  type: types,
  issuer: issuers,
  year: years,
  sort: sort === 'relevance' ? undefined : sort,
  page: page === 1 ? undefined : page,
});
