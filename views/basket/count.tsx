import { viCount } from '../ui/numbers.ts';

/** The badge beside "Giỏ nguồn". `fresh`: sent beside another part, takes the place of the old one. */
export const BasketCount = ({ count, fresh }: { count: number; fresh?: boolean }) => (
  <span class="count" id="basket-count" hx-swap-oob={fresh ? 'true' : undefined}>
    {count > 0 && (
      <>
        <span class="hidden">: </span>
        {viCount(count)}
        <span class="hidden"> nguồn</span>
      </>
    )}
  </span>
);
