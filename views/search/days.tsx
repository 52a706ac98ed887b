import { DayInput } from '../ui/day-input.tsx';
import { viCount } from '../ui/numbers.ts';
import type { AskedSearch } from './page.tsx';

/** How things stood, and whether only what stood is wanted. */
export const Force = ({ asked, standing }: { asked: AskedSearch; standing: number }) => (
  <fieldset class="facet period">
    <legend>Hiệu lực</legend>
    <label class="choice">
      <input
        type="checkbox"
        id="in-force"
        name="inForce"
        value="1"
        checked={asked.inForce ?? false}
      />
      <span>Chỉ còn hiệu lực</span>
      <span class="count">
        <span class="hidden">: </span>
        {viCount(standing)}
      </span>
    </label>
    <label for="on">Tính đến ngày</label>
    <span class="field">
      <DayInput id="on" name="on" value={asked.on} />
    </span>
  </fieldset>
);

/** When the documents were issued. */
export const Period = ({ asked }: { asked: AskedSearch }) => (
  <fieldset class="facet period">
    <legend>Ngày ban hành</legend>
    <label for="from">Từ ngày</label>
    <span class="field">
      <DayInput id="from" name="from" value={asked.from} />
    </span>
    <label for="to">Đến ngày</label>
    <span class="field">
      <DayInput id="to" name="to" value={asked.to} />
    </span>
  </fieldset>
);
