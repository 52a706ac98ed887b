import { paths } from '../../src/paths.ts';
import { Icon } from '../ui/icon.tsx';
import { BasketCount } from './count.tsx';

/** What stands beside the button: "passage:…" or "document:…". `of`: what it is called. */
export type AddProps = {
  source: string;
  held: boolean; // it is in the basket
  of: string;
  back: string; // the page one is on, for browsers without script
};

/** Puts a source into the basket or takes it out again. */
export const AddToBasket = ({ source, held, of, back }: AddProps) => (
  <form
    class="press"
    method="post"
    action={paths.basket()}
    hx-post={paths.basket()}
    hx-target="this"
    hx-swap="outerHTML"
  >
    <input type="hidden" name={held ? 'out' : 'add'} value={source} />
    <input type="hidden" name="back" value={back} />
    <input type="hidden" name="of" value={of} />
    <button class="button quiet" type="submit" id={`basket-${source}`}>
      <Icon name={held ? 'check' : 'list-plus'} />
      {held ? 'Trong giỏ, bỏ ra' : 'Vào giỏ nguồn'}
      <span class="hidden">{`: ${of}`}</span>
    </button>
  </form>
);

/** What htmx gets: the other button, and the badge beside it. */
export const AddedPart = ({ count, ...props }: AddProps & { count: number }) => (
  <>
    <AddToBasket {...props} />
    <BasketCount count={count} fresh />
  </>
);
