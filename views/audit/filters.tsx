import { DayInput } from '../ui/day-input.tsx';

export type Asked = { who: string; kind: string; from: string; to: string; document: string };

type Props = {
  asked: Asked;
  action: string;
  kinds: { value: string; text: string }[];
  who: boolean; // whether one may ask for somebody
};

export const Filters = ({ asked, action, kinds, who }: Props) => (
  <form class="row narrowing" action={action} aria-label="Lọc nhật ký">
    {who && (
      <label class="field">
        <span>Tên đăng nhập</span>
        <input name="who" value={asked.who} autocapitalize="none" autocomplete="off" />
      </label>
    )}
    <label class="field">
      <span>Việc</span>
      <select name="kind">
        <option value="">Mọi việc</option>
        {kinds.map(({ value, text }) => (
          <option value={value} selected={value === asked.kind}>
            {text}
          </option>
        ))}
      </select>
    </label>
    <label class="field" for="from">
      <span>Từ ngày</span>
      <DayInput id="from" name="from" value={asked.from} />
    </label>
    <label class="field" for="to">
      <span>Đến ngày</span>
      <DayInput id="to" name="to" value={asked.to} />
    </label>
    <label class="field">
      <span>Địa chỉ hoặc mã văn bản</span>
      <input name="document" value={asked.document} autocomplete="off" />
    </label>
    <button class="button" type="submit">
      Lọc
    </button>
    {Object.values(asked).some(Boolean) && (
      <a class="button quiet" href={action}>
        Bỏ lọc
      </a>
    )}
  </form>
);
