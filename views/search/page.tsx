import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { ExportLinks } from '../exports/links.tsx';
import { Layout } from '../layout.tsx';
import { SaveSearch } from '../saved-searches/save.tsx';
import { type Moment, viDate, viMoment } from '../ui/dates.ts';
import { Leaving } from '../ui/leaving.tsx';
import { viCount } from '../ui/numbers.ts';
import { Pages } from '../ui/pages.tsx';
import type { Status } from '../ui/status.tsx';
import { EngineDown, NothingAsked, NothingFound } from './empty.tsx';
import { Exact, type ExactAnswer } from './exact.tsx';
import { addressOf, type Facets, Filters, SortBy } from './filters.tsx';
import { type Hit, HitItem } from './hit.tsx';
import { Tasks, type TasksAsked } from './tasks.tsx';
import { type Named, Reading, type Told } from './told.tsx';

/** What was asked, as the address says it. */
export type AskedSearch = {
  text: string;
  types: string[];
  issuers: string[]; // ids
  years: string[];
  signers: string[];
  fields: string[];
  dossiers: string[];
  from?: string | undefined; // ISO dates, inclusive
  to?: string | undefined;
  inForce?: boolean | undefined; // only what is in force, wholly or partly
  on?: string | undefined; // the day of the statuses; left out, today
  literal?: boolean | undefined; // as typed: nothing was mended
  sort: 'relevance' | 'newest';
  page: number; // from 1
};

type Found = {
  total: number;
  capped?: boolean; // there are more than could be ranked
  exact: ExactAnswer; // bear the very number that was asked; several: the person chooses
  statuses: Map<string, Status>; // of the exact ones
  tasks?: TasksAsked | undefined; // when duties were asked
  standing: number; // of all found, those in force, wholly or partly
  hits: Hit[];
  facets: Facets;
  named: Named;
  told: Told;
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
  leaves: boolean; // what is looked for goes to a server outside
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

const LONGEST = 120; // characters of the question in a heading; the box above holds all of it

const shortOf = (text: string) =>
  text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text;

const titleOf = ({ text }: AskedSearch) => shortOf(text) || 'Tìm kiếm';

const Results = (props: SearchProps) => {
  const { outcome, asked } = props;
  if (outcome.state === 'unasked') return <NothingAsked leaves={props.leaves} />;
  if (outcome.state === 'unavailable') return <EngineDown text={asked.text} />;
  return <FoundDocuments {...props} found={outcome} />;
};

const FoundDocuments = ({
  viewer,
  asked,
  found,
  asOf,
  pending,
  leaves,
}: SearchProps & { found: Found }) => (
  <>
    <header class="head">
      <h1>
        <span role="status">{`${countWords(found)} “${shortOf(asked.text)}”`}</span>
      </h1>
      <p class="note">
        {freshness(asOf, pending)}
        {asked.on && ` Hiệu lực tính đến ngày ${viDate(asked.on)}.`}
      </p>
      <Leaving leaves={leaves} />
    </header>
    <div class={found.hits.length > 0 ? 'trio results' : 'narrow'}>
      {found.hits.length > 0 && (
        <Filters asked={asked} facets={found.facets} standing={found.standing} />
      )}
      <div class="stack">
        <Reading asked={asked} told={found.told} named={found.named} />
        <Exact exact={found.exact} statuses={found.statuses} />
        {found.tasks && <Tasks asked={found.tasks} />}
        {found.hits.length > 0 && <HitList asked={asked} viewer={viewer} found={found} />}
        {found.hits.length + found.exact.documents.length === 0 && (
          <NothingFound asked={asked} pending={pending} />
        )}
      </div>
    </div>
  </>
);

function countWords({ total, capped, exact }: Found): string {
  if (total > 0) return `${capped ? 'Ít nhất ' : ''}${viCount(total)} văn bản về`;
  const { length } = exact.documents;
  return length > 0 ? `${length} văn bản mang số` : 'Không tìm thấy văn bản nào về';
}

type HitListProps = Pick<SearchProps, 'asked' | 'viewer'> & { found: Found };

const HitList = ({ asked, viewer, found }: HitListProps) => (
  <section class="stack" aria-label="Danh sách kết quả">
    {found.hits.length > 1 && <SortBy sort={asked.sort} />}
    <ol class="stack tight">
      {found.hits.map((hit) => (
        <HitItem hit={hit} basket={viewer.basket} back={paths.search(addressOf(asked))} />
      ))}
    </ol>
    <Pages
      page={asked.page}
      pageCount={found.pageCount}
      href={(page) => paths.search(addressOf({ ...asked, page }))}
    />
    <Keep asked={asked} />
  </section>
);

/** What one does with a list as a whole. */
const Keep = ({ asked }: { asked: AskedSearch }) => {
  const query = addressOf({ ...asked, page: 1 });
  return (
    <div class="stack unprinted">
      <ExportLinks href={(format) => paths.exportSearch(format, query)} />
      <SaveSearch
        address={paths.search(query)}
        suggested={[asked.text, ...asked.types, ...asked.years].join(', ')}
      />
    </div>
  );
};

/** "Tính đến 08:05 ngày 23/11/2026; còn 3 văn bản chờ lập chỉ mục." */
const freshness = (asOf: Moment, pending: number) =>
  `Tính đến ${viMoment(asOf)}; ${pending === 0 ? 'mọi văn bản đã lập chỉ mục' : `còn ${viCount(pending)} văn bản chờ lập chỉ mục`}.`;
