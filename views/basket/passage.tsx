import { paths } from '../../src/paths.ts';
import { Icon } from '../ui/icon.tsx';
import { BasketCount } from './count.tsx';

const FORM = 'basket-form';

type Props = { source: string; of: string; held: boolean }; // see add.tsx

/** Beside a passage in a document. A long document has hundreds, so they share one form. */
export const PassageButton = ({ source, of, held }: Props) => (
  <button
    class={held ? 'set-aside held' : 'set-aside'}
    id={`basket-${source}`}
    type="submit"
    form={FORM}
    name={held ? 'out' : 'add'}
    value={source}
    title={held ? 'Bỏ khỏi giỏ nguồn' : 'Cho vào giỏ nguồn'}
    hx-post={paths.basket()}
    hx-target="this"
    hx-swap="outerHTML"
  >
    <Icon name={held ? 'check' : 'list-plus'} />
    <span class="hidden">{`${held ? 'Bỏ khỏi giỏ nguồn' : 'Cho vào giỏ nguồn'}: ${of}`}</span>
  </button>
);

export const PassageForm = ({ documentId }: { documentId: string }) => (
  <form id={FORM} method="post" action={paths.basket()}>
    <input type="hidden" name="back" value={paths.document(documentId)} />
    <input type="hidden" name="look" value="sign" />
  </form>
);

/** What htmx gets: the other button, and the badge beside it. */
export const PassageAdded = ({ count, ...props }: Props & { count: number }) => (
  <>
    <PassageButton {...props} />
    <BasketCount count={count} fresh />
  </>
);
