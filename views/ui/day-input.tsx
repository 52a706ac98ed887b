import { viDate } from './dates.ts';

type Props = { id: string; name: string; value?: string | undefined };

const FIGURES = String.raw`\s*(\d{1,2}[\/.\-]\d{1,2}[\/.\-]\d{4}|\d{4}-\d{2}-\d{2})\s*`;

/**
 * A day as people here write it. Not a date field of the browser: that follows the browser's
 * language, and 11/12 would be December in one and November in the other.
 *
 * @param value - ISO
 */
export const DayInput = ({ id, name, value }: Props) => (
  <input
    id={id}
    name={name}
    value={value && viDate(value)}
    inputmode="numeric"
    autocomplete="off"
    placeholder="ngày/tháng/năm"
    pattern={FIGURES}
    title="Ngày/tháng/năm, ví dụ 23/11/2026"
  />
);
