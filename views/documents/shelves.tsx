import { Icon } from '../ui/icon.tsx';
import { viCount } from '../ui/numbers.ts';

type FacetName = 'issuer' | 'field' | 'type' | 'year' | 'term';
type Value = { value: string; text: string | null; count: number };

/** `chosen`: a value of the address; empty where nothing was chosen. */
export type ListFacet = { name: FacetName; chosen: string; values: Value[] };

const words: Record<FacetName, { title: string; none: string }> = {
  issuer: { title: 'Cơ quan ban hành', none: 'Chưa rõ cơ quan' },
  field: { title: 'Lĩnh vực', none: 'Chưa rõ lĩnh vực' },
  type: { title: 'Loại văn bản', none: 'Chưa rõ loại' },
  year: { title: 'Năm ban hành', none: 'Chưa rõ ngày' },
  term: { title: 'Nhiệm kỳ', none: 'Ngoài các nhiệm kỳ đã ghi' },
};

const SHOWN = 7; // values before the rest folds away

type Props = {
  facets: ListFacet[];
  to: (change: { [name: string]: string | undefined }) => string;
};

/** The archive by issuer, field, type, year, term: every value an address, choices combine. */
export const Shelves = ({ facets, to }: Props) => (
  <div>
    <button class="button opener" type="button" popovertarget="shelves">
      <Icon name="sliders-horizontal" />
      Duyệt kho
    </button>
    <nav class="sheet shelves" id="shelves" popover="auto" aria-label="Duyệt kho">
      <button
        class="button opener"
        type="button"
        popovertarget="shelves"
        popovertargetaction="hide"
      >
        <Icon name="x" />
        Đóng
      </button>
      {facets
        .filter(({ values }) => values.length > 0)
        .map((facet) => (
          <Shelf facet={facet} to={to} />
        ))}
    </nav>
  </div>
);

const Shelf = ({ facet, to }: { facet: ListFacet; to: Props['to'] }) => {
  const { name, chosen, values } = facet;
  const link = (value: Value) => (
    <ShelfLink
      text={wordsOf(facet, value)}
      count={value.count}
      href={to({ [name]: value.value === chosen ? undefined : value.value })}
      chosen={value.value === chosen}
    />
  );
  const rest = values.slice(SHOWN);
  return (
    <section class="facet" aria-labelledby={`shelf-${name}`}>
      <h2 id={`shelf-${name}`}>{words[name].title}</h2>
      <ul class="shelf">{values.slice(0, SHOWN).map(link)}</ul>
      {rest.length > 0 && (
        <details open={rest.some(({ value }) => value === chosen)}>
          <summary>{`Thêm ${rest.length}`}</summary>
          <ul class="shelf">{rest.map(link)}</ul>
        </details>
      )}
    </section>
  );
};

type LinkProps = { text: string; count: number; href: string; chosen: boolean };

const ShelfLink = ({ text, count, href, chosen }: LinkProps) => (
  <li>
    <a href={href} aria-current={chosen ? 'true' : undefined}>
      {chosen && <Icon name="x" />}
      <span>
        {chosen && <span class="hidden">Bỏ chọn: </span>}
        {text}
      </span>
      <span class="count">
        <span class="hidden">: </span>
        {viCount(count)}
      </span>
    </a>
  </li>
);

/** The value that was chosen, also when it leaves nothing. */
export const chosenOf = ({ chosen, values }: ListFacet): Value =>
  values.find(({ value }) => value === chosen) ?? { value: chosen, text: null, count: 0 };

/** As the screen names a value; what is not known has a name of its own. */
export function wordsOf({ name }: ListFacet, { value, text }: Value): string {
  if (value === 'none') return words[name].none;
  if (name === 'term' && text) return `Nhiệm kỳ ${text}`;
  return text ?? (name === 'issuer' || name === 'term' ? words[name].none : value);
}
