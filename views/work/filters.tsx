import { paths } from '../../src/paths.ts';
import { DayInput } from '../ui/day-input.tsx';
import { Field, Select } from '../ui/field.tsx';

export type TaskFilters = {
  state: 'proposed' | 'confirmed' | 'rejected' | 'answered';
  lead: string;
  due?: 'late' | 'month' | 'days';
  from?: string; // ISO
  to?: string;
  field: string;
  dossier: string;
  document?: string;
};

export const stateNames = {
  confirmed: 'Đã xác nhận',
  proposed: 'Chờ xác nhận',
  answered: 'Đã trả lời',
  rejected: 'Đã bác',
};

const windows = [
  { value: '', text: 'Mọi hạn' },
  { value: 'late', text: 'Quá hạn' },
  { value: 'month', text: 'Trong tháng này' },
  { value: 'days', text: 'Theo ngày' },
];

type Props = { asked: TaskFilters; fields: string[]; dossiers: string[] };

/** Which tasks: every choice is part of the address, so that it can be sent to a colleague. */
export const Filters = ({ asked, fields, dossiers }: Props) => (
  <form class="row narrowing unprinted" action={paths.tasks()} aria-label="Lọc nhiệm vụ">
    {asked.document && <input type="hidden" name="document" value={asked.document} />}
    <Select name="state" label="Tình trạng" value={asked.state} options={states} />
    <Field name="lead" label="Chủ trì" value={asked.lead} />
    <Select name="due" label="Hạn" value={asked.due ?? ''} options={windows} />
    <Day name="from" label="Từ ngày" value={asked.from} />
    <Day name="to" label="Đến ngày" value={asked.to} />
    {fields.length > 0 && (
      <Select name="field" label="Lĩnh vực" value={asked.field} options={any(fields)} />
    )}
    {dossiers.length > 0 && (
      <Select name="dossier" label="Hồ sơ" value={asked.dossier} options={any(dossiers)} />
    )}
    <button class="button" type="submit">
      Lọc
    </button>
  </form>
);

const states = Object.entries(stateNames).map(([value, text]) => ({ value, text }));
const any = (values: string[]) => [
  { value: '', text: 'Tất cả' },
  ...values.map((value) => ({ value, text: value })),
];

const Day = ({
  name,
  label,
  value,
}: {
  name: string;
  label: string;
  value?: string | undefined;
}) => (
  <div class="field">
    <label for={`field-${name}`}>{label}</label>
    <DayInput id={`field-${name}`} name={name} value={value} />
  </div>
);
