import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import type { StepFields } from '../../src/review/chain-form.ts';
import { Layout } from '../layout.tsx';
import { AdministrationTabs } from '../people/tabs.tsx';
import { Field, Select } from '../ui/field.tsx';
import { Form } from '../ui/form.tsx';
import { Head } from '../ui/head.tsx';
import { Done, Problem } from '../ui/notice.tsx';

type Unit = { id: number; name: string };
type Props = {
  viewer: Viewer;
  steps: StepFields[];
  units: Unit[];
  problem?: string | undefined;
  done: boolean;
};

const MOST = 7; // approvals; chain-form.ts reads as many
const SPARE = 1; // empty steps to fill in

const roles: [StepFields['roles'][number], string][] = [
  ['adviser', 'Chuyên viên'],
  ['head', 'Lãnh đạo đơn vị'],
  ['leader', 'Lãnh đạo Thành ủy'],
  ['clerk', 'Văn thư, lưu trữ'],
];

const fresh: StepFields = {
  ...{ key: '', name: '', kind: 'approve', roles: [], unit: 'any', people: '', days: '2' },
  edits: true,
};

/** Through whose hands a draft goes. */
export const ReviewChainPage = ({ viewer, steps, units, problem, done }: Props) => {
  const approvals = steps.filter(({ kind }) => kind === 'approve');
  const spare = Math.min(SPARE, MOST - approvals.length);
  const issue = steps.find(({ kind }) => kind === 'issue') ?? { ...fresh, kind: 'issue' };
  return (
    <Layout title="Quy trình duyệt" viewer={viewer} path={paths.reviewChain()}>
      <Head
        title="Quy trình duyệt"
        note="Người soạn trình, rồi dự thảo đi qua các bước theo thứ tự dưới đây. Dự thảo đang trình giữ quy trình lúc trình. Để trống tên thì bước ấy bị bỏ."
      />
      <AdministrationTabs open="review" />
      <Done text={done ? 'Đã lưu. Dự thảo trình từ nay theo quy trình này.' : undefined} />
      <Problem text={problem} />
      <Form action={paths.reviewChain()} submit="Lưu quy trình" cancel={paths.administration()}>
        {[...approvals, ...Array(Math.max(0, spare)).fill(fresh)].map((step: StepFields, at) => (
          <StepForm
            step={step}
            at={String(at)}
            units={units}
            title={step.name ? `Bước ${at + 1}` : 'Thêm một bước'}
          />
        ))}
        <StepForm step={issue} at="issue" units={units} title="Bước cuối: văn thư phát hành" />
      </Form>
    </Layout>
  );
};

type StepProps = { step: StepFields; at: string; units: Unit[]; title: string };

const StepForm = ({ step, at, units, title }: StepProps) => (
  <fieldset class="facet full">
    <legend>{title}</legend>
    <input type="hidden" name={`key-${at}`} value={step.key} />
    <Field name={`name-${at}`} label="Tên bước" value={step.name} />
    <div class="field">
      <p>Vai trò nhận bước này</p>
      <div class="row">
        {roles.map(([role, words]) => (
          <label class="choice">
            <input
              type="checkbox"
              name={`role-${at}-${role}`}
              checked={step.roles.includes(role)}
            />
            <span>{words}</span>
          </label>
        ))}
      </div>
    </div>
    <Select
      name={`unit-${at}`}
      label="Ở đơn vị"
      value={step.unit}
      options={[
        { value: 'any', text: 'Bất kỳ' },
        { value: 'writer', text: 'Của người soạn' },
        { value: 'nearest', text: 'Gần người soạn nhất, từ đơn vị người soạn trở lên' },
        ...units.map(({ id, name }) => ({ value: `unit:${id}`, text: name })),
      ]}
    />
    <Field
      name={`people-${at}`}
      label="Thêm người đích danh"
      value={step.people}
      hint="Tên đăng nhập, cách nhau bằng dấu phẩy."
      plain
    />
    <Field name={`days-${at}`} label="Hạn (ngày)" value={step.days} numeric />
    {step.kind === 'approve' && (
      <label class="choice">
        <input type="checkbox" name={`edits-${at}`} checked={step.edits} />
        <span>Người giữ bước này được sửa dự thảo</span>
      </label>
    )}
  </fieldset>
);
