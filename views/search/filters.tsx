import { paths } from '../../src/paths.ts';
import { Icon } from '../ui/icon.tsx';
import { viCount } from '../ui/numbers.ts';
import { Force, Period } from './days.tsx';
import type { AskedSearch } from './page.tsx';

/** `text` is shown, `value` goes into the address. */
type FacetValue = { value: string; text: string; count: number };
export type Facets = {
  types: FacetValue[];
  issuers: FacetValue[];
  years: FacetValue[];
  signers: FacetValue[];
  fields: FacetValue[];
  dossiers: FacetValue[];
};

const FORM = 'filters';

/** A form of its own: every tick is an address, with or without script. */
type Props = { asked: AskedSearch; facets: Facets; standing: number };

export const Filters = ({ asked, facets, standing }: Props) => (
  <div>
    <button class="button opener" type="button" popovertarget={FORM}>
      <Icon name="sliders-horizontal" />
      Bộ lọc
    </button>
    <form
      class="sheet"
      id={FORM}
      popover="auto"
      aria-label="Bộ lọc kết quả"
      action={paths.search()}
      {...refilter}
    >
      <button class="button opener" type="button" popovertarget={FORM} popovertargetaction="hide">
        <Icon name="x" />
        Đóng
      </button>
      <input type="hidden" name="q" value={asked.text} />
      <Force asked={asked} standing={standing} />
      <Facet legend="Loại văn bản" name="type" values={facets.types} chosen={asked.types} />
      <Facet
        legend="Cơ quan ban hành"
        name="issuer"
        values={facets.issuers}
        chosen={asked.issuers}
      />
      <Facet legend="Năm ban hành" name="year" values={facets.years} chosen={asked.years} />
      <Facet legend="Người ký" name="signer" values={facets.signers} chosen={asked.signers} />
      <Facet legend="Lĩnh vực" name="field" values={facets.fields} chosen={asked.fields} />
      <Facet legend="Hồ sơ" name="dossier" values={facets.dossiers} chosen={asked.dossiers} />
      <Period asked={asked} />
      {asked.literal && <input type="hidden" name="literal" value="1" />}
      <p class="facet row">
        <button class="button" type="submit">
          Áp dụng
        </button>
        {isNarrowed(asked) && (
          <a class="button quiet" href={paths.search({ q: asked.text })}>
            Bỏ mọi bộ lọc
          </a>
        )}
      </p>
    </form>
  </div>
);

const SHOWN = 6; // values before the rest folds away

type FacetProps = { legend: string; name: string; values: FacetValue[]; chosen: string[] };

const Facet = ({ legend, name, values, chosen }: FacetProps) => {
  if (values.length === 0) return null;
  const tick = (value: FacetValue) => (
    <Tick name={name} value={value} checked={chosen.includes(value.value)} />
  );
  return (
    <fieldset class="facet">
      <legend>{legend}</legend>
      {values.slice(0, SHOWN).map(tick)}
      {values.length > SHOWN && (
        <details open={values.slice(SHOWN).some(({ value }) => chosen.includes(value))}>
          <summary>{`Thêm ${values.length - SHOWN}`}</summary>
          {values.slice(SHOWN).map(tick)}
        </details>
      )}
    </fieldset>
  );
};

const Tick = ({ name, value, checked }: { name: string; value: FacetValue; checked: boolean }) => (
  <label class="choice">
    <input
      type="checkbox"
      id={`${name}-${value.value.replaceAll(' ', '-')}`} // morphing knows the box by it
      name={name}
      value={value.value}
      checked={checked}
    />
    <span>{value.text}</span>
    <span class="count">
      <span class="hidden">: </span>
      {viCount(value.count)}
    </span>
  </label>
);

/** Belongs to the form of the filters, so that sorting keeps them. */
export const SortBy = ({ sort }: Pick<AskedSearch, 'sort'>) => (
  <p class="row sort">
    <label class="note" for="sort">
      Sắp theo
    </label>
    <span class="field">
      <select id="sort" name="sort" form={FORM}>
        <option value="relevance" selected={sort === 'relevance'}>
          Liên quan nhất
        </option>
        <option value="newest" selected={sort === 'newest'}>
          Mới nhất
        </option>
      </select>
    </span>
    <button class="button" type="submit" form={FORM}>
      Xếp lại
    </button>
  </p>
);

export const isNarrowed = ({ from, to, inForce, ...asked }: AskedSearch) =>
  Boolean(from ?? to ?? (inForce || undefined)) ||
  facetNames.some((name) => asked[name].length > 0);

const facetNames = ['types', 'issuers', 'years', 'signers', 'fields', 'dossiers'] as const;

/** The query of the address that asks this. Defaults are left out, so that one page has one address. */
export const addressOf = ({ text, sort, page, literal, ...asked }: AskedSearch) => ({
  q: text,
  type: asked.types,
  issuer: asked.issuers,
  year: asked.years,
  signer: asked.signers,
  field: asked.fields,
  dossier: asked.dossiers,
  from: asked.from,
  to: asked.to,
  inForce: asked.inForce ? '1' : undefined,
  on: asked.on,
  literal: literal ? '1' : undefined,
  sort: sort === 'relevance' ? undefined : sort,
  page: page === 1 ? undefined : page,
});

// Morphing keeps the ticked box, its focus and the open sheet where they are.
const refilter = {
  'hx-get': paths.search(),
  'hx-trigger': 'submit, change from:#results', // where the sort box stands too
  'hx-target': '#results',
  'hx-swap': 'innerMorph',
  'hx-sync': 'this:replace',
  'hx-push-url': 'true',
};
