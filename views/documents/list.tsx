import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { ExportLinks } from '../exports/links.tsx';
import { Layout } from '../layout.tsx';
import { Head } from '../ui/head.tsx';
import { viCount } from '../ui/numbers.ts';
import { Pages } from '../ui/pages.tsx';
import { type DocumentLine, DocumentList } from './line.tsx';

/** Every value a person may narrow the list by, as the address says it. */
type ListFilters = { type: string; issuer: string; year: string };

/** A choice of one, with how many documents it leaves. */
export type ListOption = { value: string; text: string; count: number };

export type DocumentListProps = {
  viewer: Viewer;
  documents: DocumentLine[];
  total: number;
  page: number;
  pageCount: number;
  number?: string | undefined; // asked by number: a choice among several
  filters: ListFilters;
  options: { types: ListOption[]; issuers: ListOption[]; years: ListOption[] };
};

export const DocumentListPage = (props: DocumentListProps) => (
  <Layout title={titleOf(props)} viewer={props.viewer} path={paths.documents()}>
    <Head title={titleOf(props)} note={noteOf(props)} />
    <div class="stack">
      {!props.number && <Narrow filters={props.filters} options={props.options} />}
      {props.documents.length === 0 ? (
        <Nothing />
      ) : (
        <DocumentList documents={props.documents} heading="h2" />
      )}
      <Pages
        page={props.page}
        pageCount={props.pageCount}
        href={(page) => paths.documents({ ...props.filters, number: props.number, page })}
      />
      {props.documents.length > 0 && (
        <ExportLinks
          href={(format) =>
            paths.exportDocuments(format, { ...props.filters, number: props.number })
          }
        />
      )}
    </div>
  </Layout>
);

const titleOf = ({ number }: DocumentListProps) => (number ? `Số ${number}` : 'Kho văn bản');

const noteOf = ({ number, total }: DocumentListProps) =>
  number && total > 1
    ? `${viCount(total)} văn bản cùng số này. Số của Đảng đếm lại theo nhiệm kỳ và cơ quan, nên xin chọn đúng văn bản.`
    : `${viCount(total)} văn bản đồng chí được đọc, mới ban hành trước.`;

const Narrow = ({ filters, options }: Pick<DocumentListProps, 'filters' | 'options'>) => (
  <form class="row narrowing" action={paths.documents()} aria-label="Lọc danh sách">
    <Choice name="type" label="Loại" all="Mọi loại" value={filters.type} options={options.types} />
    <Choice
      name="issuer"
      label="Cơ quan"
      all="Mọi cơ quan"
      value={filters.issuer}
      options={options.issuers}
    />
    <Choice name="year" label="Năm" all="Mọi năm" value={filters.year} options={options.years} />
    <button class="button" type="submit">
      Lọc
    </button>
    {Object.values(filters).some(Boolean) && (
      <a class="button quiet" href={paths.documents()}>
        Bỏ bộ lọc
      </a>
    )}
  </form>
);

type ChoiceProps = {
  name: keyof ListFilters;
  label: string;
  all: string;
  value: string;
  options: ListOption[];
};

const Choice = ({ name, label, all, value, options }: ChoiceProps) => (
  <label class="field">
    <span>{label}</span>
    <select name={name}>
      <option value="">{all}</option>
      {options.map((option) => (
        <option value={option.value} selected={option.value === value}>
          {`${option.text} (${viCount(option.count)})`}
        </option>
      ))}
    </select>
  </label>
);

const Nothing = () => (
  <p>
    Không có văn bản nào ở đây. <a href={paths.documents()}>Xem cả kho</a> hoặc{' '}
    <a href={paths.search()}>tìm theo nội dung</a>.
  </p>
);
